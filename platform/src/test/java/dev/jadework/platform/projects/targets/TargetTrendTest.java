package dev.jadework.platform.projects.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.platform.projects.targets.TargetTrend.Standing;
import dev.jadework.rules.pack.Target;
import dev.jadework.rules.pack.Target.Op;
import dev.jadework.rules.text.Labels;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetTrendTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  /// 100 days after the first figure.
  private static final LocalDate DUE = START.plusDays(100);

  @Test
  void withoutAFigureNothingIsSaid() {
    assertThat(trend(Op.AT_LEAST, "100", null, DUE).standing(START)).isEqualTo(Standing.NONE);
  }

  @Test
  void figuresOfOneDayAreReachedOrNotButOnNoPath() {
    assertThat(trend(Op.AT_LEAST, "100", null, DUE, "40").standing(START))
        .isEqualTo(Standing.SHORT);
    assertThat(trend(Op.AT_LEAST, "100", null, DUE, "100").standing(START))
        .isEqualTo(Standing.REACHED);
  }

  @Test
  void theStraightLineDividesOnPathAndBehind() {
    // Day 50 of 100 from 40 to 100: the line wants 70.
    TargetTrend on = spaced(Op.AT_LEAST, "100", null, 50, "40", "70");
    assertThat(on.path(START.plusDays(50)).orElseThrow()).isEqualByComparingTo("70");
    assertThat(on.standing(START.plusDays(50))).isEqualTo(Standing.ON_PATH);
    assertThat(spaced(Op.AT_LEAST, "100", null, 50, "40", "69.9").standing(START.plusDays(50)))
        .isEqualTo(Standing.BEHIND);
  }

  @Test
  void aFigureThatIsToFallIsJudgedOnTheOtherSide() {
    assertThat(spaced(Op.EXACTLY, "0", null, 50, "10", "5").standing(START.plusDays(50)))
        .isEqualTo(Standing.ON_PATH);
    assertThat(spaced(Op.EXACTLY, "0", null, 50, "10", "6").standing(START.plusDays(50)))
        .isEqualTo(Standing.BEHIND);
    assertThat(spaced(Op.AT_MOST, "10", null, 50, "20", "16").standing(START.plusDays(50)))
        .isEqualTo(Standing.BEHIND);
  }

  @Test
  void whatWasReachedAndIsLostAgainIsBehind() {
    assertThat(spaced(Op.AT_LEAST, "100", null, 50, "100", "99").standing(START.plusDays(50)))
        .isEqualTo(Standing.BEHIND);
  }

  @Test
  void aRangeIsToldApartAboveItsUpperEnd() {
    assertThat(trend(Op.BETWEEN, "3", "5", DUE, "5").standing(START)).isEqualTo(Standing.REACHED);
    assertThat(trend(Op.BETWEEN, "3", "5", DUE, "6").standing(START)).isEqualTo(Standing.BEYOND);
  }

  @Test
  void afterTheLastDayTheLastFigureInTimeCounts() {
    TargetTrend trend = spaced(Op.AT_LEAST, "100", null, 101, "40", "100");
    assertThat(trend.standing(DUE.plusDays(1))).isEqualTo(Standing.MISSED);
    assertThat(spaced(Op.AT_LEAST, "100", null, 100, "40", "100").standing(DUE.plusDays(1)))
        .isEqualTo(Standing.REACHED);
    assertThat(spaced(Op.AT_LEAST, "100", null, 100, "40", "99").standing(DUE))
        .isEqualTo(Standing.BEHIND);
  }

  @Test
  void figuresThatBeganAfterTheLastDayCannotMissIt() {
    TargetTrend late = trend(Op.AT_LEAST, "100", null, START.minusDays(1), "40");
    assertThat(late.standing(START)).isEqualTo(Standing.SHORT);
    assertThat(late.path(START)).isEmpty();
  }

  @Test
  void withoutALastDayThereIsNoPath() {
    assertThat(trend(Op.AT_LEAST, "100", null, null, "40", "41").standing(START.plusDays(9)))
        .isEqualTo(Standing.SHORT);
  }

  @Test
  void aMonthIsShownByItsLastFigure() {
    TargetTrend trend =
        new TargetTrend(
            target(Op.AT_LEAST, "100", null, DUE),
            List.of(
                point(LocalDate.of(2026, 1, 1), "1"),
                point(LocalDate.of(2026, 1, 31), "2"),
                point(LocalDate.of(2026, 2, 1), "3")));
    assertThat(trend.monthly().stream().map(TargetPoint::text)).containsExactly("2", "3");
  }

  private static TargetTrend trend(
      Op op, String value, @Nullable String upTo, @Nullable LocalDate due, String... figures) {
    List<TargetPoint> points = new ArrayList<>();
    for (int i = 0; i < figures.length; i++) {
      points.add(point(START.plusDays(i), figures[i]));
    }
    return new TargetTrend(target(op, value, upTo, due), points);
  }

  private static TargetTrend spaced(
      Op op, String value, @Nullable String upTo, int days, String first, String last) {
    return new TargetTrend(
        target(op, value, upTo, DUE),
        List.of(point(START, first), point(START.plusDays(days), last)));
  }

  private static TargetPoint point(LocalDate day, String value) {
    return new TargetPoint(day, new BigDecimal(value), value);
  }

  private static Target target(
      Op op, String value, @Nullable String upTo, @Nullable LocalDate due) {
    Labels none = new Labels("无", "none");
    return new Target(
        "T-1",
        "C-1",
        none,
        none,
        none,
        op,
        Optional.of(new BigDecimal(value)),
        Optional.ofNullable(upTo).map(BigDecimal::new),
        Optional.ofNullable(due),
        Optional.empty(),
        Optional.empty(),
        Optional.of(none),
        Optional.empty(),
        "",
        List.of());
  }
}
