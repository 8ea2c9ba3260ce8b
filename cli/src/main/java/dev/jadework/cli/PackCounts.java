package dev.jadework.cli;

import dev.jadework.rules.pack.Clause;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Task;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How much a pack holds, by kinds of things.
final class PackCounts {
  private PackCounts() {}

  /// Everything the pack holds, the national pack included, by stable names.
  static Map<String, Integer> of(PolicyPack pack) {
    List<Clause> clauses =
        pack.documents().stream().flatMap(document -> document.clauses().stream()).toList();
    List<Task> tasks = clauses.stream().flatMap(clause -> clause.task().stream()).toList();
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("documents", pack.documents().size());
    counts.put("clauses", clauses.size());
    counts.put("rules", pack.rules().size());
    counts.put("definitions", pack.definitions().size());
    counts.put("parameters", pack.parameters().size());
    counts.put(
        "readings",
        (int) pack.parameters().stream().filter(one -> one.reading().isPresent()).count());
    counts.put("targets", pack.targets().size());
    counts.put("tasks", tasks.size());
    counts.put("deliverables", tasks.stream().mapToInt(task -> task.deliverables().size()).sum());
    counts.put("procedures", clauses.stream().mapToInt(one -> one.procedures().size()).sum());
    counts.put("examples", pack.examples().size());
    return counts;
  }

  /// What the pack adds to the one it extends.
  static Map<String, Integer> own(PolicyPack pack, PolicyPack base) {
    Map<String, Integer> counts = of(pack);
    of(base).forEach((name, count) -> counts.merge(name, -count, Integer::sum));
    return counts;
  }
}
