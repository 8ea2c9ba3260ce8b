package dev.jadework.rules.loading;

import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.Task;
import dev.jadework.rules.text.Labels;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Reads the rows of work plans.
final class TaskReader {
  private final Names names;
  private final Problems problems;

  TaskReader(Names names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  /// @param document the document in which the row stands, read but for its clauses
  Task read(Yaml yaml, String clause, PolicyDocument document) {
    Fields fields = Fields.of(yaml, problems);
    if (document.kind() != PolicyDocument.Kind.WORK_PLAN) {
      problems.add(
          fields.place(),
          "clause %s has a task, but %s is no work plan; take it away or set \"kind: work-plan\""
              .formatted(clause, document.id()));
    }
    Task task =
        new Task(
            group(fields, clause, document),
            fields.optionalLabels("content"),
            fields.optionalLabels("content_note"),
            fields.labels("work"),
            fields.list("deliverables").stream().map(this::deliverable).toList(),
            fields.optionalLabels("deliverables_note"),
            fields.has("deliverables_from_task")
                && fields.oneOf("deliverables_from_task", List.of("true", "false")).equals("true"),
            otherRow(fields, "shares_departments_with", clause),
            otherRow(fields, "same_as", clause));
    if (task.content().isEmpty() && task.contentNote().isEmpty()) {
      problems.add(
          fields.place(),
          "the task of %s has no \"content\"; add it, or a \"content_note\" that says why the cell is empty"
              .formatted(clause));
    }
    if (task.deliverables().isEmpty() && task.deliverablesNote().isEmpty()) {
      problems.add(
          fields.place(),
          "the task of %s has no \"deliverables\"; add them, or a \"deliverables_note\" that says why there are none"
              .formatted(clause));
    }
    fields.finish();
    return task;
  }

  private int group(Fields fields, String clause, PolicyDocument document) {
    int number = fields.count("group");
    List<Integer> groups = document.groups().stream().map(PolicyDocument.Group::number).toList();
    if (!groups.contains(number)) {
      problems.add(
          fields.place("group"),
          "the task of %s stands in group %d, which %s does not have; its groups: %s"
              .formatted(clause, number, document.id(), groups));
    }
    return number;
  }

  /// The clause of another row that a key names; empty if the key is not there.
  private String otherRow(Fields fields, String key, String clause) {
    String other = fields.text(key, "");
    if (other.equals(clause)) {
      problems.add(
          fields.place(key),
          "\"%s\" of %s names the row itself; name the other row".formatted(key, clause));
    } else {
      names
          .tasks()
          .name(
              fields.place(key),
              other,
              "\"%s\" of %s names \"%s\", which is no row of a work plan"
                  .formatted(key, clause, other));
    }
    return other;
  }

  private Task.Deliverable deliverable(Yaml yaml) {
    Fields fields = Fields.of(yaml, problems);
    String id = names.deliverables().give(fields);
    Task.Kind kind = fields.choice("kind", Task.Kind.class, Task.Kind.DOCUMENT);
    Optional<BigDecimal> count = fields.has("count") ? fields.figure("count") : Optional.empty();
    Optional<Labels> unit = fields.optionalLabels("unit");
    if (count.isPresent() != unit.isPresent() || kind == Task.Kind.COUNT && count.isEmpty()) {
      problems.add(
          fields.place(),
          "deliverable %s needs \"count\" and \"unit\" together; add what is missing"
              .formatted(id));
    }
    Task.Deliverable deliverable =
        new Task.Deliverable(id, kind, fields.labels("zh", "en"), count, unit);
    fields.finish();
    return deliverable;
  }
}
