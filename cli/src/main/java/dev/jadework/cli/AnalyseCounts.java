package dev.jadework.cli;

import static dev.jadework.cli.AnalysisTable.row;

import dev.jadework.patents.analysis.Figure;
import dev.jadework.patents.analysis.corpus.CountFigures;
import dev.jadework.patents.analysis.corpus.Request;
import dev.jadework.patents.analysis.count.Concentration;
import dev.jadework.patents.analysis.count.Ranking;
import dev.jadework.patents.analysis.count.Specialisation;
import dev.jadework.patents.analysis.count.Trend;
import dev.jadework.patents.analysis.count.Trend.Dated;
import dev.jadework.patents.index.CountRequest.Axis;
import dev.jadework.patents.index.CountTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// 统计. Analyses made of counts.
final class AnalyseCounts {
  private static final String FIELDS =
      "PA, IN, IPC, MIPC, PD, AD, TYPE, OFFICE, ANCS, ANTYPE, TTC, SEIC, PILLAR";

  private AnalyseCounts() {}

  @Command(
      name = "trend",
      mixinStandardHelpOptions = true,
      description = "趋势: units per year; years still incomplete by the 18 months are marked.")
  static final class Trends extends AnalysisCommand<Trend> {
    @Option(
        names = "--by",
        paramLabel = "DATE",
        description = "Year of: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    Dated by = Dated.FILED;

    @Override
    Figure<Trend> figure(Request request) {
      return new CountFigures(request).trend(by);
    }

    @Override
    AnalysisTable table(Trend trend) {
      return new AnalysisTable(
          List.of("year", "count", "growth", "complete"),
          trend.points().stream()
              .map(p -> row(p.year(), p.count(), p.growth(), p.complete()))
              .toList());
    }

    @Override
    List<String> summary(Trend trend) {
      return List.of(
          "growth per year over complete years (CAGR): " + percent(trend.cagr()),
          "share of the last three complete years: " + percent(trend.recentShare()));
    }

    private static String percent(@Nullable Double share) {
      return share == null ? "undefined" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
  }

  @Command(
      name = "rank",
      mixinStandardHelpOptions = true,
      description = "排名: values of a field by number of units.")
  static final class Ranks extends AnalysisCommand<Ranking> {
    @Mixin NamesOption names = new NamesOption();

    @Option(
        names = "--field",
        paramLabel = "FIELD",
        description = FIELDS + " (default ${DEFAULT-VALUE}).")
    String field = "PA";

    @Option(
        names = "--top",
        paramLabel = "N",
        description = "Places (default ${DEFAULT-VALUE}); equals of the last one are given too.")
    int top = 20;

    @Override
    Figure<Ranking> figure(Request request) {
      return new CountFigures(request).ranking(fieldCode(field), top);
    }

    @Override
    List<String> counted() {
      return List.of(fieldCode(field));
    }

    @Override
    NamesOption namesOption() {
      return names;
    }

    @Override
    AnalysisTable table(Ranking ranking) {
      return new AnalysisTable(
          List.of("rank", "count", "share", "value"),
          ranking.places().stream()
              .map(p -> row(p.rank(), p.count(), p.share(), p.value()))
              .toList());
    }

    @Override
    List<String> summary(Ranking ranking) {
      return List.of(
          String.format(
              Locale.ROOT, "%,d values, %,d mentions", ranking.values(), ranking.total()));
    }
  }

  @Command(
      name = "cross",
      mixinStandardHelpOptions = true,
      description = "交叉统计: units by the values of one to three fields.")
  static final class Cross extends AnalysisCommand<CountTable> {
    @Mixin NamesOption names = new NamesOption();

    @Option(
        names = "--fields",
        split = ",",
        paramLabel = "FIELD[:TOP]",
        description =
            FIELDS
                + "; TOP keeps the values with the highest counts"
                + " (default AD,IPC:20,PA:20).")
    List<String> fields = List.of("AD", "IPC:20", "PA:20");

    @Override
    Figure<CountTable> figure(Request request) {
      return new CountFigures(request).cross(fields.stream().map(Cross::axis).toList());
    }

    @Override
    List<String> counted() {
      return fields.stream().map(Cross::axis).map(Axis::field).toList();
    }

    @Override
    NamesOption namesOption() {
      return names;
    }

    @Override
    AnalysisTable table(CountTable table) {
      List<String> heads = new ArrayList<>(table.fields());
      heads.add("count");
      return new AnalysisTable(
          heads,
          table.rows().stream()
              .map(
                  r ->
                      Stream.<@Nullable Object>concat(
                              r.values().stream(), Stream.of((Object) r.count()))
                          .toList())
              .toList());
    }

    private static Axis axis(String text) {
      int colon = text.indexOf(':');
      if (colon < 0) {
        return Axis.of(fieldCode(text.strip()));
      }
      return new Axis(
          fieldCode(text.substring(0, colon).strip()),
          OptionValues.wholeNumber(text.substring(colon + 1)));
    }
  }

  @Command(
      name = "concentration",
      mixinStandardHelpOptions = true,
      description = "集中度: CR4, HHI and the effective number of holders.")
  static final class Concentrations extends AnalysisCommand<Concentration> {
    @Mixin NamesOption names = new NamesOption();

    @Option(
        names = "--field",
        paramLabel = "FIELD",
        description = FIELDS + " (default ${DEFAULT-VALUE}).")
    String field = "PA";

    @Override
    Figure<Concentration> figure(Request request) {
      return new CountFigures(request).concentration(fieldCode(field));
    }

    @Override
    List<String> counted() {
      return List.of(fieldCode(field));
    }

    @Override
    NamesOption namesOption() {
      return names;
    }

    @Override
    AnalysisTable table(Concentration c) {
      return new AnalysisTable(
          List.of("holders", "mentions", "CR4", "HHI", "HHI of 10,000", "effective number"),
          List.of(
              row(
                  c.holders(),
                  c.total(),
                  c.cr4(),
                  c.hhi(),
                  c.hhiOfTenThousand(),
                  c.effectiveNumber())));
    }
  }

  @Command(
      name = "rta",
      mixinStandardHelpOptions = true,
      description = "相对技术优势: holders against all that the query finds, by field.")
  static final class Advantages extends AnalysisCommand<List<Specialisation>> {
    @Mixin NamesOption names = new NamesOption();

    @Option(
        names = "--holders",
        paramLabel = "FIELD",
        description = FIELDS + " (default ${DEFAULT-VALUE}).")
    String holders = "PA";

    @Option(
        names = "--fields",
        paramLabel = "FIELD",
        description = FIELDS + " (default ${DEFAULT-VALUE}).")
    String fields = "IPC";

    @Option(
        names = "--top",
        paramLabel = "N",
        description = "Holders to show (default ${DEFAULT-VALUE}); all enter the ratios.")
    int top = 20;

    @Override
    Figure<List<Specialisation>> figure(Request request) {
      return new CountFigures(request).specialisation(fieldCode(holders), fieldCode(fields), top);
    }

    @Override
    List<String> counted() {
      return List.of(fieldCode(holders), fieldCode(fields));
    }

    @Override
    NamesOption namesOption() {
      return names;
    }

    @Override
    AnalysisTable table(List<Specialisation> all) {
      return new AnalysisTable(
          List.of("count", "RTA", "RSTA", "RPA", "field", "holder", "suppressed"),
          all.stream()
              .filter(one -> one.count() > 0)
              .map(
                  one ->
                      row(
                          one.count(),
                          one.rta(),
                          one.rsta(),
                          one.rpa(),
                          one.field(),
                          one.holder(),
                          one.suppressed()))
              .toList());
    }
  }
}
