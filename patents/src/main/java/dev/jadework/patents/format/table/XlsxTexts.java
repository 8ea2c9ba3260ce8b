package dev.jadework.patents.format.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What cells of a workbook refer to: shared texts, and which styles show a number as a day.
final class XlsxTexts {
  /// Characters of all shared texts together; more do not fit beside an index in a heap of 1 GB.
  private static final long MOST_TEXT = 200_000_000;

  private final List<String> shared = new ArrayList<>();
  private final Set<Integer> dateStyles = new HashSet<>();
  private LocalDate zero = LocalDate.of(1899, 12, 30);

  private XlsxTexts() {}

  static XlsxTexts read(ZipFile zip) throws IOException, XMLStreamException, UnreadableWorkbook {
    XlsxTexts texts = new XlsxTexts();
    if (zip.getEntry("xl/sharedStrings.xml") != null) {
      texts.shared(XlsxRows.parser(zip, "xl/sharedStrings.xml"));
    }
    if (zip.getEntry("xl/styles.xml") != null) {
      texts.styles(XlsxRows.parser(zip, "xl/styles.xml"));
    }
    if (zip.getEntry("xl/workbook.xml") != null) {
      texts.workbook(XlsxRows.parser(zip, "xl/workbook.xml"));
    }
    return texts;
  }

  /// What the cell says: a day in the form `2013-01-02`, a whole number without a point.
  String shown(String type, String style, String value) {
    if (type.equals("s")) {
      int index = value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
      return index >= 0 && index < shared.size() ? shared.get(index) : "";
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

  private void shared(XMLStreamReader xml) throws XMLStreamException, UnreadableWorkbook {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    int phonetic = 0;
    long all = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        inText = xml.getLocalName().equals("t");
        phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
        if (xml.getLocalName().equals("si")) {
          text.setLength(0);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inText = false;
        phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
        if (xml.getLocalName().equals("si")) {
          shared.add(text.toString());
          all += text.length();
        }
      } else if (inText && phonetic == 0 && xml.hasText()) {
        text.append(xml.getText());
      }
      if (all + text.length() > MOST_TEXT) {
        throw new UnreadableWorkbook(
            "file.too-large",
            "more than %,d characters of shared texts; save the table as CSV".formatted(MOST_TEXT));
      }
    }
  }

  /// Built-in formats 14–22 and 27–58 are days and times; own ones if they name a year or day.
  private void styles(XMLStreamReader xml) throws XMLStreamException {
    Map<String, String> formats = new HashMap<>();
    boolean cells = false;
    int style = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals("numFmt")) {
          formats.put(
              String.valueOf(xml.getAttributeValue(null, "numFmtId")),
              String.valueOf(xml.getAttributeValue(null, "formatCode")));
        } else if (name.equals("cellXfs")) {
          cells = true;
        } else if (cells && name.equals("xf")) {
          if (day(String.valueOf(xml.getAttributeValue(null, "numFmtId")), formats)) {
            dateStyles.add(style);
          }
          style++;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
        cells = false;
      }
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
  private void workbook(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("workbookPr")) {
        String from1904 = xml.getAttributeValue(null, "date1904");
        if ("1".equals(from1904) || "true".equals(from1904)) {
          zero = LocalDate.of(1904, 1, 1);
        }
      }
    }
  }
}
