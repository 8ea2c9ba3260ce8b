package dev.jadework.rules.loading;

import dev.jadework.rules.pack.Procedure;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Place;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the procedures that stand beside clauses and checks that their steps lead from the first
/// to an end.
final class ProcedureReader {
  private final Names names;
  private final Problems problems;

  /// A step and where it stands.
  private record Written(Procedure.Step step, Place place) {}

  ProcedureReader(Names names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  Procedure read(Yaml yaml, String clause) {
    Fields fields = Fields.of(yaml, problems);
    String id = names.procedures().give(fields);
    Ids ids = new Ids("step", problems);
    List<Written> steps = new ArrayList<>();
    for (Yaml step : fields.list("steps")) {
      steps.add(step(step, ids, id));
    }
    ids.check();
    checkCourse(steps, id, fields.place());
    Procedure procedure =
        new Procedure(
            id, clause, fields.labels("title"), steps.stream().map(Written::step).toList());
    fields.finish();
    return procedure;
  }

  private Written step(Yaml yaml, Ids ids, String procedure) {
    Fields fields = Fields.of(yaml, problems);
    String id = ids.give(fields);
    for (Yaml.Scalar next : fields.scalars("next")) {
      ids.name(
          next.place(),
          next.text().strip(),
          "step %s of procedure %s is followed by \"%s\", which is no step of it"
              .formatted(id, procedure, next.text()));
    }
    Procedure.Step step =
        new Procedure.Step(
            id,
            fields.labels("zh", "en"),
            fields.labels("by"),
            fields.optionalCount("days"),
            fields.texts("next"));
    fields.finish();
    return new Written(step, fields.place());
  }

  private void checkCourse(List<Written> steps, String procedure, Place place) {
    if (steps.isEmpty()) {
      problems.add(place, "procedure " + procedure + " has no steps; add a list \"steps\"");
      return;
    }
    Set<String> reached = reachedFrom(steps);
    for (Written written : steps) {
      if (!reached.contains(written.step().id())) {
        problems.add(
            written.place(),
            "step %s of procedure %s cannot be reached from the first step; name it in the \"next\" of another"
                .formatted(written.step().id(), procedure));
      }
    }
    if (steps.stream().noneMatch(written -> written.step().next().isEmpty())) {
      problems.add(
          place, "procedure %s never ends; leave \"next\" out where it does".formatted(procedure));
    }
  }

  private static Set<String> reachedFrom(List<Written> steps) {
    Map<String, List<String>> next = new LinkedHashMap<>();
    steps.forEach(written -> next.put(written.step().id(), written.step().next()));
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(steps.getFirst().step().id()));
    while (!open.isEmpty()) {
      String id = open.pop();
      if (reached.add(id)) {
        open.addAll(next.getOrDefault(id, List.of()));
      }
    }
    return reached;
  }
}
