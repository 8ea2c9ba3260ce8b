package dev.jadework.platform.insight.assessment;

import static dev.jadework.platform.insight.assessment.Grounds.words;

import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 项目事实类风险. R10, R12 and R13: judged from what the project itself states, with the corpus as a
/// measure. Without the facts they become questions.
final class FactRules {
  private static final int DISPUTE_IMPACT = 4;
  private static final int PUBLICATION_IMPACT = 4;
  private static final int COMMITMENT_IMPACT = 3;

  private FactRules() {}

  /// R10. Credit and abnormal filings are in no fact: without a dispute on record it stays open.
  static RiskItem disputes(Grounds grounds) {
    List<Evidence> evidence = new ArrayList<>();
    grounds.finding("NO_MAJOR_IP_DISPUTE").ifPresent(evidence::add);
    List<Map<?, ?>> disputes = grounds.facts().list("disputes").orElse(List.of());
    if (disputes.isEmpty()) {
      return Risk.R10.unanswered(
          new Labels(
              "项目事实中没有登记纠纷；语料不含诉讼、信用和非正常申请信息，不能据此认定没有。",
              "The project's facts list no dispute; the corpus has no litigation, credit or"
                  + " abnormal-filing data, so none cannot be concluded."),
          evidence);
    }
    long open = disputes.stream().filter(d -> openOn(d, grounds.asOf())).count();
    long major =
        disputes.stream()
            .filter(d -> openOn(d, grounds.asOf()))
            .filter(d -> ProjectFacts.text(d, "severity").equals("MAJOR"))
            .count();
    evidence.addFirst(
        fact("disputes", words("登记纠纷 %d 件", "%d disputes on record", disputes.size())));
    return Risk.R10.proposed(
        major > 0 ? 5 : open > 0 ? 3 : 2,
        DISPUTE_IMPACT,
        words(
            "登记纠纷 %d 件，至 %s 未结 %d 件，其中重大 %d 件。信用和非正常申请记录须另查。",
            "%d disputes on record, %3$d open on %2$s, %4$d of them major. Credit and abnormal"
                + " filings are to be checked elsewhere.",
            disputes.size(),
            grounds.asOf(),
            open,
            major),
        evidence);
  }

  /// R12. A publication before filing takes novelty; the grace period covers only four cases.
  static RiskItem publications(Grounds grounds) {
    List<Evidence> evidence = new ArrayList<>();
    grounds.finding("PUBLICATION_REVIEW_AND_REGISTRATION").ifPresent(evidence::add);
    Optional<List<Map<?, ?>>> stated = grounds.facts().list("publications");
    if (stated.isEmpty() || stated.get().isEmpty()) {
      return Risk.R12.unanswered(
          new Labels("项目事实中没有发表计划。", "The project's facts state no publication plan."), evidence);
    }
    List<Map<?, ?>> publications = stated.get();
    LocalDate asOf = grounds.asOf();
    List<Map<?, ?>> uncleared = publications.stream().filter(p -> !clearedOn(p, asOf)).toList();
    long out =
        uncleared.stream()
            .filter(
                p -> ProjectFacts.date(p, "published").filter(d -> !d.isAfter(asOf)).isPresent())
            .count();
    boolean filed =
        grounds.facts().list("rights").orElse(List.of()).stream()
            .anyMatch(r -> ProjectFacts.date(r, "filed").filter(d -> !d.isAfter(asOf)).isPresent());
    for (Map<?, ?> publication : uncleared) {
      String title = ProjectFacts.text(publication, "title");
      evidence.addFirst(fact("publications", words("《%s》未经审查放行", "“%s” is not cleared", title)));
    }
    // A plan can still be cleared or moved; what is out cannot be taken back.
    int likelihood = uncleared.isEmpty() ? 1 : out > 0 ? 5 : 3;
    return Risk.R12.proposed(
        filed && likelihood > 1 ? likelihood - 1 : likelihood,
        PUBLICATION_IMPACT,
        words(
            "登记发表 %d 项，至 %s 未放行 %d 项，其中已公开 %d 项；项目%s专利申请。",
            "%d publications on record, %3$d not cleared on %2$s, %4$d of them already out; the"
                + " project has %5$s.",
            List.of(publications.size(), asOf, uncleared.size(), out),
            filed
                ? new Labels("已有", "filed a patent application")
                : new Labels("尚无", "filed no patent application")),
        evidence);
  }

  /// R13. Committed high-value inventions against the unit's own recent inventions in the corpus.
  static RiskItem commitments(Grounds grounds) {
    List<Evidence> evidence = new ArrayList<>();
    grounds.finding("COMMIT_HIGH_VALUE_INVENTION_PATENTS").ifPresent(evidence::add);
    Optional<Long> committed = grounds.facts().number("commitments.high_value_inventions");
    UnitHistory unit = grounds.unit();
    if (committed.isEmpty()) {
      return Risk.R13.unanswered(
          new Labels(
              "项目事实中没有承诺的高价值发明专利数。",
              "The project's facts state no number of committed high-value inventions."),
          evidence);
    }
    evidence.addFirst(
        fact(
            "commitments.high_value_inventions",
            words("承诺 %d 件", "%d committed", committed.get())));
    if (unit == null || unit.documents() == 0) {
      return Risk.R13.unanswered(
          words(
              "承诺 %d 件；本语料中没有承担单位的专利，无从比较。",
              "%d committed; the corpus has no patent of the unit to compare with.",
              committed.get()),
          evidence);
    }
    evidence.add(
        new Evidence(
            Evidence.Kind.QUERY,
            unit.query(),
            words("承担单位文献 %d 件", "%d documents of the unit", unit.documents())));
    double ratio =
        unit.recentInventions() == 0
            ? committed.get() == 0 ? 0 : Double.POSITIVE_INFINITY
            : committed.get() / (double) unit.recentInventions();
    return Risk.R13.proposed(
        Scale.commitmentLikelihood(ratio),
        COMMITMENT_IMPACT,
        words(
            "承诺高价值发明专利 %d 件；承担单位近 %d 年在本语料中申请发明 %d 件%s。",
            "%d high-value inventions committed; within %d years the unit filed %d inventions in"
                + " this corpus%s.",
            List.of(committed.get(), Scale.HISTORY_YEARS, unit.recentInventions()),
            unit.complete()
                ? new Labels("", "")
                : new Labels("（文献过多，仅计一部分）", " (more documents than were looked at)")),
        evidence);
  }

  private static boolean openOn(Map<?, ?> dispute, LocalDate asOf) {
    return ProjectFacts.date(dispute, "closed").filter(d -> !d.isAfter(asOf)).isEmpty();
  }

  private static boolean clearedOn(Map<?, ?> publication, LocalDate asOf) {
    return ProjectFacts.date(publication, "cleared").filter(d -> !d.isAfter(asOf)).isPresent();
  }

  static Evidence fact(String path, Labels text) {
    return new Evidence(Evidence.Kind.FACT, path, text);
  }
}
