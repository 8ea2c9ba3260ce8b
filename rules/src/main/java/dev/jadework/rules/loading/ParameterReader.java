package dev.jadework.rules.loading;

import dev.jadework.rules.expression.ParameterType;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.Reading;
import dev.jadework.rules.text.Labels;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Nearest;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of a pack.
final class ParameterReader {
  private static final Labels NOTHING = new Labels("", "");
  private final FactSchema schema;
  private final Map<String, PolicyDocument> documents;
  private final Problems problems;
  private final Ids ids;
  private final ReadingReader readings;

  /// @param documents the document of each clause, by the clause's id
  ParameterReader(
      FactSchema schema, Map<String, PolicyDocument> documents, Names names, Problems problems) {
    this.schema = schema;
    this.documents = documents;
    this.problems = problems;
    this.ids = names.parameters();
    this.readings = new ReadingReader(names, problems);
  }

  /// @param recorded day on which the pack learned of values that do not say so themselves
  List<Parameter> read(Yaml yaml, LocalDate recorded) {
    Fields fields = Fields.of(yaml, problems);
    List<Parameter> parameters = new ArrayList<>();
    for (Yaml parameter : fields.list("parameters")) {
      parameters.add(parameter(parameter, recorded));
    }
    fields.finish();
    return parameters;
  }

  private Parameter parameter(Yaml yaml, LocalDate recorded) {
    Fields fields = Fields.of(yaml, problems);
    String id = ids.give(fields);
    if (!id.matches("[a-z][a-z0-9_]*")) {
      problems.add(
          fields.place("id"), "found \"%s\"; write small letters, digits and _".formatted(id));
    }
    ParameterType.Kind kind =
        fields.choice("type", ParameterType.Kind.class, ParameterType.Kind.INTEGER);
    Fact of = kind == ParameterType.Kind.CODES ? codesOf(fields) : null;
    SequencedMap<String, Labels> options = readings.options(fields, kind, id);
    ParameterType type = new ParameterType(kind, of, options);
    Labels label = fields.labels("label");
    Labels unit = fields.has("unit") ? fields.labels("unit") : NOTHING;
    List<Parameter.Value> values = new ArrayList<>();
    for (Yaml value : fields.list("values")) {
      value(value, type, recorded).ifPresent(values::add);
    }
    if (fields.list("values").isEmpty()) {
      problems.add(fields.place(), "parameter " + id + " has no values; add a list \"values\"");
    }
    checkOrder(fields, values);
    Optional<Reading> reading = readings.reading(fields, kind, options, id);
    fields.finish();
    return new Parameter(id, label, type, unit, values, reading);
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

  private Optional<Parameter.Value> value(Yaml yaml, ParameterType type, LocalDate recorded) {
    Fields fields = Fields.of(yaml, problems);
    LocalDate from = fields.date("from");
    LocalDate until = fields.optionalDate("until").orElse(null);
    if (until != null && until.isBefore(from)) {
      problems.add(
          fields.place("until"), "ends before it begins (%s); check both dates".formatted(from));
    }
    Parameter.Basis basis = fields.choice("basis", Parameter.Basis.class, Parameter.Basis.STATED);
    Labels reason = fields.has("reason") ? fields.labels("reason") : NOTHING;
    if (basis == Parameter.Basis.CHOSEN && reason.equals(NOTHING)) {
      problems.add(fields.place(), "a chosen value needs a \"reason\" in zh and en; add it");
    }
    String clause = source(fields, from, basis);
    LocalDate learned = fields.optionalDate("recorded").orElse(recorded);
    Optional<Object> value =
        fields.value("value").flatMap(given -> new ValueReader(type, problems).read(given));
    if (!fields.has("value")) {
      problems.add(fields.place(), "\"value\" is missing here; add it");
    }
    fields.finish();
    return value.map(
        found -> new Parameter.Value(from, until, learned, found, clause, basis, reason));
  }

  /// The clause that a value comes from. A text founds nothing before it applies.
  private String source(Fields fields, LocalDate from, Parameter.Basis basis) {
    String clause = fields.text("source");
    PolicyDocument document = documents.get(clause);
    if (document == null) {
      if (!clause.isEmpty()) {
        problems.add(
            fields.place("source"),
            "clause \"%s\" stands in no document%s"
                .formatted(clause, Nearest.hint(clause, documents.keySet())));
      }
    } else if (fields.has("from")
        && from.isBefore(document.inForceFrom())
        && basis == Parameter.Basis.STATED) {
      problems.add(
          fields.place("from"),
          "from %s, before %s applies (%s), which founds it; correct the date, or say \"basis: chosen\" with a reason"
              .formatted(from, document.id(), document.inForceFrom()));
    }
    return clause;
  }

  private void checkOrder(Fields fields, List<Parameter.Value> values) {
    for (int i = 1; i < values.size(); i++) {
      LocalDate until = values.get(i - 1).until();
      boolean corrected = values.get(i).recorded().isAfter(values.get(i - 1).recorded());
      if (!corrected && (until == null || !until.isBefore(values.get(i).from()))) {
        problems.add(
            fields.place("values"),
            "the value from %s begins before the one above it ends; give that one an \"until\" before it, or a later \"recorded\" to the one that corrects it"
                .formatted(values.get(i).from()));
      }
    }
  }
}
