package dev.jadework.platform.insight.assessment;

import static dev.jadework.platform.insight.assessment.Grounds.words;

import dev.jadework.rules.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// 须人工回答的风险. R4–R9: no patent corpus can answer them. The item carries the question and
/// whatever the data does show, never a figure.
final class QuestionRules {
  private static final int MOST_EVIDENCE = 5;

  private QuestionRules() {}

  static RiskItem background(Grounds grounds) {
    List<Evidence> evidence = new ArrayList<>();
    grounds
        .facts()
        .list("rights")
        .ifPresent(
            rights ->
                evidence.add(
                    FactRules.fact(
                        "rights", words("项目登记权利 %d 项", "%d rights on record", rights.size()))));
    ownArt(grounds)
        .forEach(
            art ->
                evidence.add(
                    new Evidence(
                        Evidence.Kind.PATENT,
                        art.pn(),
                        words("承担单位自有：《%s》", "the unit's own: “%s”", art.title()))));
    return Risk.R4.unanswered(dataSilent(), evidence);
  }

  static RiskItem ownership(Grounds grounds) {
    List<Evidence> evidence = new ArrayList<>();
    ownArt(grounds).stream()
        .filter(art -> art.applicants().size() > 1)
        .forEach(
            art ->
                evidence.add(
                    new Evidence(
                        Evidence.Kind.PATENT,
                        art.pn(),
                        words(
                            "与他人共同申请：%s",
                            "filed jointly: %s", String.join("；", art.applicants())))));
    return Risk.R5.unanswered(dataSilent(), evidence);
  }

  static RiskItem otherProjects(Grounds grounds) {
    List<Evidence> evidence = new ArrayList<>();
    grounds.finding("DECLARE_IP_FROM_FUNDED_PROJECT").ifPresent(evidence::add);
    for (Map<?, ?> right : grounds.facts().list("rights").orElse(List.of())) {
      if (ProjectFacts.date(right, "declared").isEmpty()) {
        String number = ProjectFacts.text(right, "number");
        evidence.add(
            FactRules.fact("rights", words("%s 未声明资助项目", "%s: funding not declared", number)));
      }
    }
    return Risk.R6.unanswered(dataSilent(), evidence);
  }

  static RiskItem standards(Grounds grounds) {
    return Risk.R7.unanswered(dataSilent(), List.of());
  }

  static RiskItem licences(Grounds grounds) {
    return Risk.R8.unanswered(dataSilent(), List.of());
  }

  static RiskItem secrecy(Grounds grounds) {
    return Risk.R9.unanswered(dataSilent(), List.of());
  }

  private static List<PriorArt> ownArt(Grounds grounds) {
    return grounds.art().values().stream().filter(grounds::own).limit(MOST_EVIDENCE).toList();
  }

  private static Labels dataSilent() {
    return new Labels(
        "专利语料和项目事实不能回答，须人工核实后评定。", "Neither corpus nor facts can answer this; ask, then judge.");
  }
}
