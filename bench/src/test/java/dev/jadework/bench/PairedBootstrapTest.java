package dev.jadework.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedBootstrapTest {
  private static final long SEED = 42;

  @Test
  void equalValuesDifferSurelyByNothing() {
    double[] same = {0.1, 0.9, 0.4};
    assertThat(PairedBootstrap.of(same, same.clone(), SEED))
        .isEqualTo(new PairedBootstrap(0, 0, 0));
  }

  /// However far the questions lie apart: only what each gains counts.
  @Test
  void theSameGainOnEveryQuestionIsSure() {
    PairedBootstrap gain =
        PairedBootstrap.of(new double[] {0.5, 10.5, 100.5}, new double[] {0, 10, 100}, SEED);
    assertThat(gain).isEqualTo(new PairedBootstrap(0.5, 0.5, 0.5));
  }

  /// Of two questions of which one gains, a quarter of the draws has none of it and a quarter both.
  @Test
  void aGainOnOneOfTwoQuestionsMayBeNoneOrWhole() {
    assertThat(PairedBootstrap.of(new double[] {1, 0}, new double[] {0, 0}, SEED))
        .isEqualTo(new PairedBootstrap(0.5, 0, 1));
  }

  @Test
  void theSignSaysWhichIsBetter() {
    PairedBootstrap loss = PairedBootstrap.of(new double[] {0, 0}, new double[] {1, 0}, SEED);
    assertThat(loss).isEqualTo(new PairedBootstrap(-0.5, -1, 0));
  }

  /// The mean of n differences of standard deviation s lies within 1.96 s/√n in 95 of 100 draws.
  @Test
  void theIntervalOfManyQuestionsIsThatOfTheNormalDistribution() {
    int questions = 400;
    Random random = new Random(SEED);
    double[] gains = random.doubles(questions, -1, 1).toArray();
    double mean = Arrays.stream(gains).average().orElseThrow();
    double variance = Arrays.stream(gains).map(g -> (g - mean) * (g - mean)).sum() / questions;
    double reach = 1.96 * Math.sqrt(variance / questions);
    PairedBootstrap sure = PairedBootstrap.of(gains, new double[questions], SEED);
    assertThat(sure.difference()).isCloseTo(mean, within(1e-12));
    assertThat(sure.low()).as("seed %d", SEED).isCloseTo(mean - reach, within(reach / 10));
    assertThat(sure.high()).as("seed %d", SEED).isCloseTo(mean + reach, within(reach / 10));
  }

  @Test
  void theSameSeedDrawsTheSame() {
    double[] ours = new Random(1).doubles(30).toArray();
    double[] theirs = new Random(2).doubles(30).toArray();
    PairedBootstrap first = PairedBootstrap.of(ours, theirs, 7);
    assertThat(PairedBootstrap.of(ours, theirs, 7)).isEqualTo(first);
    assertThat(PairedBootstrap.of(ours, theirs, 8)).isNotEqualTo(first);
  }
}
