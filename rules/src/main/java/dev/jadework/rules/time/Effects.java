package dev.jadework.rules.time;

import dev.jadework.rules.evaluation.Evaluation;
import dev.jadework.rules.evaluation.Evaluator;
import dev.jadework.rules.evaluation.Finding;
import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.fact.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 影响分析. Compares what two editions say of the same facts. A subject of one region is read by the
/// pack of another as though it were there; by two packs of one region as it is.
public final class Effects {
  private final Evaluator before;
  private final Evaluator after;
  private final Moment then;
  private final Moment now;
  private final boolean moves;

  public Effects(Edition before, Edition after) {
    this.before = Evaluator.of(before.pack());
    this.after = before.pack() == after.pack() ? this.before : Evaluator.of(after.pack());
    this.then = before.moment();
    this.now = after.moment();
    this.moves = !before.pack().region().equals(after.pack().region());
  }

  /// The rules that come to something else, with what decided, in the order of the pack before.
  ///
  /// @param subject what the subject is to be called in the answer
  public List<Effect> of(String subject, Facts facts) {
    return outcomes(facts).stream()
        .filter(Outcome::differs)
        .map(outcome -> outcome.effect(subject))
        .toList();
  }

  /// What all rules come to on both sides, changed or not.
  public List<Outcome> outcomes(Facts facts) {
    Map<String, Finding> olds = byRule(before.evaluate(at(before, facts), then));
    Map<String, Finding> news = byRule(after.evaluate(at(after, facts), now));
    Set<String> rules = new LinkedHashSet<>(olds.keySet());
    rules.addAll(news.keySet());
    List<Outcome> outcomes = new ArrayList<>();
    for (String id : rules) {
      Finding old = olds.get(id);
      Finding found = news.get(id);
      Finding any = found == null ? old : found;
      if (any != null) {
        outcomes.add(new Outcome(any.rule(), old, found));
      }
    }
    return outcomes;
  }

  private Facts at(Evaluator evaluator, Facts facts) {
    String region = evaluator.pack().region();
    if (!moves || region.isEmpty()) {
      return facts;
    }
    Map<String, Object> moved = new LinkedHashMap<>(facts.values());
    moved.put("region", region);
    return new Facts(facts.subject(), moved);
  }

  private static Map<String, Finding> byRule(Evaluation evaluation) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    evaluation.findings().forEach(finding -> findings.put(finding.rule().id(), finding));
    return findings;
  }
}
