package dev.jadework.cli;

import static dev.jadework.cli.AnalysisTable.row;

import dev.jadework.patents.analysis.Figure;
import dev.jadework.patents.analysis.corpus.CountFigures;
import dev.jadework.patents.analysis.corpus.Request;
import dev.jadework.patents.analysis.matrix.MatrixDesign;
import dev.jadework.patents.analysis.matrix.TechnologyEffectMatrix;
import dev.jadework.patents.analysis.matrix.TechnologyEffectMatrix.Cell;
import dev.jadework.patents.analysis.matrix.TechnologyEffectMatrix.Margin;
import dev.jadework.patents.query.QueryField;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// 技术功效矩阵. Means against effects, each declared by a query or by words.
@Command(
    name = "matrix",
    mixinStandardHelpOptions = true,
    description = {
      "技术功效矩阵: units by technical means and effect, each declared by a query or by words.",
      "--json gives the documents of every cell, --xlsx the matrix, the cells and their documents."
    },
    footer = {
      "",
      "A design (docs/examples/technology-effect.yaml is a whole one):",
      "  technologies:",
      "    - name: 液冷",
      "      query: TA=(液冷 OR 冷却液)",
      "  effects:",
      "    - name: 散热",
      "      words: [散热, 降温]                # one of them in title or abstract",
      "",
      "Without a file:",
      "  --row 液冷='TA=(液冷 OR 冷却液)' --row 风冷=TA=风冷 --column 散热=TA=散热 --column 减重=TA=减重"
    })
final class AnalyseMatrix extends AnalysisCommand<TechnologyEffectMatrix> {
  @Option(names = "--design", paramLabel = "FILE", description = "Rows and columns, a YAML file.")
  @Nullable Path design;

  @Option(
      names = "--row",
      paramLabel = "LABEL=QUERY",
      description = "A technical means; may be repeated.")
  Map<String, String> rows = new LinkedHashMap<>();

  @Option(
      names = "--column",
      paramLabel = "LABEL=QUERY",
      description = "An effect; may be repeated.")
  Map<String, String> columns = new LinkedHashMap<>();

  @Override
  Figure<TechnologyEffectMatrix> figure(Request request) {
    if (design == null
        ? rows.isEmpty() || columns.isEmpty()
        : !rows.isEmpty() || !columns.isEmpty()) {
      throw CommandFailure.usage("jadework: give --design FILE, or --row and --column");
    }
    rows.keySet().forEach(AnalyseMatrix::requireLabel);
    columns.keySet().forEach(AnalyseMatrix::requireLabel);
    return new CountFigures(request)
        .matrix(
            design == null
                ? MatrixDesign.of(new LinkedHashMap<>(rows), new LinkedHashMap<>(columns))
                : MatrixDesignFile.read(design));
  }

  /// `--row TA=冷却` would take the field for the label and look for the word everywhere.
  private static void requireLabel(String label) {
    for (QueryField field : QueryField.values()) {
      if (field.name().equalsIgnoreCase(label)) {
        throw CommandFailure.usage(
            "jadework: '%s' is a field and no label; write LABEL=%s=…".formatted(label, field));
      }
    }
  }

  @Override
  AnalysisTable table(TechnologyEffectMatrix matrix) {
    return new AnalysisTable(
        List.of("row", "column", "count", "newest year", "top holder", "of it", "candidate"),
        matrix.cells().stream()
            .map(
                c ->
                    row(
                        c.row(),
                        c.column(),
                        c.count(),
                        c.newestYear(),
                        c.topHolder(),
                        c.topHolderCount(),
                        c.candidate() ? "examine" : ""))
            .toList());
  }

  @Override
  SequencedMap<String, AnalysisTable> sheets(TechnologyEffectMatrix matrix) {
    SequencedMap<String, AnalysisTable> sheets = new LinkedHashMap<>();
    sheets.put("matrix", grid(matrix));
    sheets.put("cells", table(matrix));
    Map<String, Integer> standing = matrix.cellsByDocument();
    sheets.put(
        "documents",
        new AnalysisTable(
            List.of("row", "column", "document", "cells it stands in"),
            matrix.cells().stream()
                .flatMap(
                    c ->
                        c.documents().stream()
                            .map(one -> row(c.row(), c.column(), one, standing.get(one))))
                .toList()));
    return sheets;
  }

  /// Rows and columns as people draw them.
  private static AnalysisTable grid(TechnologyEffectMatrix matrix) {
    List<String> heads = new ArrayList<>(List.of(""));
    matrix.columns().stream().map(Margin::label).forEach(heads::add);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    int width = matrix.columns().size();
    for (int r = 0; r < matrix.rows().size(); r++) {
      List<@Nullable Object> line = new ArrayList<>();
      line.add(matrix.rows().get(r).label());
      matrix.cells().subList(r * width, (r + 1) * width).stream()
          .map(Cell::count)
          .forEach(line::add);
      rows.add(line);
    }
    return new AnalysisTable(heads, rows);
  }

  @Override
  List<String> summary(TechnologyEffectMatrix matrix) {
    return List.of(
        String.format(
            Locale.ROOT,
            "%d rows × %d columns; an empty cell is a place to examine, not a free field",
            matrix.rows().size(),
            matrix.columns().size()),
        String.format(
            Locale.ROOT,
            "%,d publications in cells, %,d of them in several: the cells sum to more than there are",
            matrix.documents(),
            matrix.inSeveral()));
  }
}
