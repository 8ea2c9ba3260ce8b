package dev.jadework.patents.format.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// XLSX 行. Rows of the first sheet of a workbook, one at a time; in memory are the shared texts
/// alone. The file is put aside on disk, since a workbook's parts cannot be read in the order of
/// the stream.
final class XlsxRows implements AutoCloseable {
  /// A part that unpacks to more is refused: a million rows of full abstracts have 2 GB.
  private static final long MOST_UNPACKED = 4L << 30;

  /// Sheets pack 5 to 30 times; a part of more than 16 MB that packs better is made to harm.
  private static final int MOST_RATIO = 200;

  private static final int MOST_COLUMNS = 16_384;

  private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})\\d+");

  private final Path file;
  private final ZipFile zip;
  private final XlsxTexts texts;
  private final XMLStreamReader sheet;
  private long number;

  private XlsxRows(Path file, ZipFile zip, XlsxTexts texts, XMLStreamReader sheet) {
    this.file = file;
    this.zip = zip;
    this.texts = texts;
    this.sheet = sheet;
  }

  static XlsxRows open(InputStream in) throws IOException, UnreadableWorkbook {
    Path file = Files.createTempFile("workbook", ".xlsx");
    ZipFile zip = null;
    XlsxRows rows = null;
    try {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      zip = new ZipFile(file.toFile());
      String first = firstSheet(zip);
      XlsxTexts texts = XlsxTexts.read(zip);
      rows = new XlsxRows(file, zip, texts, parser(zip, first));
      return rows;
    } catch (ZipException e) {
      throw new UnreadableWorkbook(
          "file.damaged", "an Office file that is damaged or encrypted: " + e.getMessage());
    } catch (XMLStreamException e) {
      throw malformed(e);
    } finally {
      if (rows == null) {
        if (zip != null) {
          zip.close();
        }
        Files.deleteIfExists(file);
      }
    }
  }

  /// The sheet with the lowest number; its order in the workbook is that of all programs known.
  private static String firstSheet(ZipFile zip) throws UnreadableWorkbook {
    return zip.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.matches("xl/worksheets/sheet\\d+\\.xml"))
        .min(
            (a, b) ->
                a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length()))
        .orElseThrow(
            () ->
                new UnreadableWorkbook(
                    "file.unknown-format",
                    "an Office file that is no XLSX workbook; save the table as XLSX or CSV"));
  }

  static XMLStreamReader parser(ZipFile zip, String part)
      throws IOException, XMLStreamException, UnreadableWorkbook {
    ZipEntry entry = zip.getEntry(part);
    long ratio = entry.getSize() / Math.max(1, entry.getCompressedSize());
    if (entry.getSize() > MOST_UNPACKED || entry.getSize() > 16 << 20 && ratio > MOST_RATIO) {
      throw new UnreadableWorkbook(
          "file.too-large",
          "%s unpacks to %,d bytes, %d times its size; this is no table"
              .formatted(part, entry.getSize(), ratio));
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    InputStream bounded = new Bounded(zip.getInputStream(entry), entry.getSize());
    return factory.createXMLStreamReader(bounded);
  }

  static UnreadableWorkbook malformed(XMLStreamException e) {
    return new UnreadableWorkbook(
        "file.damaged", "a workbook whose XML is damaged: " + e.getMessage());
  }

  /// Number of the row in the sheet, from 1.
  long number() {
    return number;
  }

  /// The next row, null at the end.
  @Nullable List<String> next() throws UnreadableWorkbook {
    try {
      while (sheet.hasNext()) {
        if (sheet.next() == XMLStreamConstants.START_ELEMENT
            && sheet.getLocalName().equals("row")) {
          String r = sheet.getAttributeValue(null, "r");
          number = r != null && r.matches("\\d{1,9}") ? Long.parseLong(r) : number + 1;
          return row();
        }
      }
      return null;
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  private List<String> row() throws XMLStreamException {
    List<String> cells = new ArrayList<>();
    while (sheet.hasNext()) {
      int event = sheet.next();
      if (event == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals("row")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && sheet.getLocalName().equals("c")) {
        int column = column(sheet.getAttributeValue(null, "r"), cells.size());
        while (cells.size() < column && column < MOST_COLUMNS) {
          cells.add("");
        }
        cells.add(cell());
      }
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

  private String cell() throws XMLStreamException {
    String type = sheet.getAttributeValue(null, "t");
    String style = sheet.getAttributeValue(null, "s");
    StringBuilder text = new StringBuilder();
    boolean value = false;
    while (sheet.hasNext()) {
      int event = sheet.next();
      if (event == XMLStreamConstants.END_ELEMENT && sheet.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        String name = sheet.getLocalName();
        value = event == XMLStreamConstants.START_ELEMENT && (name.equals("v") || name.equals("t"));
      } else if (value
          && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
        text.append(sheet.getText());
      }
    }
    return texts.shown(type == null ? "" : type, style == null ? "" : style, text.toString());
  }

  @Override
  public void close() throws IOException {
    try {
      sheet.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      zip.close();
      Files.deleteIfExists(file);
    }
  }

  /// Ends with an error where a part has more than it says.
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long size) {
      super(in);
      left = size;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = super.read(buffer, offset, length);
      left -= Math.max(0, n);
      if (left < 0) {
        throw new ZipException("a part is longer than it says");
      }
      return n;
    }
  }
}
