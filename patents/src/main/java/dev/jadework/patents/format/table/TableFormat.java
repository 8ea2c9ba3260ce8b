package dev.jadework.patents.format.table;

import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.PatentFormat;
import dev.jadework.patents.format.PatentSink;
import dev.jadework.patents.format.Reject;
import dev.jadework.patents.format.SourceInput;
import dev.jadework.patents.format.SourceText;
import dev.jadework.patents.format.TableRows;
import dev.jadework.patents.format.xml.UnreadableRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// 表格. Exports as CSV or XLSX. The heads say which mapping reads the rows. A rejected row is
/// kept as a JSON object of mapping, head and value, which is read again once it is corrected.
public final class TableFormat implements PatentFormat, TableRows {
  private static final int HEAD_ROWS = 20;

  private final TableMappings mappings;

  public TableFormat(TableMappings mappings) {
    this.mappings = mappings;
  }

  @Override
  public String name() {
    return "CSV and XLSX tables (" + String.join(", ", mappings.names()) + ")";
  }

  /// Text whose first line has two delimiters at least.
  @Override
  public boolean recognises(String beginning) {
    String first = beginning.lines().findFirst().orElse("");
    char delimiter = CsvRows.delimiter(first);
    return first.chars().filter(c -> c == delimiter).count() >= 2;
  }

  @Override
  public void read(SourceInput input, PatentSink sink) throws IOException {
    CsvRows rows = new CsvRows(input);
    TableReader table = new TableReader(mappings, input.file(), sink, HEAD_ROWS);
    while (!sink.stopped() && !table.failed() && rows.next()) {
      List<String> fields = rows.fields();
      int width = table.width();
      if (fields != null && width > 0 && fields.size() != width && rows.severalLines()) {
        rows.firstLine();
        fields = rows.fields();
      }
      String place = "line " + rows.line();
      if (fields == null) {
        sink.reject(
            new Reject(
                input.file(),
                place,
                "text.undecodable",
                "bytes that are not UTF-8; write the table in UTF-8, or all of it in GB18030",
                new SourceText.Undecodable(rows.bytes())));
      } else if (width > 0 && fields.size() != width && !blank(fields)) {
        sink.reject(
            new Reject(
                input.file(),
                place,
                "table.columns",
                "%d columns where the heads are %d; look for a missing quote or delimiter"
                    .formatted(fields.size(), width),
                new SourceText.Whole(new String(rows.bytes(), StandardCharsets.UTF_8))));
      } else {
        table.row(fields, place);
      }
    }
    table.end();
    if (input.damage() != null) {
      sink.reject(
          new Reject(
              input.file(),
              "line " + rows.line(),
              "file.truncated",
              input.damage() + "; everything before this place was read",
              new SourceText.Whole("")));
    }
  }

  static boolean blank(List<String> fields) {
    return fields.stream().allMatch(String::isBlank);
  }

  @Override
  public void workbook(InputStream in, String file, PatentSink sink) throws IOException {
    TableReader table = new TableReader(mappings, file, sink, HEAD_ROWS);
    try (XlsxRows rows = XlsxRows.open(in)) {
      for (List<String> fields = rows.next();
          fields != null && !sink.stopped() && !table.failed();
          fields = rows.next()) {
        table.row(fields, "row " + rows.number());
      }
      table.end();
    } catch (UnreadableWorkbook e) {
      sink.reject(
          new Reject(
              file,
              "start of file",
              e.code(),
              String.valueOf(e.getMessage()),
              new SourceText.Whole("")));
    }
  }

  @Override
  public void row(
      String mapping, Map<String, String> row, Source source, SourceText text, PatentSink sink)
      throws IOException {
    TableMapping known = mappings.named(mapping).orElse(null);
    if (known == null) {
      List<String> names = new ArrayList<>(mappings.names());
      sink.reject(
          new Reject(
              source.file(),
              source.place(),
              "table.unknown-mapping",
              "the mapping “%s” is not known; known are %s"
                  .formatted(mapping, String.join(", ", names)),
              text));
      return;
    }
    try {
      sink.accept(new MappedRow(known, row).patent(source));
    } catch (UnreadableRecord e) {
      sink.reject(
          new Reject(
              source.file(), source.place(), e.code(), String.valueOf(e.getMessage()), text));
    }
  }
}
