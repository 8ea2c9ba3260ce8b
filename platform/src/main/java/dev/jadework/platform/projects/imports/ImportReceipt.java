package dev.jadework.platform.projects.imports;

import dev.jadework.platform.projects.FieldChange;
import dev.jadework.rules.text.Labels;
import java.util.List;

/// 导入回执. What became, or would become, of every row of a file:
/// read = added + updated + unchanged + rejected.
///
/// @param refused why the file as a whole cannot be read; empty if it can, else there are no rows
/// @param heads heads of the file
/// @param ignored heads of columns left out on the user's wish
/// @param examples rows of the template's example, which are no projects and are not read
public record ImportReceipt(
    List<Labels> refused, List<String> heads, List<String> ignored, int examples, List<Row> rows) {
  public ImportReceipt {
    refused = List.copyOf(refused);
    heads = List.copyOf(heads);
    ignored = List.copyOf(ignored);
    rows = List.copyOf(rows);
  }

  /// What becomes of a row.
  public enum Action {
    ADD,
    UPDATE,
    UNCHANGED,
    REJECT
  }

  /// One row of the file.
  ///
  /// @param row row number as the spreadsheet shows it
  /// @param changes for UPDATE: what differs from the register
  /// @param problems for REJECT: everything that is wrong
  /// @param cells for REJECT: the row as it stands in the file
  public record Row(
      int row,
      String number,
      String title,
      Action action,
      List<FieldChange> changes,
      List<CellProblem> problems,
      List<String> cells) {
    public Row {
      changes = List.copyOf(changes);
      problems = List.copyOf(problems);
      cells = List.copyOf(cells);
    }
  }

  public long count(Action action) {
    return rows.stream().filter(row -> row.action() == action).count();
  }

  public int read() {
    return rows.size();
  }

  public List<Row> of(Action action) {
    return rows.stream().filter(row -> row.action() == action).toList();
  }

  /// Whether there is anything to import.
  public boolean importable() {
    return count(Action.ADD) + count(Action.UPDATE) > 0;
  }
}
