package dev.jadework.platform.projects.imports;

import dev.jadework.platform.projects.Entry;
import java.util.List;

/// 表格. A table as it stands in a file: one row of heads and the rows below it.
///
/// @param heads texts of the head row, in the order of the columns; empty where a column has none
/// @param headRow number of the head row as the spreadsheet shows it
public record SheetTable(List<String> heads, int headRow, List<Row> rows) {
  public SheetTable {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /// One row.
  ///
  /// @param number row number as the spreadsheet shows it, from 1
  /// @param cells by column; columns beyond the end are blank
  public record Row(int number, List<Entry> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    public Entry cell(int column) {
      return column < cells.size() ? cells.get(column) : Entry.BLANK;
    }

    boolean blank() {
      return cells.stream().allMatch(cell -> cell.text().isBlank());
    }
  }

  /// Address of a cell as the spreadsheet shows it, `C7`.
  public static String address(int column, int row) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.append(row).toString();
  }
}
