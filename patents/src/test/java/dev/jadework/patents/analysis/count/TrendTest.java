package dev.jadework.patents.analysis.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jadework.patents.analysis.count.Trend.Dated;
import dev.jadework.patents.analysis.count.Trend.Point;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrendTest {

  @Test
  void aYearOfFilingIsCompleteEighteenMonthsAfterItsEnd() {
    assertThat(Trend.complete(2015, Dated.FILED, LocalDate.of(2017, 6, 29))).isFalse();
    assertThat(Trend.complete(2015, Dated.FILED, LocalDate.of(2017, 6, 30))).isTrue();
  }

  @Test
  void aYearOfPublicationIsCompleteOnItsLastDay() {
    assertThat(Trend.complete(2017, Dated.PUBLISHED, LocalDate.of(2017, 12, 30))).isFalse();
    assertThat(Trend.complete(2017, Dated.PUBLISHED, LocalDate.of(2017, 12, 31))).isTrue();
  }

  @Test
  void aYearWithoutUnitsIsZeroAndHasNoGrowthAfterIt() {
    Trend trend =
        Trend.of(Map.of(2010, 4L, 2012, 6L, 2013, 9L), Dated.FILED, LocalDate.of(2020, 1, 1));

    assertThat(trend.points())
        .containsExactly(
            new Point(2010, 4, true, null),
            new Point(2011, 0, true, -1.0),
            new Point(2012, 6, true, null),
            new Point(2013, 9, true, 0.5));
  }

  @Test
  void growthIsTakenFromCompleteYearsOnly() {
    Trend trend =
        Trend.of(
            Map.of(2010, 100L, 2011, 110L, 2012, 121L, 2013, 2L),
            Dated.FILED,
            LocalDate.of(2014, 12, 31));

    assertThat(trend.cagr()).isCloseTo(0.1, within(1e-12));
    assertThat(trend.points().getLast()).isEqualTo(new Point(2013, 2, false, null));
    assertThat(trend.recentShare()).isEqualTo(1.0);
  }

  @Test
  void withoutTwoCompleteYearsThereIsNoGrowthRate() {
    assertThat(Trend.of(Map.of(), Dated.FILED, LocalDate.of(2020, 1, 1)).cagr()).isNull();
    Trend one = Trend.of(Map.of(2010, 3L, 2019, 3L), Dated.FILED, LocalDate.of(2012, 6, 30));
    assertThat(one.cagr()).as("2010 alone is complete").isNull();
  }
}
