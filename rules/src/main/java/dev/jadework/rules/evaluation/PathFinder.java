package dev.jadework.rules.evaluation;

import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.expression.Situation;
import dev.jadework.rules.expression.Truth;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.fact.Money;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyPack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;

/// Finds the sets of open indicators that would meet a requirement, by trying all of them: the
/// requirement may be any condition, and a rule has few indicators.
final class PathFinder {
  private static final int MAX_OPEN = 16;

  private final PolicyPack pack;
  private final Condition requirement;
  private final Optional<LocalDate> inForce;
  private final Supplier<Situation> situations;
  private final Map<String, Truth> now;

  /// @param situations a fresh situation of the subject, in which no definition is worked out
  /// @param now what each definition of the subject comes to
  PathFinder(
      PolicyPack pack,
      Condition requirement,
      Optional<LocalDate> inForce,
      Supplier<Situation> situations,
      Map<String, Truth> now) {
    this.pack = pack;
    this.requirement = requirement;
    this.inForce = inForce;
    this.situations = situations;
    this.now = now;
  }

  Paths find(Facts facts, Moment moment) {
    List<Indicator> indicators =
        pack.definitions().stream()
            .filter(definition -> requirement.definitions().contains(definition.id()))
            .filter(
                definition ->
                    definition.measure().flatMap(measure -> needed(measure, moment)).isPresent())
            .map(definition -> indicator(definition, facts, moment))
            .toList();
    List<Indicator> open = indicators.stream().filter(one -> one.met() != Truth.TRUE).toList();
    if (open.size() > MAX_OPEN) {
      throw new IllegalArgumentException(
          "%d open indicators; paths are sought among %d at most".formatted(open.size(), MAX_OPEN));
    }
    if (holds(0, open)) {
      return new Paths(true, indicators, List.of());
    }
    List<Integer> minimal = new ArrayList<>();
    for (int size = 1; size <= open.size(); size++) {
      for (int set = 1; set < 1 << open.size(); set++) {
        int candidate = set;
        if (Integer.bitCount(set) == size
            && minimal.stream().noneMatch(smaller -> (candidate & smaller) == smaller)
            && holds(set, open)) {
          minimal.add(set);
        }
      }
    }
    return new Paths(
        false,
        indicators,
        minimal.stream()
            .map(set -> path(set, open))
            .sorted(
                Comparator.comparingDouble(Paths.Path::effort)
                    .thenComparing(path -> path.steps().size()))
            .toList());
  }

  private Indicator indicator(Definition definition, Facts facts, Moment moment) {
    Definition.Measure measure = definition.measure().orElseThrow();
    Readings readings = new Readings(pack, moment);
    Fact fact =
        measure
            .otherwise()
            .filter(other -> readings.is(other.reading(), other.answer()))
            .map(Definition.Otherwise::fact)
            .orElse(measure.fact());
    Object measured = facts.values();
    for (String key : fact.path().split("\\.")) {
      if (!key.equals(facts.subject())) {
        measured = measured instanceof Map<?, ?> map ? map.get(key) : null;
      }
    }
    boolean exceeded =
        !measure.includesFigure().isEmpty() && readings.is(measure.includesFigure(), "false");
    long step = !exceeded ? 0 : fact.type() == Fact.Type.MONEY ? Money.STEP : 1;
    return new Indicator(
        definition,
        fact,
        measured instanceof Long figure ? OptionalLong.of(figure) : OptionalLong.empty(),
        (Long) needed(measure, moment).orElseThrow() + step,
        now.getOrDefault(definition.id(), Truth.UNKNOWN));
  }

  /// What is asked for at a moment; empty if nothing was then, or nothing was known of it.
  private Optional<Object> needed(Definition.Measure measure, Moment moment) {
    return pack.parameter(measure.atLeast()).flatMap(moment::value).map(Parameter.Value::value);
  }

  /// Whether the requirement is met if the indicators of a set are reached, the other open ones are
  /// not, and everything else is as it is.
  private boolean holds(int set, List<Indicator> open) {
    Map<String, Truth> assumed = new LinkedHashMap<>(now);
    for (int i = 0; i < open.size(); i++) {
      assumed.put(open.get(i).definition().id(), (set & 1 << i) != 0 ? Truth.TRUE : Truth.FALSE);
    }
    Situation situation = situations.get();
    assumed.forEach((id, truth) -> situation.define(id, truth, Set.of()));
    return requirement.evaluate(situation, inForce).truth() == Truth.TRUE;
  }

  private static Paths.Path path(int set, List<Indicator> open) {
    List<Indicator> steps = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      if ((set & 1 << i) != 0) {
        steps.add(open.get(i));
      }
    }
    return new Paths.Path(steps, steps.stream().mapToDouble(Indicator::missingShare).sum());
  }
}
