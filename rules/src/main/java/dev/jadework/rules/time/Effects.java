package dev.jadework.rules.time;

import dev.jadework.rules.evaluation.Decision;
import dev.jadework.rules.evaluation.Evaluator;
import dev.jadework.rules.evaluation.Finding;
import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.pack.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
    return all(subject, facts).stream().filter(Effect::differs).toList();
  }

  /// What all rules come to, changed or not, with what decided.
  public List<Effect> all(String subject, Facts facts) {
    return match(
        before.evaluate(at(before, facts), then).findings(),
        after.evaluate(at(after, facts), now).findings(),
        Finding::rule,
        (rule, old, found) -> Effect.of(subject, rule, old, found));
  }

  /// What all rules come to, changed or not, without the reasons: for many subjects.
  public List<Outcome> outcomes(Facts facts) {
    return match(
        before.decide(at(before, facts), then),
        after.decide(at(after, facts), now),
        Decision::rule,
        (rule, old, found) -> new Outcome(rule, state(old), state(found)));
  }

  private static String state(@Nullable Decision decision) {
    return decision == null ? Effect.Side.ABSENT : decision.state();
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

  /// Makes one of two things that may each be missing, but not both.
  private interface Join<T, R> {
    R join(Rule rule, @Nullable T before, @Nullable T after);
  }

  private static <T, R> List<R> match(
      List<T> before, List<T> after, Function<T, Rule> rule, Join<T, R> join) {
    Map<String, T> news = new LinkedHashMap<>();
    after.forEach(one -> news.put(rule.apply(one).id(), one));
    List<R> all = new ArrayList<>();
    for (T old : before) {
      T found = news.remove(rule.apply(old).id());
      all.add(join.join(rule.apply(Objects.requireNonNullElse(found, old)), old, found));
    }
    news.values().forEach(found -> all.add(join.join(rule.apply(found), null, found)));
    return all;
  }
}
