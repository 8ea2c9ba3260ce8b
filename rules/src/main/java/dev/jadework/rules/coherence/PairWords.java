package dev.jadework.rules.coherence;

import dev.jadework.rules.evaluation.Phrases;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.pack.Clause;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.text.Labels;
import java.util.List;

/// The sentences on two rules.
final class PairWords {
  private PairWords() {}

  static Labels sameDuty(CaseTable one, CaseTable other) {
    return say(
        "%s与%s要求同一义务，可同时适用于同一对象",
        "%s and %s ask for the same duty and can bind one subject at once", name(one), name(other));
  }

  static Labels sameFact(CaseTable one, CaseTable other) {
    List<Labels> facts =
        one.shared(other).stream()
            .sorted()
            .flatMap(path -> one.rule().pack().schema().find(path).stream())
            .map(Fact::label)
            .toList();
    return say(
        "%s与%s在同一阶段都按%s判断，可同时适用",
        "%s and %s look at %s in the same stage and can apply at once",
        name(one),
        name(other),
        new Labels(
            String.join("、", facts.stream().map(Labels::zh).toList()),
            String.join(", ", facts.stream().map(Labels::en).toList())));
  }

  static Labels gates(CaseTable one, CaseTable other) {
    return say(
        "同一义务关口不同：%s：%s；%s：%s",
        "the same duty with another gate: %s: %s; %s: %s",
        name(one),
        gate(one.rule()),
        name(other),
        gate(other.rule()));
  }

  static Labels deadlines(CaseTable one, CaseTable other) {
    return say(
        "同一义务时限不同：%s为“%s”，%s为“%s”",
        "the same duty with another time limit: %s: %s; %s: %s",
        name(one),
        one.rule().rule().deadline(),
        name(other),
        other.rule().rule().deadline());
  }

  static Labels otherAmount(
      CaseTable one, Threshold threshold, CaseTable other, Threshold second, boolean duty) {
    Labels why =
        threshold.value() == second.value()
            ? new Labels("数额相同而口径不同", "the same figure of another amount")
            : duty
                ? new Labels("同一义务而口径、数额不同", "the same duty by another amount and figure")
                : new Labels("口径不同", "another amount");
    return say(
        "%s：%s以%s为界，%s以%s为界；%s、%s时只适用前者",
        "%s: %s begins at %s, %s at %s; with %s and %s the first alone applies",
        why,
        name(one),
        threshold.words(),
        name(other),
        second.words(),
        at(threshold.fact(), threshold.holds()),
        at(second.fact(), second.fails()));
  }

  static Labels interval(CaseTable one, Threshold threshold, CaseTable other, Threshold second) {
    return say(
        "%s以%s为界，%s以%s为界；%s时只适用前者",
        "%s begins at %s, %s at %s; with %s the first alone applies",
        name(one),
        threshold.words(),
        name(other),
        second.words(),
        at(threshold.fact(), threshold.holds()));
  }

  static Labels oneSided(CaseTable limited, Threshold threshold, CaseTable open) {
    return say(
        "同一义务：%s以%s为界，%s未设数额；%s时只适用后者",
        "the same duty: %s begins at %s, %s sets no figure; with %s the second alone applies",
        name(limited),
        threshold.words(),
        name(open),
        at(threshold.fact(), threshold.fails()));
  }

  static Labels tooMany(RuleInForce rule, int most) {
    return say(
        "%s的条件涉及的事实组合多于 %s 种，未逐一试算，与其他规则的关系未查",
        "the condition of %s has more than %s combinations of facts; they were not tried, and how it goes with other rules was not looked at",
        name(rule),
        same(String.valueOf(most)));
  }

  private static Labels name(CaseTable table) {
    return name(table.rule());
  }

  /// Document, place and name of a rule.
  private static Labels name(RuleInForce rule) {
    String first = rule.rule().clauses().getFirst();
    Labels title =
        rule.documents().stream()
            .filter(document -> holds(document, first))
            .findFirst()
            .map(PolicyDocument::title)
            .orElse(same(""));
    String number = rule.pack().clause(first).map(Clause::number).orElse(first);
    return say(
        "《%s》%s“%s”（%s）",
        "%s, %s (%s, %s)",
        title,
        same(number),
        rule.rule().title(),
        same(first + " " + rule.rule().id()));
  }

  private static boolean holds(PolicyDocument document, String clause) {
    return document.clauses().stream().anyMatch(one -> one.id().equals(clause));
  }

  /// What an open duty does at its gate, with the stage as the schema calls it.
  private static Labels gate(RuleInForce rule) {
    String code = rule.rule().gateStage().name();
    Labels stage =
        rule.pack()
            .schema()
            .find("project.stage")
            .map(fact -> fact.valueLabel(code))
            .orElse(same(code));
    return switch (rule.rule().gate()) {
      case BLOCK -> say("未履行不得进入%s", "blocks %s", stage);
      case WARN -> say("未履行时进入%s须提示", "warns at %s", stage);
      case NONE -> new Labels("不设关口", "no gate");
    };
  }

  private static Labels at(Fact fact, long value) {
    return say("%s %s", "%s %s", fact.label(), Phrases.value(fact, value));
  }

  private static Labels same(String text) {
    return new Labels(text, text);
  }

  private static Labels say(String zh, String en, Labels... parts) {
    Object[] chinese = new Object[parts.length];
    Object[] english = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      chinese[i] = parts[i].zh();
      english[i] = parts[i].en();
    }
    return new Labels(zh.formatted(chinese), en.formatted(english));
  }
}
