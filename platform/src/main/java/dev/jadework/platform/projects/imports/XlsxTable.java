package dev.jadework.platform.projects.imports;

import dev.jadework.platform.projects.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/// An XLSX sheet, read as a stream so that a large one does not fill the memory. Reads the sheet
/// named 项目 or Projects, else the first one. Formulas count with the value last computed.
final class XlsxTable {
  /// Unpacked size of any one part of the package. A sheet of 20,000 long rows stays below 100 MB.
  private static final long MAX_PART_BYTES = 200L * 1024 * 1024;

  private static final int MAX_COLUMNS = 300;
  private static final Set<String> SHEET_NAMES = Set.of("项目", "Projects");
  private static final MathContext SHEET_DIGITS = new MathContext(15);

  static {
    // A part that unpacks to more than 100 times its packed size is an attack, not a table.
    ZipSecureFile.setMinInflateRatio(0.01);
    ZipSecureFile.setMaxEntrySize(MAX_PART_BYTES);
    ZipSecureFile.setMaxFileCount(2_000);
  }

  private final ReadOnlySharedStringsTable strings;
  private final StylesTable styles;
  private final boolean from1904;

  private XlsxTable(ReadOnlySharedStringsTable strings, StylesTable styles, boolean from1904) {
    this.strings = strings;
    this.styles = styles;
    this.from1904 = from1904;
  }

  static SheetTable read(byte[] content) throws FileRefused {
    try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(content))) {
      XSSFReader reader = new XSSFReader(workbook);
      XlsxTable table =
          new XlsxTable(
              new ReadOnlySharedStringsTable(workbook),
              reader.getStylesTable(),
              countsFrom1904(reader));
      return table.sheet(reader);
    } catch (OpenXML4JException | IOException | SAXException | XMLStreamException e) {
      throw damaged(e);
    } catch (RuntimeException e) {
      // POI reports damaged packages and zip bombs by unchecked exceptions of many kinds.
      throw damaged(e);
    }
  }

  private static FileRefused damaged(Exception e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("Zip bomb") || message.contains("max entry size")) {
      return new FileRefused(
          "文件解压后异常巨大，按压缩炸弹拒绝。请删去多余的行、列和图片，用模板重新保存。",
          "The file unpacks to an absurd size and is refused as a zip bomb. Save it anew from the template.");
    }
    return new FileRefused(
        "XLSX 文件已损坏或不是工作簿。请在表格软件中打开并另存为 .xlsx 后再上传。",
        "The XLSX file is damaged or no workbook. Open it, save it as .xlsx, and upload again.");
  }

  static FileRefused tooManyRows() {
    return new FileRefused(
        "数据超过 " + SheetReader.MAX_ROWS + " 行。请拆成几个文件。",
        "There are more than " + SheetReader.MAX_ROWS + " rows. Split the file.");
  }

  private static boolean countsFrom1904(XSSFReader reader) throws IOException, OpenXML4JException {
    try (InputStream workbook = reader.getWorkbookData()) {
      String xml = new String(workbook.readNBytes(100_000), StandardCharsets.UTF_8);
      return xml.matches("(?s).*date1904\\s*=\\s*\"(1|true)\".*");
    }
  }

  private SheetTable sheet(XSSFReader reader)
      throws FileRefused, OpenXML4JException, IOException, XMLStreamException {
    SheetTable first = null;
    XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (sheets.hasNext()) {
      try (InputStream sheet = sheets.next()) {
        boolean named = SHEET_NAMES.contains(sheets.getSheetName());
        if (named || first == null) {
          SheetTable table = rows(sheet);
          first = table;
          if (named) {
            break;
          }
        }
      }
    }
    if (first == null || first.heads().isEmpty()) {
      throw new FileRefused(
          "工作簿的第一张表是空的。请使用模板填写。", "The first sheet is empty. Fill in the template.");
    }
    return first;
  }

  private SheetTable rows(InputStream sheet) throws FileRefused, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(sheet);
    List<SheetTable.Row> rows = new ArrayList<>();
    List<String> heads = List.of();
    int headRow = 0;
    int number = 0;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
        String given = xml.getAttributeValue(null, "r");
        number = given == null ? number + 1 : Integer.parseInt(given);
        SheetTable.Row row = new SheetTable.Row(number, cells(xml));
        if (row.blank()) {
          continue;
        }
        if (heads.isEmpty()) {
          heads = row.cells().stream().map(cell -> cell.text().strip()).toList();
          headRow = number;
        } else {
          rows.add(row);
          if (rows.size() > SheetReader.MAX_ROWS) {
            throw tooManyRows();
          }
        }
      }
    }
    return new SheetTable(heads, headRow, rows);
  }

  /// The cells of a row; the reader stands on its start and is left on its end.
  private List<Entry> cells(XMLStreamReader xml) throws XMLStreamException, FileRefused {
    List<Entry> cells = new ArrayList<>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        String reference = xml.getAttributeValue(null, "r");
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (column >= MAX_COLUMNS) {
          throw new FileRefused(
              "列数超过 " + MAX_COLUMNS + "。请使用模板。",
              "There are more than " + MAX_COLUMNS + " columns. Use the template.");
        }
        while (cells.size() <= column) {
          cells.add(Entry.BLANK);
        }
        cells.set(column, cell(xml));
      }
    }
    return cells;
  }

  private Entry cell(XMLStreamReader xml) throws XMLStreamException {
    String type = xml.getAttributeValue(null, "t");
    String style = xml.getAttributeValue(null, "s");
    StringBuilder value = new StringBuilder();
    boolean phonetic = false;
    String inside = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        inside = xml.getLocalName();
        phonetic |= inside.equals("rPh");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (xml.getLocalName().equals("c")) {
          break;
        }
        if (xml.getLocalName().equals("rPh")) {
          phonetic = false;
        }
        inside = "";
      } else if ((event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
          && !phonetic
          && (inside.equals("v") || inside.equals("t"))) {
        value.append(xml.getText());
      }
    }
    String text = value.toString();
    return switch (type == null ? "n" : type) {
      case "s" -> Entry.text(strings.getItemAt(Integer.parseInt(text.strip())).getString());
      case "str", "inlineStr" -> Entry.text(text);
      case "b" -> Entry.text(text.equals("1") ? "TRUE" : "FALSE");
      case "e" -> new Entry(Entry.Kind.ERROR, text);
      case "d" -> new Entry(Entry.Kind.DAY, text);
      default -> text.isBlank() ? Entry.BLANK : number(text.strip(), style);
    };
  }

  private Entry number(String text, @Nullable String style) {
    double value = Double.parseDouble(text);
    if (style != null && DateUtil.isValidExcelDate(value) && dated(Integer.parseInt(style))) {
      LocalDate day = DateUtil.getLocalDateTime(value, from1904).toLocalDate();
      return new Entry(Entry.Kind.DAY, day.toString());
    }
    BigDecimal rounded = new BigDecimal(text).round(SHEET_DIGITS).stripTrailingZeros();
    // A count of 10^300 must not be written out as 300 digits.
    String plain = Math.abs(rounded.scale()) > 30 ? rounded.toString() : rounded.toPlainString();
    return new Entry(Entry.Kind.NUMBER, plain);
  }

  private boolean dated(int style) {
    if (style < 0 || style >= styles.getNumCellStyles()) {
      return false;
    }
    XSSFCellStyle cellStyle = styles.getStyleAt(style);
    return DateUtil.isADateFormat(cellStyle.getDataFormat(), cellStyle.getDataFormatString());
  }
}
