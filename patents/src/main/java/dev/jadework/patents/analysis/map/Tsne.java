package dev.jadework.patents.analysis.map;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Layout of a few hundred rows in the plane so that neighbours stay neighbours: exact t-SNE (van
/// der Maaten and Hinton 2008) from the first two directions as start, hence without chance.
final class Tsne {
  private static final double PERPLEXITY = 30;
  private static final int STEPS = 500;
  private static final int EXAGGERATED = 120;
  private static final double EXAGGERATION = 12;
  private static final double EARLY_MOMENTUM = 0.5;
  private static final double MOMENTUM = 0.8;
  private static final double SMALLEST_GAIN = 0.01;

  private Tsne() {}

  /// @param rows their first two coordinates are the start
  static double[][] of(double[][] rows) {
    int n = rows.length;
    double[][] p = similarities(rows);
    double[][] at = start(rows);
    double[][] speed = new double[n][2];
    double[][] gains = new double[n][2];
    for (double[] gain : gains) {
      Arrays.fill(gain, 1);
    }
    double rate = Math.max(10, n / EXAGGERATION);
    for (int step = 0; step < STEPS; step++) {
      double factor = step < EXAGGERATED ? EXAGGERATION : 1;
      double momentum = step < EXAGGERATED ? EARLY_MOMENTUM : MOMENTUM;
      double[][] slope = slope(p, at, factor);
      for (int i = 0; i < n; i++) {
        for (int d = 0; d < 2; d++) {
          boolean turned = Math.signum(slope[i][d]) != Math.signum(speed[i][d]);
          gains[i][d] = Math.max(SMALLEST_GAIN, turned ? gains[i][d] + 0.2 : gains[i][d] * 0.8);
          speed[i][d] = momentum * speed[i][d] - rate * gains[i][d] * slope[i][d];
          at[i][d] += speed[i][d];
        }
      }
    }
    return at;
  }

  private static double[][] start(double[][] rows) {
    double[][] at = new double[rows.length][2];
    for (int d = 0; d < 2; d++) {
      int direction = d;
      if (rows[0].length <= direction) {
        continue;
      }
      double mean = Arrays.stream(rows).mapToDouble(row -> row[direction]).average().orElse(0);
      double spread =
          Math.sqrt(
              Arrays.stream(rows)
                  .mapToDouble(row -> Math.pow(row[direction] - mean, 2))
                  .average()
                  .orElse(0));
      for (int i = 0; i < rows.length; i++) {
        // Equal rows must not start in one place, from which no force would part them.
        double apart = 1e-6 * ((i * 0.618033988749895 + d * 0.5) % 1);
        at[i][d] = (spread == 0 ? 0 : 1e-4 * (rows[i][d] - mean) / spread) + apart;
      }
    }
    return at;
  }

  /// Symmetric similarities that sum to 1; each row's width fits the wanted number of neighbours.
  private static double[][] similarities(double[][] rows) {
    int n = rows.length;
    double perplexity = Math.min(PERPLEXITY, Math.max(1.5, (n - 1) / 3.0));
    double[][] conditional =
        IntStream.range(0, n)
            .parallel()
            .mapToObj(i -> neighbours(rows, i, Math.log(perplexity)))
            .toArray(double[][]::new);
    double[][] p = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        p[i][j] = Math.max((conditional[i][j] + conditional[j][i]) / (2.0 * n), 1e-12);
      }
    }
    return p;
  }

  private static double[] neighbours(double[][] rows, int i, double wantedEntropy) {
    int n = rows.length;
    double[] squared = new double[n];
    double nearest = Double.POSITIVE_INFINITY;
    for (int j = 0; j < n; j++) {
      squared[j] = KMeans.squared(rows[i], rows[j]);
      nearest = j == i ? nearest : Math.min(nearest, squared[j]);
    }
    double low = 0;
    double high = Double.POSITIVE_INFINITY;
    double precision = 1;
    double[] p = new double[n];
    for (int step = 0; step < 60; step++) {
      double sum = 0;
      double moment = 0;
      for (int j = 0; j < n; j++) {
        double beyond = squared[j] - nearest;
        p[j] = j == i ? 0 : Math.exp(-precision * beyond);
        sum += p[j];
        moment += p[j] * beyond;
      }
      double entropy = Math.log(sum) + precision * moment / sum;
      for (int j = 0; j < n; j++) {
        p[j] /= sum;
      }
      if (Math.abs(entropy - wantedEntropy) < 1e-5) {
        break;
      }
      if (entropy > wantedEntropy) {
        low = precision;
        precision = Double.isInfinite(high) ? precision * 2 : (low + high) / 2;
      } else {
        high = precision;
        precision = (low + high) / 2;
      }
    }
    return p;
  }

  /// Four times what draws a point to its like less what drives it from all others. Both sums are
  /// made in one walk over the pairs: the second is divided by what all pairs together come to.
  private static double[][] slope(double[][] p, double[][] at, double factor) {
    int n = at.length;
    double[] x = Arrays.stream(at).mapToDouble(place -> place[0]).toArray();
    double[] y = Arrays.stream(at).mapToDouble(place -> place[1]).toArray();
    double[][] forces =
        IntStream.range(0, n)
            .parallel()
            .mapToObj(i -> forces(p[i], x, y, i))
            .toArray(double[][]::new);
    double all = 0;
    for (double[] force : forces) {
      all += force[4]; // in order, whichever worker was first
    }
    double[][] slope = new double[n][2];
    for (int i = 0; i < n; i++) {
      slope[i][0] = 4 * (factor * forces[i][0] - forces[i][2] / all);
      slope[i][1] = 4 * (factor * forces[i][1] - forces[i][3] / all);
    }
    return slope;
  }

  /// Drawing by x and y, driving by x and y, and the sum of nearness, of one point.
  private static double[] forces(double[] p, double[] x, double[] y, int i) {
    double drawX = 0;
    double drawY = 0;
    double driveX = 0;
    double driveY = 0;
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      double dx = x[i] - x[j];
      double dy = y[i] - y[j];
      double near = 1 / (1 + dx * dx + dy * dy);
      double draw = p[j] * near;
      double drive = near * near;
      drawX += draw * dx;
      drawY += draw * dy;
      driveX += drive * dx;
      driveY += drive * dy;
      sum += near;
    }
    return new double[] {drawX, drawY, driveX, driveY, sum - 1}; // less its nearness to itself
  }
}
