package dev.jadework.rules.measure;

import dev.jadework.rules.evaluation.Answer;
import dev.jadework.rules.pack.Task;
import dev.jadework.rules.text.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures as maps to be written as JSON, wordings in both languages.
public final class MeasureJson {
  private MeasureJson() {}

  /// @param shown the measures listed; the counts are of all
  public static Map<String, Object> of(MeasureList list, List<Measure> shown) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("pack", list.pack());
    json.put("excerpt", list.excerpt());
    json.put("total", of(list.total()));
    List<Map<String, Object>> departments = new ArrayList<>();
    list.byDepartment()
        .forEach(
            (name, tally) -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("department", name);
              one.putAll(of(tally));
              departments.add(one);
            });
    json.put("departments", departments);
    json.put("measures", shown.stream().map(MeasureJson::of).toList());
    json.put("answers", list.answers().stream().map(Answer::json).toList());
    return json;
  }

  private static Map<String, Object> of(MeasureList.Tally tally) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("measures", tally.measures());
    json.put("tasks", tally.tasks());
    json.put("deliverables", tally.deliverables());
    return json;
  }

  private static Map<String, Object> of(Measure measure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("clause", measure.clause().id());
    json.put("document", measure.document().id());
    json.put("task", measure.isTask());
    json.put("content", measure.content().map(Labels::both).orElse(null));
    json.put("departments", measure.departments().stream().map(MeasureJson::of).toList());
    json.put("departments_not_counted", measure.others().stream().map(MeasureJson::of).toList());
    json.put("deliverables", measure.deliverables().stream().map(Task.Deliverable::id).toList());
    json.put("repeats", measure.repeats());
    return json;
  }

  private static Map<String, Object> of(Responsible department) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("named", department.named());
    json.put("counted", department.counted());
    json.put("inferred", department.inferred());
    return json;
  }
}
