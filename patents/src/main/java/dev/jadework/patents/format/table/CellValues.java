package dev.jadework.patents.format.table;

import dev.jadework.patents.format.UnreadableRecord;
import dev.jadework.patents.format.xml.XmlElement;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 单元格内容. What cells of a workbook say: shared texts, and numbers that their style shows as days.
final class CellValues {
  private final SharedTexts shared;
  private final Set<Integer> dateStyles = new HashSet<>();
  private LocalDate zero = LocalDate.of(1899, 12, 30);

  private CellValues(SharedTexts shared) {
    this.shared = shared;
  }

  static CellValues read(Workbook book) throws IOException, UnreadableWorkbook {
    CellValues values = new CellValues(SharedTexts.read(book));
    if (book.has("xl/styles.xml")) {
      values.styles(book.element("xl/styles.xml"));
    }
    if (book.has("xl/workbook.xml")) {
      values.workbook(book.element("xl/workbook.xml"));
    }
    return values;
  }

  /// What is wrong with the shared texts; null if they are whole.
  @Nullable String damage() {
    return shared.damage();
  }

  /// What the cell says: a day in the form `2013-01-02`, a whole number without a point.
  ///
  /// @throws UnreadableRecord if it refers to a shared text that is damaged or not there
  String shown(String type, String style, String value) throws UnreadableRecord {
    if (type.equals("s") && !value.isBlank()) {
      return shared.at(value);
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
