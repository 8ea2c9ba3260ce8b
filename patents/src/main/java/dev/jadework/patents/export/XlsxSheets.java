package dev.jadework.patents.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// 表格簿. An XLSX workbook of any tables, one a sheet, with frozen heads.
public final class XlsxSheets implements AutoCloseable {
  /// What a sheet can hold, less the heads.
  private static final int ROWS = 1_048_575;

  private static final int FLUSHED = 1000;
  private static final int WIDTH = 20;

  private final OutputStream out;
  private final Workbook workbook;

  /// @param out closed with the workbook
  public XlsxSheets(OutputStream out) {
    this.out = out;
    this.workbook = new Workbook(out, "Jadework", "1.0");
  }

  /// Adds a sheet.
  ///
  /// @param rows numbers stay numbers, everything else becomes text, null an empty cell
  /// @throws IllegalArgumentException if the rows are more than a sheet can hold
  public void sheet(
      String name, List<String> heads, List<? extends List<? extends @Nullable Object>> rows)
      throws IOException {
    if (rows.size() > ROWS) {
      throw new IllegalArgumentException(
          "%,d rows; a sheet holds %,d: write a CSV file instead".formatted(rows.size(), ROWS));
    }
    Worksheet sheet = workbook.newWorksheet(name);
    sheet.freezePane(0, 1);
    for (int column = 0; column < heads.size(); column++) {
      sheet.inlineString(0, column, heads.get(column));
      sheet.style(0, column).bold().set();
      sheet.width(column, WIDTH);
    }
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < heads.size(); column++) {
        switch (rows.get(row).get(column)) {
          case null -> {}
          case Number number -> sheet.value(row + 1, column, number);
          case Object other -> sheet.inlineString(row + 1, column, other.toString());
        }
      }
      if ((row + 1) % FLUSHED == 0) {
        sheet.flush();
      }
    }
    sheet.finish();
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
    out.close();
  }
}
