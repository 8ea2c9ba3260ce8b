package dev.jadework.rules.loading;

import dev.jadework.rules.pack.Clause;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.util.List;

/// Reads clauses with what stands beside them.
final class ClauseReader {
  private static final List<String> TYPES =
      List.of(
          "obligation",
          "prohibition",
          "definition",
          "indicator-target",
          "procedure",
          "registry",
          "service",
          "statistic",
          "governance");
  private static final List<String> RELEVANCES = List.of("core", "support", "context");

  private final Names names;
  private final Problems problems;
  private final TaskReader tasks;
  private final TargetReader targets;
  private final ProcedureReader procedures;
  private final DefinitionReader definitions;
  private final RuleReader rules;

  ClauseReader(Names names, Problems problems, DefinitionReader definitions, RuleReader rules) {
    this.names = names;
    this.problems = problems;
    this.tasks = new TaskReader(names, problems);
    this.targets = new TargetReader(names, problems);
    this.procedures = new ProcedureReader(names, problems);
    this.definitions = definitions;
    this.rules = rules;
  }

  /// @param document the document in which it stands, read but for its clauses
  Clause read(Yaml yaml, PolicyDocument document) {
    Fields fields = Fields.of(yaml, problems);
    String id = names.clauses().give(fields);
    if (fields.has("task")) {
      names.tasks().add(id, fields.place("task"));
    }
    Clause clause =
        new Clause(
            id,
            document.id(),
            fields.text("number"),
            fields.oneOf("type", TYPES),
            fields.labels("zh", "en"),
            fields.oneOf("relevance", RELEVANCES),
            named(fields, "capabilities", names.capabilities(), id, "capabilities.yaml"),
            fields.optionalLabels("binds"),
            named(fields, "departments", names.departments(), id, "departments.yaml"),
            named(fields, "departments_inferred", names.departments(), id, "departments.yaml"),
            fields.optionalLabels("evidence"),
            named(fields, "registers", names.registers(), id, "registers.yaml"),
            named(fields, "cites", names.clauses(), id, "any document"),
            fields.value("task").map(task -> tasks.read(task, id, document)),
            fields.list("targets").stream()
                .map(target -> targets.read(target, id, document))
                .toList(),
            fields.list("procedures").stream()
                .map(procedure -> procedures.read(procedure, id))
                .toList());
    if (!document.kind().isBackground()) {
      require(fields, id, "binds", "whom it binds");
      require(fields, id, "evidence", "what shows that it is done");
    }
    fields.list("definitions").forEach(definition -> definitions.read(definition, id));
    fields.list("rules").forEach(rule -> rules.read(rule, id));
    fields.finish();
    return clause;
  }

  private void require(Fields fields, String clause, String key, String meaning) {
    if (!fields.has(key)) {
      problems.add(
          fields.place(), "clause %s lacks \"%s\" (%s); add it".formatted(clause, key, meaning));
    }
  }

  /// A list of names of things that are described elsewhere.
  private static List<String> named(
      Fields fields, String key, Ids ids, String clause, String where) {
    for (Yaml.Scalar item : fields.scalars(key)) {
      String name = item.text().strip();
      ids.name(
          item.place(),
          name,
          "clause %s: %s names \"%s\", which does not stand in %s"
              .formatted(clause, key, name, where));
    }
    return fields.texts(key);
  }
}
