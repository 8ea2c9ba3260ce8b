package dev.jadework.patents.analysis.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jadework.patents.analysis.Basis;
import dev.jadework.patents.analysis.Dropped;
import dev.jadework.patents.analysis.Figure;
import dev.jadework.patents.analysis.count.Ranking;
import dev.jadework.patents.analysis.count.Trend;
import dev.jadework.patents.analysis.count.Trend.Dated;
import dev.jadework.patents.analysis.count.Trend.Point;
import dev.jadework.patents.analysis.curve.LifeCycle;
import dev.jadework.patents.analysis.curve.SCurve;
import dev.jadework.patents.analysis.matrix.MatrixDesign;
import dev.jadework.patents.analysis.matrix.MatrixDesign.Line;
import dev.jadework.patents.analysis.matrix.TechnologyEffectMatrix;
import dev.jadework.patents.analysis.matrix.TechnologyEffectMatrix.Cell;
import dev.jadework.patents.index.CountRequest.Axis;
import dev.jadework.patents.index.CountTable.Row;
import dev.jadework.patents.index.CountUnit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountFiguresTest {

  @Test
  void theTrendCountsTheUnitAskedForAndMarksIncompleteYears() {
    Trend publications =
        new CountFigures(SmallCorpus.all(CountUnit.PUBLICATION)).trend(Dated.FILED).value();
    Trend applications =
        new CountFigures(SmallCorpus.all(CountUnit.APPLICATION)).trend(Dated.FILED).value();

    assertThat(publications.points()).extracting(Point::count).containsExactly(2L, 2L, 1L, 1L);
    assertThat(applications.points()).extracting(Point::count).containsExactly(1L, 2L, 1L, 1L);
    assertThat(applications.points())
        .extracting(Point::complete)
        .containsExactly(true, true, true, false);
  }

  @Test
  void aFigureSaysFromWhichCorpusAndQueryAndWhatIsLeftOut() {
    Figure<Ranking> figure =
        new CountFigures(SmallCorpus.request(CountUnit.APPLICATION, "IPC=B60L")).ranking("PA", 9);

    Basis basis = figure.basis();
    assertThat(basis.scope().query()).isEqualTo("IPC=B60L");
    assertThat(basis.scope().countingUnit()).isEqualTo("application");
    assertThat(basis.scope().snapshot()).isEqualTo(SmallCorpus.index().snapshot().id());
    assertThat(basis.in()).isEqualTo(2);
    assertThat(basis.used()).isEqualTo(1);
    assertThat(basis.dropped()).containsExactly(new Dropped(1, "no value in PA"));
    assertThat(figure.value().places()).extracting(Ranking.Place::value).containsExactly("乙公司");
  }

  @Test
  void crossedFieldsCountEveryCombinationOnce() {
    List<Row> rows =
        new CountFigures(SmallCorpus.all(CountUnit.APPLICATION))
            .cross(List.of(Axis.of("AD"), Axis.of("IPC"), Axis.of("PA")))
            .value()
            .rows();

    assertThat(rows)
        .containsExactlyInAnyOrder(
            new Row(List.of("2010", "H01M", "甲公司"), 1),
            new Row(List.of("2011", "H01M", "甲公司"), 1),
            new Row(List.of("2011", "H01M", "乙公司"), 1),
            new Row(List.of("2012", "B60L", "乙公司"), 1),
            new Row(List.of("2011", "F24F", "丙大学"), 1));
  }

  @Test
  void theLifeCycleCountsEachApplicantOncePerYear() {
    assertThat(
            new CountFigures(SmallCorpus.all(CountUnit.APPLICATION)).lifeCycle().value().points())
        .containsExactly(
            new LifeCycle.Point(2010, 1, 1, true),
            new LifeCycle.Point(2011, 2, 3, true),
            new LifeCycle.Point(2012, 1, 1, true),
            new LifeCycle.Point(2013, 1, 0, false));
  }

  @Test
  void theCurveLeavesIncompleteYearsOutAndRefusesFewPoints() {
    Figure<SCurve> figure = new CountFigures(SmallCorpus.all(CountUnit.APPLICATION)).sCurve(1);

    assertThat(figure.value())
        .isInstanceOfSatisfying(
            SCurve.Refused.class, refused -> assertThat(refused.reason()).contains("3 complete"));
    assertThat(figure.basis().dropped()).extracting(Dropped::count).containsExactly(1L);
  }

  @Test
  void concentrationIsOfTheApplicants() {
    // 甲 2, 乙 2, 丙 1 of 5.
    assertThat(
            new CountFigures(SmallCorpus.all(CountUnit.APPLICATION))
                .concentration("PA")
                .value()
                .hhi())
        .isCloseTo((4 + 4 + 1) / 25.0, within(1e-12));
  }

  @Test
  void aCellOfTheMatrixHasItsNewestYearAndTopHolder() {
    LinkedHashMap<String, String> means = new LinkedHashMap<>();
    means.put("液冷", "TI=液冷");
    means.put("风冷", "TI=风冷");
    means.put("相变", "TI=相变");
    LinkedHashMap<String, String> effects = new LinkedHashMap<>();
    effects.put("散热", "TI=散热");
    effects.put("减重", "TI=减重");

    Figure<TechnologyEffectMatrix> figure =
        new CountFigures(SmallCorpus.all(CountUnit.APPLICATION))
            .matrix(MatrixDesign.of(means, effects));

    assertThat(figure.value().cells())
        .containsExactly(
            cell("液冷", "散热", 1, 2010, "甲公司", false, "CN1001A", "CN1002B"),
            cell("液冷", "减重", 1, 2012, "乙公司", false, "CN1004A"),
            cell("风冷", "散热", 1, 2011, "乙公司", false, "CN1003A"),
            cell("风冷", "减重", 0, null, null, true),
            cell("相变", "散热", 0, null, null, false),
            cell("相变", "减重", 0, null, null, false));
    assertThat(figure.value().documents()).isEqualTo(4);
    assertThat(figure.value().inSeveral()).isZero();
    assertThat(figure.basis().in()).isEqualTo(5);
    assertThat(figure.basis().used()).isEqualTo(3);
  }

  private static Cell cell(
      String means,
      String effect,
      long count,
      @Nullable Integer newest,
      @Nullable String top,
      boolean candidate,
      String... documents) {
    String query = "((NOT PN=0) AND TI=%s AND TI=%s)".formatted(means, effect);
    return new Cell(means, effect, query, count, newest, top, count, candidate, List.of(documents));
  }

  @Test
  void aDocumentInSeveralCellsIsCountedInEachAndStated() {
    MatrixDesign design =
        new MatrixDesign(
            List.of(Line.ofWords("冷却", List.of("液冷", "风冷")), Line.ofWords("液体", List.of("液冷"))),
            List.of(Line.ofWords("散热", List.of("散热")), Line.ofWords("减重", List.of("减重"))));

    TechnologyEffectMatrix matrix =
        new CountFigures(SmallCorpus.all(CountUnit.PUBLICATION)).matrix(design).value();

    assertThat(matrix.cells()).extracting(Cell::count).containsExactly(3L, 1L, 2L, 1L);
    assertThat(matrix.documents()).isEqualTo(4);
    assertThat(matrix.inSeveral()).as("the two of 液冷散热 and 液冷减重").isEqualTo(3);
    assertThat(matrix.cellsByDocument()).containsEntry("CN1003A", 1).containsEntry("CN1004A", 2);
  }

  @Test
  void theNewestDayIsThatOfTheLastPublication() {
    assertThat(Request.newest(SmallCorpus.index())).contains(LocalDate.of(2014, 3, 1));
  }
}
