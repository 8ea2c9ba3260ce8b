package dev.jadework.patents.format;

import dev.jadework.patents.document.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 表格. Reads workbooks, and single rows: those rejected before and corrected by a person, and
/// objects of JSON whose keys are the heads of a table.
public interface TableRows {
  /// Whether a mapping knows these heads, with a publication number among them.
  boolean knows(Set<String> heads);

  /// Reads a row by the mapping that knows most of its heads; rejects it if two know equally many.
  ///
  /// @param row values by head; several values of a list stay apart
  /// @param text the row as it stands in the source
  /// @throws IOException if the sink cannot take more
  void row(
      Map<String, List<String>> row, String file, String place, SourceText text, PatentSink sink)
      throws IOException;

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
