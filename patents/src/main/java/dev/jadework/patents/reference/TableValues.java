package dev.jadework.patents.reference;

import dev.jadework.patents.classification.EmergingIndustries;
import dev.jadework.patents.classification.PillarIndustries;
import dev.jadework.patents.classification.TechnologyFields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 表的内容. What the text of a table says; a line that cannot be taken is named.
final class TableValues {
  private TableValues() {}

  static TechnologyFields technologyFields(TableText text) {
    return text.made(
        text.columns("field_no", "sector", "field", "ipc_prefix"), TechnologyFields::of);
  }

  static PillarIndustries pillars(TableText text) {
    return text.made(text.columns("industry", "ipc_prefixes"), PillarIndustries::of);
  }

  /// @param official true if the symbols are the office's own and whole
  static EmergingIndustries industries(TableText rules, TableText symbols, boolean official) {
    EmergingIndustries.Table basis =
        official ? EmergingIndustries.Table.OFFICIAL : EmergingIndustries.Table.RECONSTRUCTION;
    List<String> ruleLines = rules.columns("sei_id", "sei_code", "sei_name_zh", "keywords_zh");
    rules.made(ruleLines, lines -> EmergingIndustries.of(basis, List.of(), lines));
    return symbols.made(
        symbols.columns("ipc_code", "sei_id"),
        lines -> EmergingIndustries.of(basis, lines, ruleLines));
  }

  /// Names by code.
  static Map<String, String> industryNames(TableText text) {
    Map<String, String> names = new HashMap<>();
    text.rows()
        .forEach(row -> names.put(text.cell(row, "sei_code"), text.cell(row, "sei_name_zh")));
    return names;
  }

  static Set<String> universities(TableText text) {
    Set<String> names = new HashSet<>();
    text.rows().forEach(row -> names.add(required(text, row, "name")));
    return Set.copyOf(names);
  }

  /// Names by code, for provinces, cities or counties.
  static Map<String, String> divisions(TableText text) {
    Map<String, String> names = new HashMap<>();
    for (TableText.Row row : text.rows()) {
      String code = required(text, row, "code");
      String name = required(text, row, "name");
      if (!code.matches("\\d{2,12}")) {
        throw text.problem(row, "“" + code + "” is no code of digits");
      }
      names.put(code, name);
    }
    return Map.copyOf(names);
  }

  private static String required(TableText text, TableText.Row row, String head) {
    String cell = text.cell(row, head);
    if (cell.isEmpty()) {
      throw text.problem(row, "there is nothing under “" + head + "”");
    }
    return cell;
  }
}
