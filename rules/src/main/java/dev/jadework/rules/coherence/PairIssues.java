package dev.jadework.rules.coherence;

import dev.jadework.rules.coherence.CaseTable.Case;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Overlaps, conflicts and intervals between two rules.
final class PairIssues {
  private final List<RuleInForce> rules;
  private final List<Issue> issues;

  /// @param issues those found are added here
  PairIssues(List<RuleInForce> rules, List<Issue> issues) {
    this.rules = rules;
    this.issues = issues;
  }

  void find() {
    Candidates candidates = new Candidates(rules);
    List<CaseTable> tables = new ArrayList<>();
    for (RuleInForce rule : rules) {
      CaseTable.of(rule, candidates).ifPresentOrElse(tables::add, () -> untried(rule));
    }
    for (int i = 0; i < tables.size(); i++) {
      for (int j = i + 1; j < tables.size(); j++) {
        if (tables.get(i).rule().rule().subject().equals(tables.get(j).rule().rule().subject())) {
          pair(tables.get(i), tables.get(j));
        }
      }
    }
  }

  private void untried(RuleInForce rule) {
    issues.add(
        new Issue(
            Issue.Code.TOO_MANY_CASES,
            rule.cited(),
            PairWords.tooMany(rule, CaseTable.MOST_CASES),
            Optional.empty()));
  }

  private void pair(CaseTable one, CaseTable other) {
    Rule rule = one.rule().rule();
    Rule second = other.rule().rule();
    boolean duty = rule.duty().equals(second.duty());
    boolean region = one.rule().sharesRegion(other.rule());
    Optional<Case> both = one.meet(one::applies, other, other::applies);
    if (both.isEmpty() || !duty && (!region || one.rule().sharesDocument(other.rule()))) {
      return;
    }
    if (duty) {
      sameDuty(one, other, both.get(), region);
    } else if (rule.stage() == second.stage() && !one.shared(other).isEmpty()) {
      add(Issue.Code.SAME_FACT, one, other, PairWords.sameFact(one, other), both.get());
    }
    thresholds(one, other, duty);
  }

  private void sameDuty(CaseTable one, CaseTable other, Case both, boolean region) {
    Rule rule = one.rule().rule();
    Rule second = other.rule().rule();
    if (region) {
      add(Issue.Code.SAME_DUTY, one, other, PairWords.sameDuty(one, other), both);
    }
    if (rule.gate() != second.gate()
        || rule.gate() != Rule.Gate.NONE && rule.gateStage() != second.gateStage()) {
      add(Issue.Code.OTHER_GATE, one, other, PairWords.gates(one, other), both);
    }
    if (!rule.deadline().equals(second.deadline())) {
      add(Issue.Code.OTHER_DEADLINE, one, other, PairWords.deadlines(one, other), both);
    }
  }

  private void thresholds(CaseTable one, CaseTable other, boolean duty) {
    List<Threshold> own = Threshold.of(one.rule());
    List<Threshold> others = Threshold.of(other.rule());
    for (Threshold threshold : own) {
      for (Threshold second : others) {
        if (threshold.isSiblingOf(second) && (duty || threshold.value() == second.value())) {
          otherAmount(one, threshold, other, second, duty);
        } else if (threshold.fact().path().equals(second.fact().path())
            && threshold.value() != second.value()) {
          interval(one, threshold, other, second, duty);
        }
      }
    }
    if (duty && own.isEmpty() != others.isEmpty()) {
      own.forEach(threshold -> oneSided(one, threshold, other));
      others.forEach(threshold -> oneSided(other, threshold, one));
    }
  }

  /// One rule is bound by its amount while the other is spared by another amount.
  private void otherAmount(
      CaseTable one, Threshold threshold, CaseTable other, Threshold second, boolean duty) {
    one.meet(one.boundBy(threshold), other, other.sparedBy(second, second.fails()))
        .ifPresent(
            found ->
                add(
                    Issue.Code.OTHER_AMOUNT,
                    one,
                    other,
                    PairWords.otherAmount(one, threshold, other, second, duty),
                    found));
  }

  /// At the nearer threshold one rule binds and the other does not yet.
  private void interval(
      CaseTable one, Threshold threshold, CaseTable other, Threshold second, boolean duty) {
    Issue.Code code = duty ? Issue.Code.OTHER_THRESHOLD : Issue.Code.INTERVAL;
    one.meet(one.boundBy(threshold), other, other.sparedBy(second, threshold.holds()))
        .ifPresent(
            found ->
                add(code, one, other, PairWords.interval(one, threshold, other, second), found));
    other
        .meet(other.boundBy(second), one, one.sparedBy(threshold, second.holds()))
        .ifPresent(
            found ->
                add(code, other, one, PairWords.interval(other, second, one, threshold), found));
  }

  /// The same duty, from a figure on in one text and without a figure in the other.
  private void oneSided(CaseTable limited, Threshold threshold, CaseTable open) {
    limited
        .meet(limited.sparedBy(threshold, threshold.fails()), open, open::applies)
        .ifPresent(
            found ->
                add(
                    Issue.Code.OTHER_THRESHOLD,
                    limited,
                    open,
                    PairWords.oneSided(limited, threshold, open),
                    found));
  }

  private void add(Issue.Code code, CaseTable one, CaseTable other, Labels text, Case found) {
    RuleInForce rule = one.rule();
    FactSchema schema = rule.pack().schema();
    issues.add(
        new Issue(
            code,
            Stream.concat(rule.cited().stream(), other.rule().cited().stream()).distinct().toList(),
            text,
            Optional.of(
                Witness.of(schema, found.facts(rule.rule().subject(), rule.pack().region())))));
  }
}
