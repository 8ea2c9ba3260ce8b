package dev.jadework.rules.boundary;

import dev.jadework.rules.evaluation.Decision;
import dev.jadework.rules.evaluation.Evaluator;
import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.evaluation.PreparedRule;
import dev.jadework.rules.expression.ParameterValues;
import dev.jadework.rules.expression.Truth;
import dev.jadework.rules.pack.Example;
import dev.jadework.rules.pack.PolicyPack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// 边界核验. Looks for an example on each side of each boundary of the rules that a pack itself
/// founds. An example stands there if the values compared are those of the side and the decision
/// that it expects turns on them: it would be another if the comparison came out otherwise and all
/// else were equal.
public final class BoundaryCheck {
  private final PolicyPack pack;
  private final Evaluator evaluator;
  private final Map<LocalDate, ParameterValues> parameters = new HashMap<>();

  private BoundaryCheck(PolicyPack pack) {
    this.pack = pack;
    this.evaluator = Evaluator.of(pack);
  }

  /// Checks the rules of a pack, those of the pack that it extends left out.
  public static BoundaryReport of(PolicyPack pack) {
    BoundaryCheck check = new BoundaryCheck(pack);
    return new BoundaryReport(
        pack.rules().stream()
            .map(rule -> PreparedRule.of(pack, rule))
            .filter(rule -> rule.documents().getFirst().pack().equals(pack.id()))
            .flatMap(check::lines)
            .toList());
  }

  /// An example with what it expects of the rule.
  private record Case(Example example, Example.Expectation expected, Judgement judgement) {
    Decision decision() {
      return judgement.decision();
    }

    /// Whether another decision would not be what the example expects.
    boolean excludes(Decision other) {
      return !other.outcome().equals(expected.outcome())
          || !expected.state().isEmpty() && !other.state().equals(expected.state());
    }
  }

  private Stream<BoundaryReport.Line> lines(PreparedRule rule) {
    List<Case> cases = new ArrayList<>();
    for (Example example : pack.examples()) {
      example.expected().stream()
          .filter(expected -> expected.rule().equals(rule.rule().id()))
          .filter(expected -> !expected.outcome().equals("undetermined"))
          .map(expected -> new Case(example, expected, judgement(rule, example)))
          .filter(one -> !one.excludes(one.decision()))
          .forEach(cases::add);
    }
    return new BoundaryFinder(pack)
        .of(rule).stream()
            .flatMap(
                boundary ->
                    boundary.sides().stream()
                        .map(
                            side ->
                                new BoundaryReport.Line(
                                    boundary,
                                    side,
                                    clause(boundary, rule),
                                    near(rule),
                                    cases.stream()
                                        .filter(one -> shows(one, boundary, side))
                                        .map(Case::example)
                                        .toList())));
  }

  private Judgement judgement(PreparedRule rule, Example example) {
    ParameterValues values =
        parameters.computeIfAbsent(example.asOf(), day -> Moment.of(day).parameters(pack));
    return new Judgement(pack, rule, example, values);
  }

  private String near(PreparedRule rule) {
    return pack.examples().stream()
        .filter(
            example ->
                example.expected().stream()
                    .anyMatch(expected -> expected.rule().equals(rule.rule().id())))
        .findFirst()
        .map(Example::place)
        .orElse("examples");
  }

  private String clause(Boundary boundary, PreparedRule rule) {
    return pack.definitions().stream()
        .filter(definition -> definition.id().equals(boundary.definition()))
        .map(definition -> definition.clause())
        .findFirst()
        .orElse(rule.rule().clauses().getFirst());
  }

  private boolean shows(Case one, Boundary boundary, Side side) {
    if (boundary.day().isPresent()) {
      LocalDate day = boundary.day().get();
      boolean before = side == boundary.sides().getFirst();
      return one.example().asOf().equals(before ? day.minusDays(1) : day)
          && one.excludes(decision(one, before ? day : day.minusDays(1)));
    }
    if (boundary.kind() == Boundary.Kind.REGION) {
      Truth here = side == Side.YES ? Truth.TRUE : Truth.FALSE;
      return one.judgement().here() == here
          && one.excludes(one.judgement().decision(Logic.not(here)));
    }
    return one.judgement().parts(boundary).stream()
        .filter(part -> part.side() == side)
        .flatMap(part -> part.opposites().stream())
        .anyMatch(change -> one.excludes(one.judgement().decision(change)));
  }

  /// The same facts on another day.
  private Decision decision(Case one, LocalDate day) {
    return evaluator.decide(one.example().facts(), Moment.of(day)).stream()
        .filter(decision -> decision.rule().id().equals(one.expected().rule()))
        .findFirst()
        .orElseThrow();
  }
}
