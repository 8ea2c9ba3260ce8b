package dev.jadework.rules.loading;

import dev.jadework.rules.yaml.Problems;
import java.util.stream.Stream;

/// The ids in a pack and in the pack that it extends, by kind.
record Names(
    Ids documents,
    Ids clauses,
    Ids tasks,
    Ids deliverables,
    Ids targets,
    Ids procedures,
    Ids definitions,
    Ids rules,
    Ids parameters,
    Ids examples,
    Ids departments,
    Ids registers,
    Ids capabilities,
    ReadingUses readings) {

  static Names of(Problems problems) {
    return new Names(
        new Ids("document", problems),
        new Ids("clause", problems),
        new Ids("task", problems),
        new Ids("deliverable", problems),
        new Ids("target", problems),
        new Ids("procedure", problems),
        new Ids("definition", problems),
        new Ids("rule", problems),
        new Ids("parameter", problems),
        new Ids("example", problems),
        new Ids("department", problems),
        new Ids("register", problems),
        new Ids("capability", problems),
        new ReadingUses(problems));
  }

  /// The ids of a pack that extends this one.
  Names above(Problems problems) {
    return new Names(
        documents.above(problems),
        clauses.above(problems),
        tasks.above(problems),
        deliverables.above(problems),
        targets.above(problems),
        procedures.above(problems),
        definitions.above(problems),
        rules.above(problems),
        parameters.above(problems),
        examples.above(problems),
        departments.above(problems),
        registers.above(problems),
        capabilities.above(problems),
        new ReadingUses(problems));
  }

  /// Reports everything that is named and not there.
  void check() {
    Stream.of(clauses, tasks, rules, departments, registers, capabilities).forEach(Ids::check);
  }
}
