package dev.jadework.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// 分析. The figures of a corpus, or of what a query finds in it.
@Command(
    name = "analyse",
    mixinStandardHelpOptions = true,
    description = "Analyses the corpus, or what a query finds in it.",
    subcommands = {
      HelpCommand.class,
      AnalyseCounts.Trends.class,
      AnalyseCounts.Ranks.class,
      AnalyseCounts.Cross.class,
      AnalyseCounts.Concentrations.class,
      AnalyseCounts.Advantages.class,
      AnalyseCycles.LifeCycles.class,
      AnalyseCycles.Curves.class,
      AnalyseCycles.CycleTimes.class,
      AnalyseDocuments.Families.class,
      AnalyseDocuments.Citations.class,
      AnalyseDocuments.Generalities.class,
      AnalyseDocuments.Network.class,
      AnalyseDocuments.MainPaths.class,
      AnalyseSurvival.class,
      AnalyseMatrix.class,
      AnalyseMap.class
    },
    footer = {
      "",
      "Every figure comes with what went in, what was left out and why; --explain adds its"
          + " definition. Applicants count by the names in the sources, or by body with"
          + " --harmonised."
    })
final class CorpusAnalyse {}
