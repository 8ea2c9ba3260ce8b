package dev.jadework.rules.measure;

import dev.jadework.rules.pack.Clause;
import dev.jadework.rules.pack.Department;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Target;
import dev.jadework.rules.pack.Task;
import dev.jadework.rules.text.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the measures of a document as the open questions are answered.
final class MeasureReader {
  private static final String CONTEXT = "context";

  private final PolicyPack pack;
  private final Counting counting;
  private final Map<String, String> successors = new HashMap<>();

  MeasureReader(PolicyPack pack, Counting counting) {
    this.pack = pack;
    this.counting = counting;
    for (Department department : pack.catalogue().departments()) {
      successors.put(department.name().zh(), department.successor());
    }
  }

  /// Every clause that asks for something: rows of work plans, and clauses that are no background.
  List<Measure> of(PolicyDocument document) {
    List<Measure> measures = new ArrayList<>();
    Optional<Labels> above = Optional.empty();
    int group = 0;
    for (Clause clause : document.clauses()) {
      if (clause.task().isEmpty() && clause.relevance().equals(CONTEXT)) {
        continue;
      }
      if (clause.task().isPresent()) {
        Task task = clause.task().get();
        Optional<Labels> before =
            counting.emptyContentContinues() && task.group() == group ? above : Optional.empty();
        above = task.content().or(() -> before);
        group = task.group();
      } else {
        above = Optional.empty();
      }
      measures.add(measure(document, clause, above));
    }
    return measures;
  }

  private Measure measure(PolicyDocument document, Clause clause, Optional<Labels> content) {
    List<Responsible> stated =
        stated(clause).stream().map(name -> responsible(name, false)).toList();
    List<Responsible> inferred =
        clause.departmentsInferred().stream().map(name -> responsible(name, true)).toList();
    List<Responsible> departments = new ArrayList<>(stated);
    if (counting.inferredCount()) {
      departments.addAll(inferred);
    }
    String repeats = counting.duplicatesOnce() ? clause.task().map(Task::sameAs).orElse("") : "";
    return new Measure(
        document,
        clause,
        content,
        departments,
        counting.inferredCount() ? List.of() : inferred,
        repeats.isEmpty() ? deliverables(clause) : List.of(),
        repeats);
  }

  /// The departments that the text names, and those of the row with which it may share its cell.
  private Set<String> stated(Clause clause) {
    Set<String> names = new LinkedHashSet<>(clause.departments());
    if (counting.departmentCellShared()) {
      clause
          .task()
          .map(Task::sharesDepartmentsWith)
          .flatMap(pack::clause)
          .ifPresent(other -> names.addAll(other.departments()));
    }
    return names;
  }

  private Responsible responsible(String name, boolean inferred) {
    String counted = name;
    Set<String> seen = new LinkedHashSet<>();
    while (counting.successors()
        && seen.add(counted)
        && !successors.getOrDefault(counted, "").isEmpty()) {
      counted = successors.getOrDefault(counted, "");
    }
    return new Responsible(name, counted, inferred);
  }

  private List<Task.Deliverable> deliverables(Clause clause) {
    if (clause.task().isEmpty()) {
      return List.of();
    }
    Task task = clause.task().get();
    if (task.deliverables().isEmpty()) {
      return counting.targetsAreDeliverables()
          ? clause.targets().stream().map(MeasureReader::deliverable).toList()
          : List.of();
    }
    return task.deliverablesFromTask() && !counting.taskSentenceIsDeliverable()
        ? List.of()
        : task.deliverables();
  }

  private static Task.Deliverable deliverable(Target target) {
    return new Task.Deliverable(
        target.id(),
        Task.Kind.COUNT,
        target.indicator(),
        target.value(),
        Optional.of(target.unit()));
  }
}
