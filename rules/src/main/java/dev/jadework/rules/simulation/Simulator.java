package dev.jadework.rules.simulation;

import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.text.Labels;
import dev.jadework.rules.time.Edition;
import dev.jadework.rules.time.Effect;
import dev.jadework.rules.time.Effects;
import dev.jadework.rules.time.Outcome;
import dev.jadework.rules.yaml.Nearest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 模拟器. Lets a register go by once, under a pack and under a draft of it or another edition,
/// and counts. Entries are looked at one by one and forgotten; the register is not touched and
/// nothing is written.
public final class Simulator {
  private static final String UNKNOWN = "unknown";

  private final Labels name;
  private final Edition before;
  private final Edition after;
  private final List<Grouping> groupings;
  private final ReviewCosts costs;
  private final Effects effects;

  /// @param day on which the pack and the draft are read
  /// @param costs what a review is assumed to cost, [ReviewCosts#NONE] for counts alone
  /// @throws IllegalArgumentException if a grouping or a cost names what the pack does not have
  public Simulator(Draft draft, LocalDate day, List<Grouping> groupings, ReviewCosts costs) {
    this(
        draft.name(),
        Edition.of(draft.narrowed(draft.base()), day),
        Edition.of(draft.narrowed(draft.on(day)), day),
        groupings,
        costs);
    check(draft.base().rules());
  }

  /// Compares any two editions: two days of a pack, or two packs.
  ///
  /// @throws IllegalArgumentException if a grouping or a cost names what neither pack has
  public static Simulator between(
      Labels name, Edition before, Edition after, List<Grouping> groupings, ReviewCosts costs) {
    Simulator simulator = new Simulator(name, before, after, groupings, costs);
    simulator.check(simulator.rules());
    return simulator;
  }

  private Simulator(
      Labels name, Edition before, Edition after, List<Grouping> groupings, ReviewCosts costs) {
    this.name = name;
    this.before = before;
    this.after = after;
    this.groupings = List.copyOf(groupings);
    this.costs = costs;
    this.effects = new Effects(before, after);
  }

  /// Rules of both sides, as they are after where both have them.
  private List<Rule> rules() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    before.pack().rules().forEach(rule -> rules.put(rule.id(), rule));
    after.pack().rules().forEach(rule -> rules.put(rule.id(), rule));
    return List.copyOf(rules.values());
  }

  private void check(List<Rule> rules) {
    Set<String> duties = rules.stream().map(Rule::duty).collect(Collectors.toUnmodifiableSet());
    for (String duty : costs.perReview().keySet()) {
      if (!duties.contains(duty)) {
        throw new IllegalArgumentException(
            "a cost is given for duty \"%s\", which no rule of %s has%s"
                .formatted(duty, before.pack().id(), Nearest.hint(duty, duties)));
      }
    }
    for (Grouping grouping : groupings) {
      Fact fact = before.pack().schema().find(grouping.path()).orElse(null);
      if (fact == null
          || fact.type() == Fact.Type.OBJECT
          || fact.type() == Fact.Type.LIST
          || grouping.path().contains("[")) {
        throw new IllegalArgumentException(
            "cannot group by \"%s\"; name a fact outside lists, as project.undertaking.kind"
                .formatted(grouping.path()));
      }
    }
  }

  /// Runs the register.
  ///
  /// @param register read once, in its order, and closed by the caller
  /// @param changed told every finding that is another under the draft, while the register goes by
  public Simulation run(Stream<Subject> register, Consumer<Effect> changed) {
    return run(register, (_, _) -> {}, changed);
  }

  /// Runs the register.
  ///
  /// @param register read once, in its order, and closed by the caller
  /// @param decided told what every rule comes to for each subject, changed or not
  /// @param changed told every finding that is another, while the register goes by
  public Simulation run(
      Stream<Subject> register,
      BiConsumer<Subject, List<Outcome>> decided,
      Consumer<Effect> changed) {
    Map<String, Tally> rules = new LinkedHashMap<>();
    rules().forEach(rule -> rules.put(rule.id(), new Tally()));
    List<Map<String, Tally>> groups = new ArrayList<>();
    groupings.forEach(_ -> groups.add(new TreeMap<>()));
    Tally all = new Tally();
    register
        .sequential()
        .forEachOrdered(
            subject -> {
              all.subject();
              List<Tally> own = groupsOf(subject, groups);
              own.forEach(Tally::subject);
              List<Outcome> outcomes = effects.outcomes(subject.facts());
              decided.accept(subject, outcomes);
              for (Outcome outcome : outcomes) {
                count(outcome, rules.computeIfAbsent(outcome.rule().id(), _ -> new Tally()));
                own.forEach(tally -> count(outcome, tally));
              }
              if (outcomes.stream().anyMatch(Simulator::hasReasons)) {
                explain(subject, rules, changed);
              }
            });
    return new Simulation(
        before.pack().id(),
        before.pack().version(),
        name,
        after.moment().validOn(),
        all.subjects(),
        rules().stream().map(rule -> totals(rule, rules)).toList(),
        groupTotals(groups),
        costs);
  }

  private List<Tally> groupsOf(Subject subject, List<Map<String, Tally>> groups) {
    List<Tally> tallies = new ArrayList<>();
    for (int i = 0; i < groupings.size(); i++) {
      String value = groupings.get(i).value(subject.facts());
      tallies.add(groups.get(i).computeIfAbsent(value, _ -> new Tally()));
    }
    return tallies;
  }

  private static boolean hasReasons(Outcome outcome) {
    return outcome.differs() || outcome.after().equals(UNKNOWN);
  }

  /// Reasons are worked out only where there is something to tell of them.
  private void explain(Subject subject, Map<String, Tally> rules, Consumer<Effect> changed) {
    for (Effect effect : effects.all(subject.id(), subject.facts())) {
      if (effect.after().state().equals(UNKNOWN)) {
        rules.computeIfAbsent(effect.rule(), _ -> new Tally()).missing(effect.after().missing());
      }
      if (effect.differs()) {
        changed.accept(effect);
      }
    }
  }

  private static void count(Outcome outcome, Tally tally) {
    tally.finding(outcome.rule().duty(), outcome.before(), outcome.after());
  }

  private Simulation.RuleTotals totals(Rule rule, Map<String, Tally> rules) {
    Tally tally = rules.getOrDefault(rule.id(), new Tally());
    return new Simulation.RuleTotals(
        rule.id(),
        rule.duty(),
        rule.title(),
        tally.before(),
        tally.after(),
        tally.transitions(),
        tally.missing(),
        tally.reviews(costs));
  }

  private List<Simulation.GroupTotals> groupTotals(List<Map<String, Tally>> groups) {
    List<Simulation.GroupTotals> totals = new ArrayList<>();
    for (int i = 0; i < groupings.size(); i++) {
      String path = groupings.get(i).path();
      groups
          .get(i)
          .forEach(
              (value, tally) ->
                  totals.add(
                      new Simulation.GroupTotals(
                          path,
                          value,
                          title(path, value),
                          tally.subjects(),
                          tally.transitions(),
                          tally.reviews(costs))));
    }
    return totals;
  }

  private Labels title(String path, String value) {
    return value.isEmpty()
        ? Grouping.NOT_GIVEN
        : before
            .pack()
            .schema()
            .find(path)
            .map(fact -> fact.valueLabel(value))
            .orElse(new Labels(value, value));
  }
}
