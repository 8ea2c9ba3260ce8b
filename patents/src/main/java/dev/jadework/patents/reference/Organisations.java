package dev.jadework.patents.reference;

import dev.jadework.patents.number.CreditCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 组织机构表. Names of bodies, today's and former ones, by their code. Rows that cannot be read are
/// left out. Immutable.
///
/// @param names by code as [CreditCode#key] gives it
record Organisations(Map<String, Set<String>> names, List<RefusedRow> refused) {
  static final Organisations NONE = new Organisations(Map.of(), List.of());

  static Organisations read(TableText text) {
    Map<String, Set<String>> names = new HashMap<>();
    List<RefusedRow> refused = new ArrayList<>();
    for (TableText.Row row : text.rows()) {
      try {
        String code = CreditCode.key(text.cell(row, "uscc"));
        Set<String> own = names(text, row, code);
        names.computeIfAbsent(code, _ -> new LinkedHashSet<>()).addAll(own);
      } catch (RowProblem problem) {
        refused.add(problem.at(row.line()));
      }
    }
    if (names.isEmpty() && !refused.isEmpty()) {
      throw new ReferenceException(
          text.file(), "none of its rows can be read; " + refused.getFirst());
    }
    return new Organisations(names, List.copyOf(refused));
  }

  private static Set<String> names(TableText text, TableText.Row row, String code) {
    CreditCode.problem(code)
        .ifPresent(
            problem -> {
              throw new RowProblem(
                  "“" + MarkValue.shown(code) + "”: " + problem,
                  "write the code of GB 32100-2015 as registered");
            });
    Set<String> names = new LinkedHashSet<>();
    add(names, text.cell(row, "name"));
    if (names.isEmpty()) {
      throw new RowProblem("there is no name", "write it in the column name");
    }
    for (String former : text.cell(row, "former_names").split("[;；|、]")) {
      add(names, former);
    }
    return names;
  }

  private static void add(Set<String> names, String name) {
    if (!name.isBlank()) {
      names.add(name.strip());
    }
  }
}
