package dev.jadework.patents.export;

import dev.jadework.patents.document.Patent;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// XLSX with frozen heads and a filter over them. Goes on to a further sheet where one is full.
public final class XlsxTable implements PatentTable {
  /// What a sheet can hold.
  private static final int ROWS = 1_048_576;

  /// Characters that a cell can hold.
  private static final int LONGEST = 32_767;

  private static final String CUT = " […]";
  private static final int FLUSHED = 1000;

  /// Widths in characters; sentences as wide as a screen can show beside other columns.
  private static final int WIDE = 60;

  private static final int NARROW = 20;

  private final List<ExportColumn> columns;
  private final String language;
  private final OutputStream out;
  private final Workbook workbook;
  private final int rows;
  private int sheets;
  private int row;
  private long cut;
  private @Nullable Worksheet sheet;

  /// @param out closed with the table
  /// @param language of the heads, `zh` or `en`
  public XlsxTable(OutputStream out, List<ExportColumn> columns, String language)
      throws IOException {
    this(out, columns, language, ROWS);
  }

  XlsxTable(OutputStream out, List<ExportColumn> columns, String language, int rows)
      throws IOException {
    this.out = out;
    this.columns = List.copyOf(columns);
    this.language = language;
    this.rows = rows;
    this.workbook = new Workbook(out, "Jadework", "1.0");
    next();
  }

  /// Cells whose text was longer than a cell can hold; they end with `[…]`.
  public long cutCells() {
    return cut;
  }

  @Override
  public void add(Patent patent) throws IOException {
    Worksheet current = row == rows || sheet == null ? next() : sheet;
    for (int i = 0; i < columns.size(); i++) {
      cell(current, i, columns.get(i).of(patent));
    }
    row++;
    if (row % FLUSHED == 0) {
      current.flush();
    }
  }

  @Override
  public void close() throws IOException {
    finish();
    workbook.finish();
    out.close();
  }

  private Worksheet next() throws IOException {
    finish();
    sheets++;
    Worksheet fresh =
        workbook.newWorksheet(
            (language.equals("zh") ? "专利" : "Patents") + (sheets == 1 ? "" : " " + sheets));
    fresh.freezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      fresh.inlineString(0, i, columns.get(i).head(language));
      fresh.style(0, i).bold().set();
      fresh.width(i, columns.get(i).prose() ? WIDE : NARROW);
    }
    row = 1;
    sheet = fresh;
    return fresh;
  }

  private void finish() throws IOException {
    if (sheet != null) {
      sheet.setAutoFilter(0, 0, Math.max(1, row - 1), columns.size() - 1);
      sheet.finish();
      sheet = null;
    }
  }

  private void cell(Worksheet current, int column, Object value) {
    switch (value) {
      case Number number -> current.value(row, column, number);
      case LocalDate day -> {
        current.value(row, column, day);
        current.style(row, column).format("yyyy-mm-dd").set();
      }
      default -> {
        String text = printable(value.toString());
        if (!text.isEmpty()) {
          current.inlineString(row, column, text);
        }
      }
    }
  }

  private String printable(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    cut++;
    int end = LONGEST - CUT.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
  }
}
