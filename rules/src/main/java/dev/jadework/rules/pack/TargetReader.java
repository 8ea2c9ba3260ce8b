package dev.jadework.rules.pack;

import dev.jadework.rules.text.Labels;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.math.BigDecimal;
import java.time.LocalDate;

/// Reads the targets that stand beside clauses.
final class TargetReader {
  private final Names names;
  private final Problems problems;

  TargetReader(Names names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  /// @param document the document that states the target, read but for its clauses
  Target read(Yaml yaml, String clause, PolicyDocument document) {
    Fields fields = Fields.of(yaml, problems);
    String id = names.targets().give(fields);
    Target target =
        new Target(
            id,
            clause,
            fields.labels("indicator"),
            fields.labels("definition"),
            fields.labels("unit"),
            Target.Op.of(fields.oneOf("op", Target.Op.signs())),
            fields.figure("value").orElse(BigDecimal.ZERO),
            due(fields, document),
            fields.value("baseline").map(this::baseline),
            fields.text("computed_by", ""),
            fields.optionalLabels("needs"),
            fields.optionalLabels("source"),
            fields.text("subject_rule", ""));
    if (target.computedBy().isEmpty() == target.needs().isEmpty()) {
      problems.add(
          fields.place(),
          "target %s must have either \"computed_by\" (a figure of the product) or \"needs\" (the data that would be needed)"
              .formatted(id));
    }
    names
        .rules()
        .name(
            fields.place("subject_rule"),
            target.subjectRule(),
            "target %s measures rule \"%s\", which no document has"
                .formatted(id, target.subjectRule()));
    fields.finish();
    return target;
  }

  private LocalDate due(Fields fields, PolicyDocument document) {
    LocalDate due = fields.date("due");
    if (fields.has("due") && due.isBefore(document.inForceFrom())) {
      problems.add(
          fields.place("due"),
          "due on %s, before %s applies (%s); check both dates"
              .formatted(due, document.id(), document.inForceFrom()));
    }
    return due;
  }

  private Target.Baseline baseline(Yaml yaml) {
    Fields fields = Fields.of(yaml, problems);
    int year = fields.count("year");
    Labels text = fields.labels("zh", "en");
    fields.finish();
    return new Target.Baseline(year, text);
  }
}
