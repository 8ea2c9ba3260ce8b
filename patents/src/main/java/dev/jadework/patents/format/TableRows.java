package dev.jadework.patents.format;

import dev.jadework.patents.document.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/// 表格. Reads workbooks, and single rows that were rejected before and corrected by a person.
public interface TableRows {
  /// Reads a row of a table.
  ///
  /// @param mapping name of the mapping
  /// @param row value by head
  /// @param text the row as it stands in the source
  /// @throws IOException if the sink cannot take more
  void row(String mapping, Map<String, String> row, Source source, SourceText text, PatentSink sink)
      throws IOException;

  /// Reads an Office file to its end; what is no workbook is rejected.
  ///
  /// @throws IOException if the file cannot be read or the sink cannot take more
  void workbook(InputStream in, String file, PatentSink sink) throws IOException;
}
