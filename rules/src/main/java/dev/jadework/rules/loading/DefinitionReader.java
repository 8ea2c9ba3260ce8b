package dev.jadework.rules.loading;

import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.text.Labels;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Nearest;
import dev.jadework.rules.yaml.Place;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the definitions that stand beside clauses.
final class DefinitionReader {
  private static final Labels NOTHING = new Labels("", "");

  private final FactSchema schema;
  private final Names names;
  private final Problems problems;
  private final IndicatorReader indicators;
  private final Map<String, Written> written = new LinkedHashMap<>();

  /// A definition as it stands in the file.
  private record Written(
      String id,
      String clause,
      String subject,
      Labels title,
      Labels unit,
      Place place,
      Optional<Yaml> holds,
      Optional<IndicatorReader.Written> indicator) {}

  DefinitionReader(FactSchema schema, Names names, Problems problems) {
    this.schema = schema;
    this.names = names;
    this.problems = problems;
    this.indicators = new IndicatorReader(schema, names, problems);
  }

  /// @param clause id of the clause that founds it
  void read(Yaml yaml, String clause) {
    Fields fields = Fields.of(yaml, problems);
    String id = names.definitions().give(fields);
    if (!id.matches("[a-z][a-z0-9_]*")) {
      problems.add(
          fields.place("id"), "found \"%s\"; write small letters, digits and _".formatted(id));
    }
    Written read =
        new Written(
            id,
            clause,
            subject(fields, schema, problems),
            fields.labels("title"),
            fields.has("unit") ? fields.labels("unit") : NOTHING,
            fields.place(),
            fields.value("holds"),
            indicators.read(fields));
    if (read.holds().isPresent() == read.indicator().isPresent()) {
      problems.add(
          fields.place(),
          "definition %s needs either \"holds\" or \"measure\" with \"at_least\"".formatted(id));
    }
    written.putIfAbsent(id, read);
    fields.finish();
  }

  /// The subject that a definition, rule or example names; the project if it names none.
  static String subject(Fields fields, FactSchema schema, Problems problems) {
    String subject = fields.text("subject", FactSchema.PROJECT);
    Set<String> known = schema.subjects().keySet();
    if (known.contains(subject)) {
      return subject;
    }
    problems.add(
        fields.place("subject"),
        "no subject \"%s\"%s; there are: %s"
            .formatted(subject, Nearest.hint(subject, known), String.join(", ", known)));
    return FactSchema.PROJECT;
  }

  Set<String> ids() {
    return written.keySet();
  }

  /// Compiles the definitions.
  ///
  /// @param documents the document of each clause, by the clause's id
  /// @param below those of the pack below, which these may use
  /// @return those that compile, each after those it uses
  List<Definition> compile(
      ConditionCompiler compiler, Map<String, PolicyDocument> documents, List<Definition> below) {
    Map<String, Definition> compiled = new LinkedHashMap<>();
    for (Written one : written.values()) {
      LocalDate from = Objects.requireNonNull(documents.get(one.clause())).inForceFrom();
      if (one.indicator().isPresent()) {
        indicators
            .compile(one.indicator().get(), one.id(), one.subject(), compiler, from)
            .map(found -> definition(one, Optional.of(found.measure()), found.reached()))
            .ifPresent(definition -> compiled.put(one.id(), definition));
      } else {
        one.holds()
            .flatMap(holds -> compiler.compile(holds, one.subject(), from))
            .map(condition -> definition(one, Optional.empty(), condition))
            .ifPresent(definition -> compiled.put(one.id(), definition));
      }
    }
    return new DefinitionOrder(
            compiled,
            below,
            written.values().stream().collect(Collectors.toMap(Written::id, Written::place)),
            problems)
        .sorted();
  }

  private static Definition definition(
      Written one, Optional<Definition.Measure> measure, Condition holds) {
    return new Definition(
        one.id(), one.clause(), one.subject(), one.title(), one.unit(), measure, holds);
  }
}
