package dev.jadework.cli;

import static dev.jadework.cli.AnalysisTable.row;

import dev.jadework.patents.analysis.Figure;
import dev.jadework.patents.analysis.corpus.Request;
import dev.jadework.patents.analysis.corpus.SurvivalFigures;
import dev.jadework.patents.analysis.corpus.SurvivalFigures.By;
import dev.jadework.patents.analysis.corpus.SurvivalFigures.Group;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// 维持生存率. How long granted rights are kept.
@Command(
    name = "survival",
    mixinStandardHelpOptions = true,
    description = "维持生存率: share of granted rights still kept by full years since the grant.")
final class AnalyseSurvival extends AnalysisCommand<List<Group>> {
  @Option(
      names = "--by",
      paramLabel = "WHAT",
      description =
          "A curve for each: ${COMPLETION-CANDIDATES} (technology field of WIPO, type of the first"
              + " applicant; default ${DEFAULT-VALUE}).")
  By by = By.ALL;

  @Override
  Figure<List<Group>> figure(Request request) {
    return new SurvivalFigures(request).survival(by);
  }

  @Override
  AnalysisTable table(List<Group> groups) {
    return new AnalysisTable(
        List.of("years", "at risk", "ended", "alive", "low 95 %", "high 95 %", "rights of"),
        groups.stream()
            .flatMap(
                group ->
                    group.survival().points().stream()
                        .map(
                            p ->
                                row(
                                    p.age(),
                                    p.atRisk(),
                                    p.ended(),
                                    p.alive(),
                                    p.low(),
                                    p.high(),
                                    group.name())))
            .toList());
  }

  @Override
  List<String> summary(List<Group> groups) {
    return groups.stream()
        .map(
            group ->
                String.format(
                    Locale.ROOT,
                    "%s: %,d rights, half of them ended after %s years; %,d without a recorded end"
                        + " count as alive at the data date, of %,d of these no event is known",
                    group.name(),
                    group.rights(),
                    group.survival().halfLife() == null ? "more" : group.survival().halfLife(),
                    group.censored(),
                    group.withoutEvents()))
        .toList();
  }
}
