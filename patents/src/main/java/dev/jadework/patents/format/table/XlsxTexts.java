package dev.jadework.patents.format.table;

import dev.jadework.patents.format.SourceInput;
import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import dev.jadework.patents.format.xml.XmlPieces;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What cells of a workbook refer to: shared texts, and which styles show a number as a day.
final class XlsxTexts {
  /// Characters of all shared texts together; more do not fit beside an index in a heap of 1 GB.
  private static final long MOST_TEXT = 200_000_000;

  private final List<String> shared = new ArrayList<>();
  private final Set<Integer> dateStyles = new HashSet<>();
  private LocalDate zero = LocalDate.of(1899, 12, 30);

  private XlsxTexts() {}

  static XlsxTexts read(Workbook book) throws IOException, UnreadableWorkbook {
    XlsxTexts texts = new XlsxTexts();
    if (book.has("xl/sharedStrings.xml")) {
      texts.shared(book, "xl/sharedStrings.xml");
    }
    if (book.has("xl/styles.xml")) {
      texts.styles(book.element("xl/styles.xml"));
    }
    if (book.has("xl/workbook.xml")) {
      texts.workbook(book.element("xl/workbook.xml"));
    }
    return texts;
  }

  /// What the cell says: a day in the form `2013-01-02`, a whole number without a point.
  ///
  /// @throws UnreadableRecord if it refers to a text that is not there
  String shown(String type, String style, String value) throws UnreadableRecord {
    if (type.equals("s") && !value.isBlank()) {
      int index = value.strip().matches("\\d{1,9}") ? Integer.parseInt(value.strip()) : -1;
      if (index < 0 || index >= shared.size()) {
        throw new UnreadableRecord(
            "table.cell",
            "a cell refers to the shared text “%s”; there are %d".formatted(value, shared.size()));
      }
      return shared.get(index);
    }
    boolean number = type.isEmpty() || type.equals("n");
    if (!number || !value.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?")) {
      return value;
    }
    BigDecimal amount = new BigDecimal(value);
    if (style.matches("\\d{1,6}") && dateStyles.contains(Integer.valueOf(style))) {
      long days = amount.longValue();
      return days > 0 && days < 2_958_466 ? zero.plusDays(days).toString() : value;
    }
    boolean whole = amount.stripTrailingZeros().scale() <= 0 && amount.precision() < 25;
    return whole ? amount.toBigInteger().toString() : value;
  }

  /// One that is damaged may stand for any number of them: then no cell is certain.
  private void shared(Workbook book, String part) throws IOException, UnreadableWorkbook {
    long all = 0;
    try (InputStream in = book.part(part)) {
      SourceInput input = SourceInput.of(part, in);
      XmlPieces pieces = new XmlPieces(input, "si", "sst");
      for (XmlPieces.Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
        switch (piece) {
          case XmlPieces.Piece.Healthy healthy -> shared.add(text(healthy.element()));
          case XmlPieces.Piece.Damaged damaged ->
              throw Workbook.damaged(
                  "the shared text %d: ".formatted(shared.size()) + damaged.message());
        }
        all += shared.getLast().length();
        if (all > MOST_TEXT) {
          throw new UnreadableWorkbook(
              "file.too-large",
              "more than %,d characters of shared texts; save the table as CSV"
                  .formatted(MOST_TEXT));
        }
      }
      if (input.damage() != null) {
        throw Workbook.damaged(input.damage());
      }
    }
  }

  /// Text written in one or several runs, without the readings of East Asian characters.
  static String text(XmlElement written) {
    StringBuilder text = new StringBuilder();
    for (XmlElement part : written.elements()) {
      if (part.name().equals("t")) {
        text.append(part.verbatim());
      } else if (part.name().equals("r")) {
        part.children("t").forEach(t -> text.append(t.verbatim()));
      }
    }
    return text.toString();
  }

  /// Built-in formats 14–22 and 27–58 are days and times; own ones if they name a year or day.
  private void styles(XmlElement sheet) {
    Map<String, String> formats = new HashMap<>();
    sheet
        .descendants("numFmt")
        .forEach(
            format ->
                formats.put(
                    format.attribute("numFmtId").orElse(""),
                    format.attribute("formatCode").orElse("")));
    XmlElement cells = sheet.first("cellXfs");
    int style = 0;
    for (XmlElement cell : cells == null ? List.<XmlElement>of() : cells.elements("xf")) {
      if (day(cell.attribute("numFmtId").orElse(""), formats)) {
        dateStyles.add(style);
      }
      style++;
    }
  }

  private static boolean day(String format, Map<String, String> formats) {
    String code = formats.get(format);
    if (code != null) {
      String bare = code.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
      return bare.contains("y") || bare.contains("d");
    }
    int id = format.matches("\\d{1,4}") ? Integer.parseInt(format) : 0;
    return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58;
  }

  /// Workbooks of old Macintoshes count from 1904.
  private void workbook(XmlElement book) {
    XmlElement properties = book.first("workbookPr");
    String from1904 = properties == null ? "" : properties.attribute("date1904").orElse("");
    if (from1904.equals("1") || from1904.equals("true")) {
      zero = LocalDate.of(1904, 1, 1);
    }
  }
}
