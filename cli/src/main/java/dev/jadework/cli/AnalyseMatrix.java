package dev.jadework.cli;

import static dev.jadework.cli.AnalysisTable.row;

import dev.jadework.patents.analysis.Figure;
import dev.jadework.patents.analysis.corpus.CountFigures;
import dev.jadework.patents.analysis.corpus.Request;
import dev.jadework.patents.analysis.matrix.MatrixDesign;
import dev.jadework.patents.analysis.matrix.TechnologyEffectMatrix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// 技术功效矩阵. Means against effects, each declared by a query.
@Command(
    name = "matrix",
    mixinStandardHelpOptions = true,
    description = "技术功效矩阵: units by technical means and effect, each declared by a query.",
    footer = {
      "",
      "Example:",
      "  --row 液冷='TA=(液冷 OR 冷却液)' --row 风冷=TA=风冷 --column 散热=TA=散热 --column 减重=TA=减重"
    })
final class AnalyseMatrix extends AnalysisCommand<TechnologyEffectMatrix> {
  @Option(
      names = "--row",
      required = true,
      paramLabel = "LABEL=QUERY",
      description = "A technical means; may be repeated.")
  Map<String, String> rows = new LinkedHashMap<>();

  @Option(
      names = "--column",
      required = true,
      paramLabel = "LABEL=QUERY",
      description = "An effect; may be repeated.")
  Map<String, String> columns = new LinkedHashMap<>();

  @Override
  Figure<TechnologyEffectMatrix> figure(Request request) {
    return new CountFigures(request).matrix(MatrixDesign.of(ordered(rows), ordered(columns)));
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
  List<String> summary(TechnologyEffectMatrix matrix) {
    return List.of(
        String.format(
            Locale.ROOT,
            "%d rows × %d columns; an empty cell is a place to examine, not a free field",
            matrix.rows().size(),
            matrix.columns().size()));
  }

  private static SequencedMap<String, String> ordered(Map<String, String> given) {
    return new LinkedHashMap<>(given);
  }
}
