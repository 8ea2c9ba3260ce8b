package dev.jadework.rules.pack;

import dev.jadework.rules.expression.ParameterType;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.fact.Money;
import dev.jadework.rules.text.Labels;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Nearest;
import dev.jadework.rules.yaml.Place;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of a pack.
final class ParameterReader {
  private static final Labels NOTHING = new Labels("", "");
  private final FactSchema schema;
  private final Set<String> clauses;
  private final Problems problems;
  private final Map<String, Place> ids = new LinkedHashMap<>();

  ParameterReader(FactSchema schema, Set<String> clauses, Problems problems) {
    this.schema = schema;
    this.clauses = clauses;
    this.problems = problems;
  }

  List<Parameter> read(Yaml yaml) {
    Fields fields = Fields.of(yaml, problems);
    List<Parameter> parameters = new ArrayList<>();
    fields.list("parameters").forEach(parameter -> parameters.add(parameter(parameter)));
    fields.finish();
    return parameters;
  }

  private Parameter parameter(Yaml yaml) {
    Fields fields = Fields.of(yaml, problems);
    String id = fields.text("id");
    Place first = ids.putIfAbsent(id, fields.place());
    if (first != null) {
      problems.add(
          fields.place("id"),
          "parameter \"%s\" is there already (%s); choose another id".formatted(id, first));
    }
    if (!id.matches("[a-z][a-z0-9_]*")) {
      problems.add(
          fields.place("id"), "found \"%s\"; write small letters, digits and _".formatted(id));
    }
    ParameterType.Kind kind =
        fields.choice("type", ParameterType.Kind.class, ParameterType.Kind.INTEGER);
    Fact of = kind == ParameterType.Kind.CODES ? codesOf(fields) : null;
    Labels label = fields.labels("label");
    Labels unit = fields.has("unit") ? fields.labels("unit") : NOTHING;
    List<Parameter.Value> values = new ArrayList<>();
    for (Yaml value : fields.list("values")) {
      value(value, kind, of).ifPresent(values::add);
    }
    if (fields.list("values").isEmpty()) {
      problems.add(fields.place(), "parameter " + id + " has no values; add a list \"values\"");
    }
    checkOrder(fields, values);
    fields.finish();
    return new Parameter(id, label, new ParameterType(kind, of), unit, values);
  }

  private @Nullable Fact codesOf(Fields fields) {
    String path = fields.text("of");
    Optional<Fact> fact = schema.find(path).filter(found -> found.type() == Fact.Type.ENUM);
    if (fact.isEmpty()) {
      problems.add(
          fields.place("of"),
          "found \"%s\"; name a fact of type enum, as project.programme".formatted(path));
    }
    return fact.orElse(null);
  }

  private Optional<Parameter.Value> value(Yaml yaml, ParameterType.Kind kind, @Nullable Fact of) {
    Fields fields = Fields.of(yaml, problems);
    LocalDate from = fields.date("from");
    LocalDate until = fields.optionalDate("until").orElse(null);
    if (until != null && until.isBefore(from)) {
      problems.add(
          fields.place("until"), "ends before it begins (%s); check both dates".formatted(from));
    }
    String clause = fields.text("source");
    if (!clause.isEmpty() && !clauses.contains(clause)) {
      problems.add(
          fields.place("source"),
          "clause \"%s\" stands in no document%s".formatted(clause, Nearest.hint(clause, clauses)));
    }
    Parameter.Basis basis = fields.choice("basis", Parameter.Basis.class, Parameter.Basis.STATED);
    Labels reason = fields.has("reason") ? fields.labels("reason") : NOTHING;
    if (basis == Parameter.Basis.CHOSEN && reason.equals(NOTHING)) {
      problems.add(fields.place(), "a chosen value needs a \"reason\" in zh and en; add it");
    }
    LocalDate due = fields.optionalDate("due").orElse(null);
    Optional<Object> value = fields.value("value").flatMap(given -> typed(given, kind, of));
    if (!fields.has("value")) {
      problems.add(fields.place(), "\"value\" is missing here; add it");
    }
    fields.finish();
    return value.map(found -> new Parameter.Value(from, until, due, found, clause, basis, reason));
  }

  private Optional<Object> typed(Yaml yaml, ParameterType.Kind kind, @Nullable Fact of) {
    if (kind == ParameterType.Kind.CODES) {
      return codes(yaml, of);
    }
    String text = yaml instanceof Yaml.Scalar scalar ? scalar.text().strip() : "";
    Optional<Object> value =
        switch (kind) {
          case MONEY -> Money.parse(text).map(Object.class::cast);
          case INTEGER ->
              text.matches("-?[0-9]{1,15}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
          case DECIMAL ->
              text.matches("-?[0-9]{1,15}(\\.[0-9]{1,10})?")
                  ? Optional.of(new BigDecimal(text))
                  : Optional.empty();
          default ->
              text.equals("true") || text.equals("false")
                  ? Optional.of(Boolean.parseBoolean(text))
                  : Optional.empty();
        };
    if (value.isEmpty()) {
      problems.add(
          yaml.place(),
          "found %s; %s"
              .formatted(
                  yaml.kind(),
                  switch (kind) {
                    case MONEY -> "write an amount with its unit as 500万元";
                    case INTEGER -> "write a whole number";
                    case DECIMAL -> "write a number";
                    default -> "write true or false";
                  }));
    }
    return value;
  }

  private Optional<Object> codes(Yaml yaml, @Nullable Fact of) {
    if (!(yaml instanceof Yaml.Sequence sequence)) {
      problems.add(yaml.place(), "found " + yaml.kind() + "; write a list of codes");
      return Optional.empty();
    }
    List<String> codes = new ArrayList<>();
    for (Yaml item : sequence.items()) {
      String code = item instanceof Yaml.Scalar scalar ? scalar.text() : "";
      if (of != null && !of.values().containsKey(code)) {
        problems.add(
            item.place(),
            "found %s; allowed: %s%s"
                .formatted(
                    item.kind(),
                    String.join(", ", of.values().keySet()),
                    Nearest.hint(code, of.values().keySet())));
      }
      codes.add(code);
    }
    return Optional.of(List.copyOf(codes));
  }

  private void checkOrder(Fields fields, List<Parameter.Value> values) {
    for (int i = 1; i < values.size(); i++) {
      LocalDate until = values.get(i - 1).until();
      if (until == null || !until.isBefore(values.get(i).from())) {
        problems.add(
            fields.place("values"),
            "the value from %s begins before the one above it ends; give that one an \"until\" before it"
                .formatted(values.get(i).from()));
      }
    }
  }
}
