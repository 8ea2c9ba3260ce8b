package dev.jadework.rules.loading;

import dev.jadework.rules.expression.ParameterType;
import dev.jadework.rules.pack.Reading;
import dev.jadework.rules.text.Labels;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads the options of choices and what a reading says of the question it answers.
final class ReadingReader {
  private final Names names;
  private final Problems problems;

  ReadingReader(Names names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  /// The options of a parameter by their values as written; none if it has none.
  SequencedMap<String, Labels> options(Fields fields, ParameterType.Kind kind, String parameter) {
    SequencedMap<String, Labels> options = new LinkedHashMap<>();
    for (Yaml yaml : fields.list("options")) {
      Fields option = Fields.of(yaml, problems);
      String value =
          kind == ParameterType.Kind.BOOLEAN
              ? option.oneOf("value", List.of("true", "false"))
              : option.text("value");
      if (options.putIfAbsent(value, option.labels("zh", "en")) != null) {
        problems.add(
            option.place("value"),
            "option \"%s\" of %s is there already; keep one".formatted(value, parameter));
      }
      option.finish();
    }
    boolean mayHave = kind == ParameterType.Kind.BOOLEAN || kind == ParameterType.Kind.CHOICE;
    if (!options.isEmpty() && !mayHave) {
      problems.add(
          fields.place("options"),
          "only parameters of type boolean and choice have options; take them away or change the type");
    }
    if (options.size() < 2 && kind == ParameterType.Kind.CHOICE) {
      problems.add(
          fields.place("options"),
          "parameter %s is a choice and needs at least two \"options\"".formatted(parameter));
    }
    return options;
  }

  /// What the parameter answers, if it is a reading.
  Optional<Reading> reading(
      Fields fields, ParameterType.Kind kind, SequencedMap<String, Labels> options, String id) {
    Optional<String> ambiguity =
        fields.has("ambiguity") ? Optional.of(fields.text("ambiguity")) : Optional.empty();
    Optional<Labels> question = fields.optionalLabels("question");
    Optional<Labels> actsOn = fields.optionalLabels("acts_on");
    List<String> clauses = clauses(fields, id);
    if (ambiguity.isEmpty() && question.isEmpty() && actsOn.isEmpty() && clauses.isEmpty()) {
      return Optional.empty();
    }
    if (ambiguity.isEmpty() || question.isEmpty() || actsOn.isEmpty() || options.size() < 2) {
      problems.add(
          fields.place(),
          "reading %s needs \"ambiguity\", \"question\", \"options\" (two or more) and \"acts_on\" together; add what is missing"
              .formatted(id));
      return Optional.empty();
    }
    List<Reading.Option> answers = new ArrayList<>();
    options.forEach(
        (value, text) ->
            answers.add(
                new Reading.Option(
                    kind == ParameterType.Kind.BOOLEAN ? Boolean.valueOf(value) : value, text)));
    return Optional.of(
        new Reading(ambiguity.get(), question.get(), answers, actsOn.get(), clauses));
  }

  private List<String> clauses(Fields fields, String parameter) {
    for (Yaml.Scalar item : fields.scalars("clauses")) {
      names
          .clauses()
          .name(
              item.place(),
              item.text().strip(),
              "parameter %s names clause \"%s\", which no document has"
                  .formatted(parameter, item.text().strip()));
    }
    return fields.texts("clauses");
  }
}
