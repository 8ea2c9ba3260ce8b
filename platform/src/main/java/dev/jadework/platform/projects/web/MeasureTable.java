package dev.jadework.platform.projects.web;

import dev.jadework.platform.shell.I18n;
import dev.jadework.rules.measure.Measure;
import dev.jadework.rules.measure.Responsible;
import dev.jadework.rules.pack.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Measures as a table, one a line, in the reader's language.
record MeasureTable(I18n i18n) {
  /// Keys of the heads, in order.
  private static final List<String> HEADS =
      List.of(
          "projects.policy.clause",
          "projects.policy.document",
          "projects.policy.task",
          "projects.policy.measures.content",
          "projects.policy.measures.text",
          "projects.policy.departments",
          "projects.policy.measures.counted",
          "projects.policy.departments.inferred",
          "projects.policy.measures.deliverables",
          "projects.policy.measures.deliverable-texts",
          "projects.policy.measures.repeated");

  /// The heads first.
  List<List<Object>> lines(List<Measure> measures) {
    List<List<Object>> lines = new ArrayList<>();
    lines.add(HEADS.stream().<Object>map(i18n::text).toList());
    measures.forEach(measure -> lines.add(line(measure)));
    return lines;
  }

  private List<Object> line(Measure measure) {
    return List.of(
        measure.clause().id(),
        measure.document().id(),
        i18n.text(measure.isTask() ? "projects.yes" : "projects.no"),
        measure.content().map(content -> content.in(i18n.locale())).orElse(""),
        measure.clause().task().map(Task::work).orElse(measure.clause().text()).in(i18n.locale()),
        joined(measure.departments().stream(), Responsible::named),
        joined(measure.departments().stream(), Responsible::counted),
        joined(measure.others().stream(), Responsible::named),
        joined(measure.deliverables().stream(), Task.Deliverable::id),
        joined(measure.deliverables().stream(), one -> one.text().in(i18n.locale())),
        measure.repeats());
  }

  private static <T> String joined(Stream<T> parts, Function<T, String> text) {
    return parts.map(text).distinct().collect(Collectors.joining("; "));
  }
}
