package dev.jadework.cli;

import dev.jadework.rules.boundary.BoundaryReport;
import dev.jadework.rules.pack.Example;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 边界示例. Prints each side of each boundary with the example that stands there.
final class BoundaryTable {
  private BoundaryTable() {}

  /// One line for each side: the first example with its place and how many more there are.
  static void print(PrintWriter out, BoundaryReport report, LanguageOption language) {
    if (report.lines().isEmpty()) {
      return;
    }
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(
            language.say("规则", "rule"),
            language.say("条款", "clause"),
            language.say("边界", "boundary"),
            language.say("侧", "side"),
            language.say("示例", "example")));
    for (BoundaryReport.Line line : report.lines()) {
      lines.add(
          List.of(
              line.boundary().rule(),
              line.clause(),
              line.boundary().text(),
              language.say(line.side().label().zh(), line.side().label().en()),
              line.missing() ? language.say("缺", "missing") : examples(line.examples())));
    }
    out.println();
    new TextTable(lines).print(out);
  }

  private static String examples(List<Example> examples) {
    Example first = examples.getFirst();
    String more = examples.size() > 1 ? " +" + (examples.size() - 1) : "";
    return first.id() + more + " " + first.place();
  }

  static List<Map<String, Object>> json(BoundaryReport report) {
    return report.lines().stream().map(BoundaryTable::json).toList();
  }

  private static Map<String, Object> json(BoundaryReport.Line line) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("rule", line.boundary().rule());
    answer.put("definition", line.boundary().definition());
    answer.put("clause", line.clause());
    answer.put("kind", line.boundary().kind().name());
    answer.put("boundary", line.boundary().text());
    answer.put("side", line.side().name());
    answer.put("missing", line.missing());
    answer.put(
        "examples",
        line.examples().stream()
            .map(example -> Map.of("id", example.id(), "place", example.place()))
            .toList());
    return answer;
  }
}
