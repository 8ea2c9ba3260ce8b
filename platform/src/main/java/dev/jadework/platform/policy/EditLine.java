package dev.jadework.platform.policy;

import dev.jadework.rules.evaluation.Phrases;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.simulation.Draft;
import dev.jadework.rules.text.Labels;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import dev.jadework.rules.yaml.YamlReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// 修改项. One thing that a draft changes, in words.
///
/// @param what name of the parameter or rule
/// @param id of the parameter or rule
/// @param before what it is in the pack
/// @param after what it is in the draft, with its days
/// @param clauses ids of the clauses that found it
public record EditLine(Labels what, String id, Labels before, Labels after, List<String> clauses) {
  private static final List<String> CONDITIONS = List.of("applies", "fulfilled", "overdue");

  public EditLine {
    clauses = List.copyOf(clauses);
  }

  /// The edits of a draft, in their order.
  static List<EditLine> of(Draft draft, String content) {
    Problems problems = new Problems();
    return YamlReader.parse(content, "draft.yaml", problems)
        .map(root -> Fields.of(root, problems).list("edits"))
        .orElse(List.of())
        .stream()
        .flatMap(edit -> line(draft, Fields.of(edit, problems)).stream())
        .toList();
  }

  private static Optional<EditLine> line(Draft draft, Fields edit) {
    return edit.has("parameter")
        ? draft.edited().parameter(edit.text("parameter")).map(found -> value(draft, found, edit))
        : draft.edited().rule(edit.text("rule")).map(found -> rule(draft, found, edit));
  }

  private static EditLine value(Draft draft, Parameter now, Fields edit) {
    LocalDate from = edit.date("from");
    Optional<Parameter.Value> old = draft.base().parameter(now.id()).flatMap(one -> one.on(from));
    Labels days = days(edit);
    Labels words =
        now.on(from).map(value -> Phrases.value(now, value.value())).orElse(new Labels("–", "–"));
    return new EditLine(
        now.label(),
        now.id(),
        old.map(value -> Phrases.value(now, value.value())).orElse(new Labels("–", "–")),
        new Labels(words.zh() + days.zh(), words.en() + days.en()),
        now.on(from).map(Parameter.Value::clause).stream().toList());
  }

  private static EditLine rule(Draft draft, Rule now, Fields edit) {
    Rule old = draft.base().rule(now.id()).orElse(now);
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (String key : CONDITIONS) {
      if (edit.has(key)) {
        before.append(key).append(": ").append(condition(old, key).strip()).append('\n');
        after.append(key).append(": ").append(condition(now, key).strip()).append('\n');
      }
    }
    Labels days = days(edit);
    return new EditLine(
        now.title(),
        now.id(),
        new Labels(before.toString(), before.toString()),
        new Labels(after + days.zh(), after + days.en()),
        now.clauses());
  }

  private static String condition(Rule rule, String key) {
    return switch (key) {
      case "applies" -> rule.applies();
      case "fulfilled" -> rule.fulfilled();
      default -> rule.overdue();
    };
  }

  private static Labels days(Fields edit) {
    Optional<String> from = edit.value("from").map(EditLine::text);
    Optional<String> until = edit.value("until").map(EditLine::text);
    return new Labels(
        from.map(day -> "（自 " + day + " 起").orElse("")
            + until.map(day -> (from.isEmpty() ? "（" : "，") + "至 " + day).orElse("")
            + (from.isEmpty() && until.isEmpty() ? "" : "）"),
        from.map(day -> " (from " + day).orElse("")
            + until.map(day -> (from.isEmpty() ? " (" : " ") + "until " + day).orElse("")
            + (from.isEmpty() && until.isEmpty() ? "" : ")"));
  }

  private static String text(Yaml value) {
    return value instanceof Yaml.Scalar scalar ? scalar.text() : "";
  }
}
