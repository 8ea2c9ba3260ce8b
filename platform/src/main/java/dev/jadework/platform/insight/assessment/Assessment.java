package dev.jadework.platform.insight.assessment;

import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 风险评估. A whole assessment: a tree of plain records that is stored as JSON and edited by
/// replacing parts. What was computed stays beside what a person judged.
///
/// @param asOf the day whose law and corpus count
/// @param findings what the policy pack says about the project
/// @param priorArt closest documents by retrieval, closest first
/// @param closest documents compared with all features, highest coverage first
/// @param features one comparison per technical feature; empty if the project states none
/// @param field figures on the close field, null if nothing could be searched for
/// @param risks all items of the catalogue in its order, then added ones
/// @param limits what could not be computed and why, and what the result does not say
public record Assessment(
    AssessedProject project,
    LocalDate asOf,
    Method method,
    List<PolicyFinding> findings,
    List<PriorArt> priorArt,
    List<CloseDocument> closest,
    List<FeatureComparison> features,
    @Nullable TechnicalField field,
    List<RiskItem> risks,
    List<Labels> limits) {

  public Assessment {
    findings = List.copyOf(findings);
    priorArt = List.copyOf(priorArt);
    closest = List.copyOf(closest);
    features = List.copyOf(features);
    risks = List.copyOf(risks);
    limits = List.copyOf(limits);
  }

  /// 编号. `RA-<project>-<date>-<first digits of the result digest>`: another result, another number.
  public String number() {
    return "RA-%s-%s-%s"
        .formatted(
            project.number(),
            asOf.toString().replace("-", ""),
            method.resultDigest().substring(0, Math.min(8, method.resultDigest().length())));
  }

  /// 总体等级. The worst grade of any scored item after its measures; empty if none is scored.
  public Optional<Grade> grade() {
    return risks.stream().flatMap(item -> item.grade().stream()).max(Comparator.naturalOrder());
  }

  /// Items that a person still has to answer.
  public List<RiskItem> open() {
    return risks.stream().filter(RiskItem::open).toList();
  }

  /// The advice that follows from the items; severe risks first, then open questions.
  public Advice advice() {
    if (risks.stream().anyMatch(RiskItem::blocking)) {
      return Advice.DO_NOT_APPROVE;
    }
    if (!open().isEmpty()) {
      return Advice.ANSWER_FIRST;
    }
    boolean conditions =
        grade().filter(grade -> grade.compareTo(Grade.HIGH) >= 0).isPresent()
            || risks.stream().flatMap(item -> item.measures().stream()).anyMatch(Measure::accepted);
    return conditions ? Advice.APPROVE_WITH_MEASURES : Advice.APPROVE;
  }

  /// True if a person has judged or changed anything in it.
  public boolean edited() {
    return risks.stream().anyMatch(item -> !item.changes().isEmpty())
        || features.stream()
            .flatMap(feature -> feature.matches().stream())
            .anyMatch(match -> match.judged() != null);
  }

  /// The item with this code.
  public Optional<RiskItem> risk(String code) {
    return risks.stream().filter(item -> item.code().equals(code)).findFirst();
  }

  /// This assessment with one item replaced by its revised form (same code).
  public Assessment revised(RiskItem item) {
    if (risk(item.code()).isEmpty()) {
      throw new IllegalArgumentException("no risk item " + item.code() + " in " + number());
    }
    return withRisks(
        risks.stream().map(old -> old.code().equals(item.code()) ? item : old).toList());
  }

  /// This assessment with a risk the catalogue does not have; its code is the next `X` number.
  public Assessment added(String title, Score score, Change change) {
    long next = 1 + risks.stream().filter(item -> item.code().startsWith("X")).count();
    Labels name = new Labels(title, title);
    Labels reason = new Labels(change.reason(), change.reason());
    List<RiskItem> all = new ArrayList<>(risks);
    all.add(
        new RiskItem(
            "X" + next,
            name,
            new Labels("", ""),
            RiskItem.State.JUDGED,
            null,
            score,
            reason,
            List.of(),
            List.of(),
            null,
            "",
            List.of(change)));
    return withRisks(all);
  }

  /// This assessment with a person's verdict on one feature against one document.
  ///
  /// @param feature index of the feature, from 0
  public Assessment judged(
      int feature, String pn, FeatureComparison.Verdict verdict, Change change) {
    List<FeatureComparison> all = new ArrayList<>(features);
    FeatureComparison old = all.get(feature);
    if (old.matches().stream().noneMatch(match -> match.pn().equals(pn))) {
      throw new IllegalArgumentException(pn + " is not among the documents compared");
    }
    all.set(
        feature,
        new FeatureComparison(
            old.feature(),
            old.matches().stream()
                .map(match -> match.pn().equals(pn) ? match.judgedAs(verdict, change) : match)
                .toList()));
    return new Assessment(
        project, asOf, method, findings, priorArt, closest, all, field, risks, limits);
  }

  private Assessment withRisks(List<RiskItem> items) {
    return new Assessment(
        project, asOf, method, findings, priorArt, closest, features, field, items, limits);
  }

  Assessment withMethod(Method recorded) {
    return new Assessment(
        project, asOf, recorded, findings, priorArt, closest, features, field, risks, limits);
  }
}
