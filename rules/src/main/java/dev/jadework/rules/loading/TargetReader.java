package dev.jadework.rules.loading;

import dev.jadework.rules.pack.Figure;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.Target;
import dev.jadework.rules.text.Labels;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the targets that stand beside clauses.
final class TargetReader {
  private static final Set<Figure> COUNTED_BY_RULE =
      Set.of(Figure.COVERAGE_RATE, Figure.MAJOR_DISPUTES);

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
    Target.Op op = Target.Op.of(fields.oneOf("op", Target.Op.signs()));
    Optional<BigDecimal> value = value(fields, op);
    Target target =
        new Target(
            id,
            clause,
            fields.labels("indicator"),
            fields.labels("definition"),
            fields.labels("unit"),
            op,
            value,
            upTo(fields, op, value),
            due(fields, document),
            fields.value("baseline").map(this::baseline),
            figure(fields),
            fields.optionalLabels("needs"),
            fields.optionalLabels("source"),
            fields.text("subject_rule", ""),
            fields.list("otherwise").stream().map(this::otherwise).toList());
    if (target.computedBy().filter(COUNTED_BY_RULE::contains).isPresent()
        && target.subjectRule().isEmpty()) {
      problems.add(
          fields.place(),
          "target %s is computed from the projects that a rule binds; name it in \"subject_rule\""
              .formatted(id));
    }
    if (!fields.has("computed_by") == target.needs().isEmpty()) {
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

  /// A target that is only to rise has no value: a value beside it stays an unknown key.
  private static Optional<BigDecimal> value(Fields fields, Target.Op op) {
    return op == Target.Op.RISES ? Optional.empty() : fields.figure("value");
  }

  /// The upper end of a range; anywhere else it stays an unknown key.
  private Optional<BigDecimal> upTo(Fields fields, Target.Op op, Optional<BigDecimal> value) {
    if (op != Target.Op.BETWEEN) {
      return Optional.empty();
    }
    Optional<BigDecimal> upTo = fields.figure("up_to");
    if (upTo.isPresent() && value.isPresent() && upTo.get().compareTo(value.get()) <= 0) {
      problems.add(
          fields.place("up_to"),
          "the range ends at %s and begins at %s; write the lower end in \"value\", the upper in \"up_to\""
              .formatted(upTo.get().toPlainString(), value.get().toPlainString()));
    }
    return upTo;
  }

  private static Optional<Figure> figure(Fields fields) {
    return fields.has("computed_by")
        ? Figure.of(fields.oneOf("computed_by", Figure.codes()))
        : Optional.empty();
  }

  private Optional<LocalDate> due(Fields fields, PolicyDocument document) {
    if (!fields.keys().contains("due")) {
      problems.add(
          fields.place(), "\"due\" is missing; write the day, or null if the text names none");
    }
    Optional<LocalDate> due = fields.optionalDate("due");
    if (due.isPresent() && due.get().isBefore(document.inForceFrom())) {
      problems.add(
          fields.place("due"),
          "due on %s, before %s applies (%s); check both dates"
              .formatted(due.get(), document.id(), document.inForceFrom()));
    }
    return due;
  }

  /// What is wanted by another answer to an open question.
  private Target.Otherwise otherwise(Yaml yaml) {
    Fields fields = Fields.of(yaml, problems);
    ReadingUses.Answered by = names.readings().answered(fields);
    Optional<Target.Op> op =
        fields.has("op")
            ? Optional.of(Target.Op.of(fields.oneOf("op", Target.Op.signs())))
            : Optional.empty();
    Optional<BigDecimal> value = fields.has("value") ? fields.figure("value") : Optional.empty();
    boolean yearly =
        fields.has("yearly") && fields.oneOf("yearly", List.of("true", "false")).equals("true");
    if (op.isEmpty() && value.isEmpty() && !yearly) {
      problems.add(
          fields.place(),
          "nothing is otherwise by this answer; give \"op\", \"value\" or \"yearly\"");
    }
    fields.finish();
    return new Target.Otherwise(by.reading(), by.answer(), op, value, yearly);
  }

  private Target.Baseline baseline(Yaml yaml) {
    Fields fields = Fields.of(yaml, problems);
    int year = fields.count("year");
    Labels text = fields.labels("zh", "en");
    fields.finish();
    return new Target.Baseline(year, text);
  }
}
