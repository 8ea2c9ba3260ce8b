package dev.jadework.platform.insight.assessment;

import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the risk rules judge from: everything that was found, before any judgement.
///
/// @param searched false if there was no text to search with or no corpus to search in
/// @param art prior art by publication number, closest first
/// @param compared documents compared with the features, highest coverage first; one per
///     application
/// @param features number of technical features the project states
/// @param unit the unit's own filings, null if its name is not stated or nothing was searched
record Grounds(
    ProjectFacts facts,
    LocalDate asOf,
    boolean searched,
    Map<String, PriorArt> art,
    List<CloseDocument> compared,
    int features,
    @Nullable TechnicalField field,
    @Nullable UnitHistory unit,
    List<PolicyFinding> findings) {

  /// Compared documents of others with this status, highest coverage first. The unit's own rights
  /// do not stand in its way.
  List<CloseDocument> othersWithStatus(RightStatus status) {
    return compared.stream()
        .filter(d -> d.comparable() && d.status() == status && !own(art.get(d.pn())))
        .toList();
  }

  /// True if the undertaking unit is among the applicants.
  boolean own(@Nullable PriorArt document) {
    String name = facts.text("undertaking.name").orElse("");
    return document != null
        && !name.isEmpty()
        && document.applicants().stream().anyMatch(applicant -> applicant.contains(name));
  }

  /// True if features could be compared with at least one document.
  boolean comparable() {
    return compared.stream().anyMatch(CloseDocument::comparable);
  }

  /// Evidence by publication: how many features a document covers.
  static Evidence document(CloseDocument document) {
    return new Evidence(Evidence.Kind.PATENT, document.pn(), coverage(document));
  }

  static Labels coverage(CloseDocument document) {
    return words(
        "《%s》：%d 项特征中已公开 %d 项、部分公开 %d 项（加权覆盖 %s），%s",
        "“%s”: of %d features %d covered, %d partly (weighted coverage %s), %s",
        List.of(
            document.title(),
            document.features(),
            document.covered(),
            document.partly(),
            percent(document.coverage())),
        document.status().label());
  }

  /// The finding on a duty as evidence, if the pack has that duty.
  Optional<Evidence> finding(String duty) {
    return findings.stream()
        .filter(finding -> finding.duty().equals(duty))
        .findFirst()
        .map(
            finding ->
                new Evidence(
                    Evidence.Kind.FINDING,
                    finding.rule(),
                    new Labels(
                        finding.title().zh() + "：" + finding.outcomeLabel().zh(),
                        finding.title().en() + ": " + finding.outcomeLabel().en())));
  }

  static Labels words(String zh, String en, Object... values) {
    return new Labels(
        String.format(Locale.ROOT, zh, values), String.format(Locale.ROOT, en, values));
  }

  /// As [#words(String, String, Object...)], with a last value that differs by language.
  static Labels words(String zh, String en, List<?> values, Labels last) {
    List<Object> chinese = new ArrayList<>(values);
    chinese.add(last.zh());
    List<Object> english = new ArrayList<>(values);
    english.add(last.en());
    return new Labels(
        String.format(Locale.ROOT, zh, chinese.toArray()),
        String.format(Locale.ROOT, en, english.toArray()));
  }

  static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f%%", share * 100);
  }
}
