package dev.jadework.patents.analysis.map;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// 聚类. k-means with k-means++ start over rows of length 1, where distance and cosine order alike.
///
/// @param of per row its cluster
/// @param centroids per cluster the mean of its rows
record KMeans(int[] of, double[][] centroids) {
  private static final int MOST_STEPS = 50;
  private static final int STARTS = 5;

  /// The best of several starts, as chance may put two of them into one heap.
  static KMeans of(double[][] rows, int k, SplittableRandom random) {
    KMeans best = once(rows, k, random);
    double least = best.scatter(rows);
    for (int start = 1; start < STARTS; start++) {
      KMeans other = once(rows, k, random);
      double scatter = other.scatter(rows);
      if (scatter < least) {
        best = other;
        least = scatter;
      }
    }
    return best;
  }

  /// Sum of the squared distances to the centroids.
  private double scatter(double[][] rows) {
    double sum = 0;
    for (int row = 0; row < rows.length; row++) {
      sum += squared(rows[row], centroids[of[row]]);
    }
    return sum;
  }

  private static KMeans once(double[][] rows, int k, SplittableRandom random) {
    return from(rows, start(rows, k, random));
  }

  /// From given centroids, for example those of a sample of the rows.
  static KMeans from(double[][] rows, double[][] given) {
    double[][] centroids = given;
    int[] of = assign(rows, centroids);
    for (int step = 0; step < MOST_STEPS; step++) {
      centroids = means(rows, of, centroids);
      int[] next = assign(rows, centroids);
      if (Arrays.equals(next, of)) {
        break;
      }
      of = next;
    }
    return new KMeans(of, centroids);
  }

  private static double[][] start(double[][] rows, int k, SplittableRandom random) {
    double[][] centroids = new double[k][];
    double[] nearest = new double[rows.length];
    Arrays.fill(nearest, 1);
    for (int c = 0; c < k; c++) {
      double[] chosen = rows[draw(nearest, random)].clone();
      centroids[c] = chosen;
      boolean first = c == 0;
      for (int row = 0; row < rows.length; row++) {
        double distance = squared(rows[row], chosen);
        nearest[row] = first ? distance : Math.min(nearest[row], distance);
      }
    }
    return centroids;
  }

  /// A row with a probability in proportion to its weight; any if all weights are zero.
  private static int draw(double[] weights, SplittableRandom random) {
    double at = random.nextDouble() * Arrays.stream(weights).sum();
    for (int row = 0; row < weights.length; row++) {
      at -= weights[row];
      if (at < 0) {
        return row;
      }
    }
    return random.nextInt(weights.length);
  }

  private static int[] assign(double[][] rows, double[][] centroids) {
    return IntStream.range(0, rows.length)
        .parallel()
        .map(row -> nearest(rows[row], centroids))
        .toArray();
  }

  private static int nearest(double[] row, double[][] centroids) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < centroids.length; c++) {
      double distance = squared(row, centroids[c]);
      if (distance < least) {
        least = distance;
        best = c;
      }
    }
    return best;
  }

  /// A cluster that lost all its rows stays where it was.
  private static double[][] means(double[][] rows, int[] of, double[][] before) {
    int dimensions = before[0].length;
    double[][] sums = new double[before.length][dimensions];
    int[] sizes = new int[before.length];
    for (int row = 0; row < rows.length; row++) {
      sizes[of[row]]++;
      for (int d = 0; d < dimensions; d++) {
        sums[of[row]][d] += rows[row][d];
      }
    }
    for (int c = 0; c < sums.length; c++) {
      int cluster = c;
      Arrays.setAll(
          sums[c],
          d -> sizes[cluster] == 0 ? before[cluster][d] : sums[cluster][d] / sizes[cluster]);
    }
    return sums;
  }

  static double squared(double[] a, double[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      double difference = a[d] - b[d];
      sum += difference * difference;
    }
    return sum;
  }
}
