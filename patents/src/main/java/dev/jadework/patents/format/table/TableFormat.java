package dev.jadework.patents.format.table;

import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.Decoding;
import dev.jadework.patents.format.PatentFormat;
import dev.jadework.patents.format.PatentSink;
import dev.jadework.patents.format.Reject;
import dev.jadework.patents.format.SourceInput;
import dev.jadework.patents.format.SourceText;
import dev.jadework.patents.format.TableRows;
import dev.jadework.patents.format.UnreadableRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    TableReader table = new TableReader(mappings, input.file(), sink, HEAD_ROWS);
    CsvRows rows = new CsvRows(input, table);
    String last = "line 1";
    SourceText rest = new SourceText.Whole("");
    for (CsvRows.Row row = rows.next();
        row != null && !sink.stopped() && !table.failed();
        row = rows.next()) {
      last = "line " + row.line();
      String text = Decoding.strict(row.bytes(), StandardCharsets.UTF_8);
      if (input.damage() != null && !ended(row.bytes())) {
        rest = text == null ? new SourceText.Undecodable(row.bytes()) : new SourceText.Whole(text);
      } else if (text == null || input.transcoded() && text.indexOf('\ufffd') >= 0) {
        sink.reject(undecodable(row, text, input));
      } else if (row.damaged()) {
        String message = damage(row.fields().size(), table.width());
        SourceText source = new SourceText.Whole(text.stripTrailing());
        sink.reject(new Reject(input.file(), last, "table.columns", message, source));
      } else {
        table.row(row.fields(), last);
      }
    }
    table.end();
    if (input.damage() != null) {
      String message = input.damage() + "; everything before this place was read";
      sink.reject(new Reject(input.file(), last, "file.truncated", message, rest));
    }
  }

  private static boolean ended(byte[] row) {
    byte last = row[row.length - 1];
    return last == '\n' || last == '\r';
  }

  private static Reject undecodable(CsvRows.Row row, @Nullable String text, SourceInput input) {
    String what =
        text == null
            ? "bytes that are not UTF-8; write the table in UTF-8, or all of it in GB18030"
            : "bytes that are not %s; U+FFFD stands in their place".formatted(input.charset());
    SourceText source =
        text == null ? new SourceText.Undecodable(row.bytes()) : new SourceText.Whole(text);
    return new Reject(input.file(), "line " + row.line(), "text.undecodable", what, source);
  }

  private static String damage(int columns, int width) {
    return columns == width
        ? "a quote that is not closed, or stands inside a field without being doubled"
        : "%d columns where the heads are %d; look for a missing quote or delimiter"
            .formatted(columns, width);
  }

  static boolean blank(List<String> fields) {
    return fields.stream().allMatch(String::isBlank);
  }

  @Override
  public void workbook(InputStream in, String file, PatentSink sink) throws IOException {
    TableReader table = new TableReader(mappings, file, sink, HEAD_ROWS);
    try (Workbook book = Workbook.open(in)) {
      XlsxRows.read(book, table, file, sink);
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
  public boolean knows(Set<String> heads) {
    return mappings.know(List.copyOf(heads));
  }

  @Override
  public void row(
      Map<String, List<String>> row, String file, String place, SourceText text, PatentSink sink)
      throws IOException {
    switch (mappings.of(List.copyOf(row.keySet()))) {
      case TableMappings.Answer.Found found -> {
        TableMapping mapping = found.mapping();
        Map<String, String> cells = new LinkedHashMap<>();
        row.forEach((head, values) -> cells.put(head, mapping.joined(values)));
        row(mapping.name(), cells, new Source("table-" + mapping.name(), file, place), text, sink);
      }
      case TableMappings.Answer.None none ->
          sink.reject(new Reject(file, place, "table.unknown-heads", none.message(), text));
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
