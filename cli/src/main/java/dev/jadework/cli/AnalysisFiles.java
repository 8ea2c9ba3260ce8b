package dev.jadework.cli;

import dev.jadework.patents.export.XlsxSheets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SequencedMap;

/// Writes the rows of an analysis for spreadsheets.
final class AnalysisFiles {
  private AnalysisFiles() {}

  static void csv(Path file, AnalysisTable table) {
    try {
      // Spreadsheets take a file without the mark for one in the old character set.
      Files.writeString(file, "\uFEFF" + table.csv(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  /// @param tables by the names of their sheets
  static void xlsx(Path file, SequencedMap<String, AnalysisTable> tables) {
    try (XlsxSheets sheets = new XlsxSheets(Files.newOutputStream(file))) {
      for (Map.Entry<String, AnalysisTable> table : tables.entrySet()) {
        sheets.sheet(table.getKey(), table.getValue().heads(), table.getValue().rows());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }
}
