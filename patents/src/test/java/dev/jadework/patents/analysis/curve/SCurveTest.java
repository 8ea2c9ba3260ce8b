package dev.jadework.patents.analysis.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jadework.patents.analysis.curve.SCurve.Fitted;
import dev.jadework.patents.analysis.curve.SCurve.Refused;
import dev.jadework.patents.analysis.curve.SCurve.Stage;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SCurveTest {

  @Test
  void countsOfACurveWithoutNoiseGiveTheCurveBack() {
    Logistic truth = new Logistic(10_000, 0.5, 12);

    Fitted fitted = (Fitted) SCurve.of(2000, counts(truth, 20, null), 1);

    assertThat(fitted.curve().k()).isCloseTo(10_000, within(20.0));
    assertThat(fitted.curve().r()).isCloseTo(0.5, within(0.005));
    assertThat(fitted.curve().t0()).isCloseTo(2012, within(0.02));
    assertThat(fitted.r2()).isGreaterThan(0.9999);
    assertThat(fitted.growthTime()).isCloseTo(Math.log(81) / 0.5, within(0.1));
    assertThat(fitted.stage()).isEqualTo(Stage.SATURATION);
  }

  @Test
  void theIntervalHoldsTheTrueCeilingInNineOfTenRuns() {
    int held = 0;
    int fittedRuns = 0;
    for (int run = 0; run < 200; run++) {
      Random random = new Random(1000 + run);
      Logistic truth =
          new Logistic(
              500 + random.nextInt(3000), 0.35 + random.nextDouble() * 0.3, 9 + random.nextInt(4));
      if (SCurve.of(2000, counts(truth, 20, random), run) instanceof Fitted fitted) {
        fittedRuns++;
        held += fitted.kLow() <= truth.k() && truth.k() <= fitted.kHigh() ? 1 : 0;
      }
    }
    assertThat(fittedRuns).as("seeds 1000 to 1199").isGreaterThan(180);
    assertThat(held).as("seeds 1000 to 1199").isGreaterThanOrEqualTo(fittedRuns * 9 / 10);
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    long[] counts = counts(new Logistic(900, 0.5, 8), 15, new Random(3));

    assertThat(SCurve.of(2000, counts, 5)).isEqualTo(SCurve.of(2000, counts, 5));
  }

  @Test
  void sevenPointsAreTooFewAndEightAreEnough() {
    Logistic truth = new Logistic(1000, 1.2, 3);

    assertThat(SCurve.of(2000, counts(truth, 7, null), 1))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo("few-points"));
    assertThat(SCurve.of(2000, counts(truth, 8, null), 1)).isInstanceOf(Fitted.class);
  }

  @Test
  void exponentialGrowthHasNoCeilingToShow() {
    long[] counts = new long[12];
    for (int t = 0; t < counts.length; t++) {
      counts[t] = Math.round(3 * Math.pow(1.4, t));
    }

    assertThat(SCurve.of(2000, counts, 1))
        .isInstanceOfSatisfying(
            Refused.class, r -> assertThat(r.code()).isIn("no-ceiling", "no-growth"));
  }

  @Test
  void yearsWithoutUnitsAreNoGrowth() {
    assertThat(SCurve.of(2000, new long[10], 1))
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.code()).isEqualTo("no-growth"));
  }

  @Test
  void stagesChangeAtTenFiftyAndNinetyPercent() {
    assertThat(Stage.of(0.0999)).isEqualTo(Stage.EMERGING);
    assertThat(Stage.of(0.1)).isEqualTo(Stage.GROWTH);
    assertThat(Stage.of(0.4999)).isEqualTo(Stage.GROWTH);
    assertThat(Stage.of(0.5)).isEqualTo(Stage.MATURE);
    assertThat(Stage.of(0.9)).isEqualTo(Stage.MATURE);
    assertThat(Stage.of(0.9001)).isEqualTo(Stage.SATURATION);
  }

  private static long[] counts(Logistic truth, int years, @Nullable Random noise) {
    long[] counts = new long[years];
    double before = 0;
    for (int t = 0; t < years; t++) {
      double expected = truth.at(t) - before;
      before = truth.at(t);
      counts[t] = noise == null ? Math.round(expected) : poisson(noise, expected);
    }
    return counts;
  }

  private static long poisson(Random random, double mean) {
    double limit = Math.exp(-mean);
    if (limit < 1e-280) {
      return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
    long n = 0;
    for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
      n++;
    }
    return n;
  }
}
