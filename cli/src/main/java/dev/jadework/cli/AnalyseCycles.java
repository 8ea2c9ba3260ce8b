package dev.jadework.cli;

import static dev.jadework.cli.AnalysisTable.row;

import dev.jadework.patents.analysis.Figure;
import dev.jadework.patents.analysis.citation.CycleTime;
import dev.jadework.patents.analysis.corpus.CountFigures;
import dev.jadework.patents.analysis.corpus.DocumentFigures;
import dev.jadework.patents.analysis.corpus.Request;
import dev.jadework.patents.analysis.curve.LifeCycle;
import dev.jadework.patents.analysis.curve.SCurve;
import dev.jadework.patents.analysis.curve.SCurve.Fitted;
import dev.jadework.patents.analysis.curve.SCurve.Refused;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// 周期. How old and how far a technology is.
final class AnalyseCycles {
  private AnalyseCycles() {}

  @Command(
      name = "lifecycle",
      mixinStandardHelpOptions = true,
      description = "技术生命周期: applications and applicants by filing year.")
  static final class LifeCycles extends AnalysisCommand<LifeCycle> {
    @Mixin NamesOption names = new NamesOption();

    @Override
    Figure<LifeCycle> figure(Request request) {
      return new CountFigures(request).lifeCycle();
    }

    @Override
    NamesOption namesOption() {
      return names;
    }

    @Override
    AnalysisTable table(LifeCycle cycle) {
      return new AnalysisTable(
          List.of("year", "applications", "applicants", "complete"),
          cycle.points().stream()
              .map(p -> row(p.year(), p.applications(), p.applicants(), p.complete()))
              .toList());
    }
  }

  @Command(
      name = "s-curve",
      mixinStandardHelpOptions = true,
      description = "S曲线: a logistic curve through the cumulative filings, or why there is none.")
  static final class Curves extends AnalysisCommand<SCurve> {
    @Option(
        names = "--seed",
        paramLabel = "N",
        description = "Seed of the interval's draws (default ${DEFAULT-VALUE}).")
    int seed = 42;

    @Override
    Figure<SCurve> figure(Request request) {
      return new CountFigures(request).sCurve(seed);
    }

    @Override
    AnalysisTable table(SCurve curve) {
      return new AnalysisTable(
          List.of("year", "cumulative", "curve"),
          curve instanceof Fitted fitted
              ? fitted.points().stream()
                  .map(p -> row(p.year(), p.cumulative(), p.fitted()))
                  .toList()
              : List.of());
    }

    @Override
    List<String> summary(SCurve curve) {
      return switch (curve) {
        case Refused refused -> List.of("no curve (" + refused.code() + "): " + refused.reason());
        case Fitted fitted ->
            List.of(
                String.format(
                    Locale.ROOT,
                    "ceiling K %,.0f (95 %%: %,.0f to %,.0f), half of it in %.1f, R² %.4f",
                    fitted.curve().k(),
                    fitted.kLow(),
                    fitted.kHigh(),
                    fitted.curve().t0(),
                    fitted.r2()),
                String.format(
                    Locale.ROOT,
                    "stage %s (within the interval: %s to %s), 10 to 90 %% in %.1f years",
                    fitted.stage(),
                    fitted.stageLow(),
                    fitted.stageHigh(),
                    fitted.growthTime()));
      };
    }
  }

  @Command(
      name = "cycle-time",
      mixinStandardHelpOptions = true,
      description = "技术循环周期: median age of the patents of the corpus that are cited.")
  static final class CycleTimes extends AnalysisCommand<CycleTime> {
    @Override
    Figure<CycleTime> figure(Request request) {
      return new DocumentFigures(request).cycleTime();
    }

    @Override
    AnalysisTable table(CycleTime time) {
      return new AnalysisTable(
          List.of("year", "median years", "documents"),
          time.byYear().stream().map(y -> row(y.year(), y.median(), y.documents())).toList());
    }

    @Override
    List<String> summary(CycleTime time) {
      return List.of(
          time.years() == null
              ? "undefined: no document cites a patent of the corpus whose filing year is known"
              : String.format(
                  Locale.ROOT,
                  "%.1f years, from %,d citations of %,d documents",
                  time.years(),
                  time.citations(),
                  time.documents()));
    }
  }
}
