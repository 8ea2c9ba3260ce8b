package dev.jadework.bench;

import java.util.Arrays;
import java.util.Random;

/// 配对自助法. How sure the difference of two means over the same queries is: the queries are drawn
/// anew with replacement and the difference taken again, 5,000 times (Efron & Tibshirani 1993).
///
/// @param low 2.5th percentile of the differences
/// @param high 97.5th percentile
record PairedBootstrap(double difference, double low, double high) {
  private static final int RESAMPLES = 5000;

  static PairedBootstrap of(double[] ours, double[] theirs, long seed) {
    Random random = new Random(seed);
    int n = ours.length;
    double[] differences = new double[n];
    Arrays.setAll(differences, i -> ours[i] - theirs[i]);
    double[] means = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      double sum = 0;
      for (int j = 0; j < n; j++) {
        sum += differences[random.nextInt(n)];
      }
      means[i] = sum / n;
    }
    Arrays.sort(means);
    return new PairedBootstrap(
        Arrays.stream(differences).average().orElse(0),
        means[(int) (RESAMPLES * 0.025)],
        means[(int) (RESAMPLES * 0.975)]);
  }
}
