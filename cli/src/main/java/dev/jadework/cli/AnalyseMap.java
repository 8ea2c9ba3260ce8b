package dev.jadework.cli;

import static dev.jadework.cli.AnalysisTable.row;

import dev.jadework.patents.analysis.Figure;
import dev.jadework.patents.analysis.corpus.DocumentFigures;
import dev.jadework.patents.analysis.corpus.Request;
import dev.jadework.patents.analysis.map.LandscapeMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// 专利地图. Clusters with their terms, places in the plane, density.
@Command(
    name = "map",
    mixinStandardHelpOptions = true,
    description = "专利地图: clusters of like texts with their terms; --csv gives the points.")
final class AnalyseMap extends AnalysisCommand<LandscapeMap> {
  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same documents and seed give the same map (default ${DEFAULT-VALUE}).")
  int seed = 42;

  @Override
  Figure<LandscapeMap> figure(Request request) {
    return new DocumentFigures(request).map(seed);
  }

  @Override
  AnalysisTable table(LandscapeMap map) {
    return new AnalysisTable(
        List.of("document", "x", "y", "cluster"),
        map.points().stream().map(p -> row(p.id(), p.x(), p.y(), p.cluster() + 1)).toList());
  }

  @Override
  List<String> summary(LandscapeMap map) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "silhouette %.3f, trustworthiness %.3f (0.5 is chance); the axes have no meaning",
            map.silhouette(),
            map.trustworthiness()));
    for (int i = 0; i < map.clusters().size(); i++) {
      LandscapeMap.Cluster cluster = map.clusters().get(i);
      lines.add(
          String.format(
              Locale.ROOT,
              "%3d  %,7d  %s; for example %s",
              i + 1,
              cluster.size(),
              String.join(" ", cluster.terms()),
              String.join(" ", cluster.examples())));
    }
    return lines;
  }
}
