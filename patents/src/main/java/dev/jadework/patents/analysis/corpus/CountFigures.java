package dev.jadework.patents.analysis.corpus;

import dev.jadework.patents.analysis.Basis;
import dev.jadework.patents.analysis.Definition;
import dev.jadework.patents.analysis.Figure;
import dev.jadework.patents.analysis.count.Concentration;
import dev.jadework.patents.analysis.count.Counted;
import dev.jadework.patents.analysis.count.Ranking;
import dev.jadework.patents.analysis.count.Specialisation;
import dev.jadework.patents.analysis.count.Trend;
import dev.jadework.patents.analysis.count.Trend.Dated;
import dev.jadework.patents.analysis.curve.LifeCycle;
import dev.jadework.patents.analysis.curve.SCurve;
import dev.jadework.patents.analysis.matrix.MatrixDesign;
import dev.jadework.patents.analysis.matrix.TechnologyEffectMatrix;
import dev.jadework.patents.index.CountRequest;
import dev.jadework.patents.index.CountRequest.Axis;
import dev.jadework.patents.index.CountTable;
import dev.jadework.patents.index.CountTable.Row;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// 统计指标. The figures that are made of counts by fields.
public final class CountFigures {
  private static final String FILED = "AD";
  private static final String HOLDER = "PA";

  private final Request request;

  public CountFigures(Request request) {
    this.request = request;
  }

  /// 交叉统计. Counts by one to three fields.
  public Figure<CountTable> cross(List<Axis> axes) {
    CountTable table = table(axes);
    return figure(Definition.COUNT, table, table);
  }

  /// 趋势. By year of filing or of publication.
  public Figure<Trend> trend(Dated dated) {
    CountTable table = table(List.of(Axis.of(dated == Dated.FILED ? FILED : "PD")));
    return figure(Definition.TREND, table, Trend.of(years(table), dated, request.dataDate()));
  }

  /// 排名. Of the values of a field.
  public Figure<Ranking> ranking(String field, int limit) {
    CountTable table = table(List.of(Axis.of(field)));
    return figure(Definition.RANKING, table, Ranking.of(counted(table), limit));
  }

  /// 集中度. Of the holders, or of any other field.
  ///
  /// @throws IllegalArgumentException if no unit has a value
  public Figure<Concentration> concentration(String field) {
    CountTable table = table(List.of(Axis.of(field)));
    return figure(Definition.CONCENTRATION, table, Concentration.of(counted(table)));
  }

  /// 相对技术优势. Of the largest holders in the fields; the world is all that the query finds.
  ///
  /// @param top holders to show, ties by name; the ratios are computed with all of them
  public Figure<List<Specialisation>> specialisation(String holders, String fields, int top) {
    CountTable table = table(List.of(Axis.of(holders), Axis.of(fields)));
    Map<String, Long> sums = new TreeMap<>();
    table.rows().forEach(row -> sums.merge(row.values().getFirst(), row.count(), Long::sum));
    Set<String> shown =
        sums.entrySet().stream()
            .map(entry -> new Counted(entry.getKey(), entry.getValue()))
            .sorted(Counted.ORDER)
            .limit(top)
            .map(Counted::value)
            .collect(Collectors.toSet());
    return figure(
        Definition.RTA,
        table,
        Specialisation.of(table.rows()).stream()
            .filter(one -> shown.contains(one.holder()))
            .toList());
  }

  /// 技术生命周期. Applications and applicants by filing year.
  public Figure<LifeCycle> lifeCycle() {
    CountTable years = table(List.of(Axis.of(FILED)));
    Map<Integer, Long> applicants = new TreeMap<>();
    for (Row row : table(List.of(Axis.of(FILED), Axis.of(HOLDER))).rows()) {
      applicants.merge(Integer.valueOf(row.values().getFirst()), 1L, Long::sum);
    }
    return figure(
        Definition.LIFE_CYCLE,
        years,
        LifeCycle.of(
            years(years),
            applicants,
            year -> Trend.complete(year, Dated.FILED, request.dataDate())));
  }

  /// S曲线. Through the complete filing years.
  public Figure<SCurve> sCurve(long seed) {
    CountTable table = table(List.of(Axis.of(FILED)));
    List<Trend.Point> points = Trend.of(years(table), Dated.FILED, request.dataDate()).points();
    List<Trend.Point> complete = points.stream().filter(Trend.Point::complete).toList();
    long incomplete =
        points.stream().filter(point -> !point.complete()).mapToLong(Trend.Point::count).sum();
    SCurve curve =
        SCurve.of(
            complete.isEmpty() ? 0 : complete.getFirst().year(),
            complete.stream().mapToLong(Trend.Point::count).toArray(),
            seed);
    Basis basis =
        basis(table)
            .without(incomplete, "filed in a year that is incomplete at " + request.dataDate());
    return new Figure<>(Definition.S_CURVE, basis, curve);
  }

  /// 技术功效矩阵.
  public Figure<TechnologyEffectMatrix> matrix(MatrixDesign design) {
    TechnologyEffectMatrix matrix =
        TechnologyEffectMatrix.of(request.index(), request.query(), design, request.unit());
    Basis basis =
        Basis.whole(request.scope(), matrix.total())
            .without(matrix.total() - matrix.covered(), "found by no row or by no column");
    return new Figure<>(Definition.MATRIX, basis, matrix);
  }

  private CountTable table(List<Axis> axes) {
    boolean merged =
        !request.names().asWritten() && axes.stream().anyMatch(axis -> axis.field().equals(HOLDER));
    if (merged) {
      return HarmonisedTable.of(request, axes);
    }
    return request.index().count(new CountRequest(request.query(), axes, request.unit(), null));
  }

  private <T> Figure<T> figure(Definition definition, CountTable table, T value) {
    return new Figure<>(definition, basis(table), value);
  }

  private Basis basis(CountTable table) {
    String fields = String.join(" or ", table.fields());
    String reason =
        table.fields().size() == 1
            ? "no value in " + fields
            : "no value in " + fields + ", or none among those shown";
    return Basis.whole(request.scope(), table.total())
        .without(table.total() - table.counted(), reason);
  }

  private static Map<Integer, Long> years(CountTable table) {
    return table.rows().stream()
        .collect(
            Collectors.toMap(
                row -> Integer.valueOf(row.values().getFirst()), Row::count, Long::sum));
  }

  private static Collection<Counted> counted(CountTable table) {
    return table.rows().stream()
        .map(row -> new Counted(row.values().getFirst(), row.count()))
        .toList();
  }
}
