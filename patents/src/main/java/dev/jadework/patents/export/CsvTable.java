package dev.jadework.patents.export;

import dev.jadework.patents.document.Patent;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// CSV by RFC 4180 in UTF-8 with a byte order mark, by which spreadsheets know it from other
/// character sets.
public final class CsvTable implements PatentTable {
  private final List<ExportColumn> columns;
  private final BufferedWriter out;

  /// @param out closed with the table
  /// @param language of the heads, `zh` or `en`
  public CsvTable(OutputStream out, List<ExportColumn> columns, String language)
      throws IOException {
    this.columns = List.copyOf(columns);
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write('\ufeff');
    row(this.columns.stream().map(column -> (Object) column.head(language)).toList());
  }

  @Override
  public void add(Patent patent) throws IOException {
    row(columns.stream().map(column -> column.of(patent)).toList());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void row(List<Object> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.write(CsvCell.of(cells.get(i)));
    }
    out.write("\r\n");
  }
}
