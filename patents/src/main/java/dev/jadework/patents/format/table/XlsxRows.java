package dev.jadework.patents.format.table;

import dev.jadework.patents.format.PatentSink;
import dev.jadework.patents.format.Reject;
import dev.jadework.patents.format.SourceInput;
import dev.jadework.patents.format.SourceText;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.format.xml.XmlPieces;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// XLSX 行. Rows of the first sheet of a workbook, one at a time; in memory are the shared texts
/// alone. A row that is damaged, or refers to a damaged text, is rejected, the others are read.
final class XlsxRows {
  private static final int MOST_COLUMNS = 16_384;

  private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})\\d+");
  private static final Pattern NUMBER =
      Pattern.compile("<(?:\\w+:)?row [^<>]*?\\br=\"(\\d{1,9})\"");

  private final CellValues values;
  private final TableReader table;
  private final String file;
  private final PatentSink sink;
  private long number;

  private XlsxRows(CellValues values, TableReader table, String file, PatentSink sink) {
    this.values = values;
    this.table = table;
    this.file = file;
    this.sink = sink;
  }

  /// Reads the sheet to its end.
  static void read(Workbook book, TableReader table, String file, PatentSink sink)
      throws IOException, UnreadableWorkbook {
    XlsxRows rows = new XlsxRows(CellValues.read(book), table, file, sink);
    try (InputStream sheet = book.part(book.firstSheet())) {
      rows.all(SourceInput.of(file, sheet));
    }
  }

  private void all(SourceInput sheet) throws IOException, UnreadableWorkbook {
    if (values.damage() != null) {
      sink.remark(file, "its %s; rows that need none of them are read".formatted(values.damage()));
    }
    XmlPieces pieces = new XmlPieces(sheet, "row", "sheetData");
    for (XmlPieces.Piece piece = pieces.next();
        piece != null && !sink.stopped() && !table.failed();
        piece = pieces.next()) {
      switch (piece) {
        case XmlPieces.Piece.Healthy healthy -> row(healthy.element(), healthy.text());
        case XmlPieces.Piece.Damaged damaged -> {
          count(damaged.text() instanceof SourceText.Whole whole ? whole.text() : "");
          reject(damaged.code(), damaged.message(), damaged.text());
        }
      }
    }
    table.end();
    if (sheet.damage() != null) {
      String message = sheet.damage() + "; everything before this place was read";
      reject("file.truncated", message, new SourceText.Whole(""));
    }
  }

  /// Without its heads no row of a table can be told.
  private void row(XmlElement row, String text) throws IOException, UnreadableWorkbook {
    count(text);
    try {
      table.row(cells(row), "row " + number);
    } catch (UnreadableRecord e) {
      if (values.damage() != null && table.width() == 0) {
        throw Workbook.damaged("no heads, since its " + values.damage());
      }
      reject(e.code(), String.valueOf(e.getMessage()), new SourceText.Whole(text));
    }
  }

  /// Rows that are empty are not written; those that are have their number.
  private void count(String text) {
    Matcher said = NUMBER.matcher(text);
    number = said.find() ? Long.parseLong(said.group(1)) : number + 1;
  }

  private void reject(String code, String message, SourceText text) throws IOException {
    sink.reject(new Reject(file, "row " + number, code, message, text));
  }

  private List<String> cells(XmlElement row) throws UnreadableRecord {
    List<String> cells = new ArrayList<>();
    for (XmlElement cell : row.elements("c")) {
      int column = column(cell.attribute("r").orElse(null), cells.size());
      while (cells.size() < column && column < MOST_COLUMNS) {
        cells.add("");
      }
      String type = cell.attribute("t").orElse("");
      cells.add(values.shown(type, cell.attribute("s").orElse(""), value(cell)));
    }
    return cells;
  }

  private static int column(@Nullable String reference, int next) {
    Matcher m = CELL.matcher(reference == null ? "" : reference);
    if (!m.matches()) {
      return next;
    }
    int column = 0;
    for (char c : m.group(1).toCharArray()) {
      column = column * 26 + c - 'A' + 1;
    }
    return column - 1;
  }

  /// The value, or the text written in the cell itself in one or several runs.
  private static String value(XmlElement cell) {
    XmlElement value = cell.first("v");
    if (value != null) {
      return value.verbatim();
    }
    XmlElement inline = cell.first("is");
    return inline == null ? "" : SharedTexts.text(inline);
  }
}
