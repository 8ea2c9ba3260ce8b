package dev.jadework.rules.loading;

import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.expression.ParameterType;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Nearest;
import dev.jadework.rules.yaml.Place;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads definitions that are indicators: a figure that has to reach the value of a parameter.
final class IndicatorReader {
  private final FactSchema schema;
  private final Names names;
  private final Problems problems;

  /// An indicator as it stands in the file.
  record Written(
      Place place, Figure figure, String atLeast, String includes, Optional<Instead> instead) {}

  /// A path of a fact and where it stands.
  record Figure(String path, Place place) {}

  /// What is measured instead by another answer.
  record Instead(ReadingUses.Answered by, Figure figure) {}

  /// @param reached whether the figure reaches the value
  record Indicator(Definition.Measure measure, Condition reached) {}

  IndicatorReader(FactSchema schema, Names names, Problems problems) {
    this.schema = schema;
    this.names = names;
    this.problems = problems;
  }

  /// The indicator that a definition is, if it is one.
  Optional<Written> read(Fields fields) {
    String atLeast = fields.text("at_least", "");
    String includes = names.readings().use(fields, "includes_figure_reading", "false");
    Optional<Instead> instead = fields.value("otherwise").map(this::instead);
    return fields
        .value("measure")
        .map(yaml -> new Written(fields.place(), figure(yaml), atLeast, includes, instead));
  }

  private Instead instead(Yaml yaml) {
    Fields fields = Fields.of(yaml, problems);
    ReadingUses.Answered by = names.readings().answered(fields);
    Yaml nothing = new Yaml.Scalar(fields.place(), "", false, fields.place());
    Instead instead = new Instead(by, figure(fields.value("measure").orElse(nothing)));
    fields.finish();
    return instead;
  }

  private static Figure figure(Yaml yaml) {
    return new Figure(
        yaml instanceof Yaml.Scalar scalar ? scalar.text().strip() : "", yaml.place());
  }

  /// What the indicator measures and when it is reached; empty if it does not compile.
  ///
  /// @param id of the definition
  /// @param from first day of its document
  Optional<Indicator> compile(
      Written one, String id, String subject, ConditionCompiler compiler, LocalDate from) {
    Optional<Fact> fact = fact(one.figure());
    Optional<Fact> other = one.instead().flatMap(instead -> fact(instead.figure()));
    if (fact.isEmpty()
        || one.instead().isPresent() != other.isPresent()
        || !offered(one, id, fact.get(), compiler)) {
      return Optional.empty();
    }
    Definition.Measure measure =
        new Definition.Measure(
            fact.get(),
            one.atLeast(),
            one.includes(),
            one.instead()
                .flatMap(
                    instead ->
                        other.map(
                            found ->
                                new Definition.Otherwise(
                                    instead.by().reading(), instead.by().answer(), found))));
    return compiler
        .compile(condition(measure, compiler), subject, one.figure().place(), from)
        .map(reached -> new Indicator(measure, reached));
  }

  private Optional<Fact> fact(Figure figure) {
    Optional<Fact> fact =
        schema
            .find(figure.path())
            .filter(found -> found.type() == Fact.Type.INTEGER || found.type() == Fact.Type.MONEY)
            .filter(found -> !found.path().contains("[]"));
    if (fact.isEmpty()) {
      problems.add(
          figure.place(),
          "found \"%s\"; name a fact that is a number or an amount, as centre.awards"
              .formatted(figure.path()));
    }
    return fact;
  }

  /// Whether there is a parameter of the type of the fact.
  private boolean offered(Written one, String id, Fact fact, ConditionCompiler compiler) {
    ParameterType.Kind kind =
        fact.type() == Fact.Type.MONEY ? ParameterType.Kind.MONEY : ParameterType.Kind.INTEGER;
    boolean offered =
        compiler.parameters().stream()
            .anyMatch(found -> found.id().equals(one.atLeast()) && found.type().kind() == kind);
    if (!offered) {
      Set<String> ids =
          compiler.parameters().stream().map(Parameter::id).collect(Collectors.toSet());
      problems.add(
          one.place(),
          "definition %s: \"at_least\" must name a parameter of type %s, found \"%s\"%s"
              .formatted(id, kind, one.atLeast(), Nearest.hint(one.atLeast(), ids)));
    }
    return offered;
  }

  /// The condition in words of CEL.
  private static String condition(Definition.Measure measure, ConditionCompiler compiler) {
    String reached = reached(measure, measure.fact());
    return measure
        .otherwise()
        .map(
            other ->
                "%s ? %s : %s"
                    .formatted(asked(other, compiler), reached(measure, other.fact()), reached))
        .orElse(reached);
  }

  private static String asked(Definition.Otherwise other, ConditionCompiler compiler) {
    boolean choice =
        compiler.parameters().stream()
            .anyMatch(
                parameter ->
                    parameter.id().equals(other.reading())
                        && parameter.type().kind() == ParameterType.Kind.CHOICE);
    return choice
        ? "param.%s == '%s'".formatted(other.reading(), other.answer())
        : "param.%s == %s".formatted(other.reading(), other.answer());
  }

  private static String reached(Definition.Measure measure, Fact fact) {
    String needed = "param." + measure.atLeast();
    String compared =
        measure.includesFigure().isEmpty()
            ? "%s >= %s".formatted(fact.path(), needed)
            : "(param.%s ? %s >= %s : %s > %s)"
                .formatted(measure.includesFigure(), fact.path(), needed, fact.path(), needed);
    return fact.absence() == Fact.Absence.NONE
        ? "(has(%s) && %s)".formatted(fact.path(), compared)
        : compared;
  }
}
