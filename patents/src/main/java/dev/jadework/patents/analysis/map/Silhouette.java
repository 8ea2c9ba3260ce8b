package dev.jadework.patents.analysis.map;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// 轮廓系数. How well a clustering separates: per row (b − a) / max(a, b), where a is the mean distance
/// to its own cluster and b that to the nearest other one; here of a sample (Rousseeuw 1987).
final class Silhouette {
  private Silhouette() {}

  /// A clustering of the sample and how well it separates.
  record Choice(KMeans clusters, double silhouette) {
    int k() {
      return clusters.centroids().length;
    }
  }

  /// The number from `least` to `most` with the best silhouette on the sample; ties go to the
  /// smaller one.
  static Choice best(double[][] sample, int least, int most, long seed) {
    double[][] distances = distances(sample);
    return IntStream.rangeClosed(least, Math.max(least, most))
        .parallel()
        .mapToObj(k -> choice(sample, distances, k, seed))
        .reduce((best, other) -> other.silhouette() > best.silhouette() ? other : best)
        .orElseThrow();
  }

  private static Choice choice(double[][] sample, double[][] distances, int k, long seed) {
    KMeans clusters = KMeans.of(sample, k, new SplittableRandom(seed + k));
    return new Choice(clusters, mean(distances, clusters.of(), k));
  }

  static double[][] distances(double[][] rows) {
    return IntStream.range(0, rows.length)
        .parallel()
        .mapToObj(
            i -> {
              double[] line = new double[rows.length];
              for (int j = 0; j < rows.length; j++) {
                line[j] = Math.sqrt(KMeans.squared(rows[i], rows[j]));
              }
              return line;
            })
        .toArray(double[][]::new);
  }

  /// Mean over the rows; a row alone in its cluster counts 0.
  static double mean(double[][] distances, int[] of, int k) {
    int[] sizes = new int[k];
    for (int cluster : of) {
      sizes[cluster]++;
    }
    double total = 0;
    for (int i = 0; i < of.length; i++) {
      double[] sums = new double[k];
      for (int j = 0; j < of.length; j++) {
        sums[of[j]] += distances[i][j];
      }
      int own = of[i];
      if (sizes[own] < 2) {
        continue;
      }
      double a = sums[own] / (sizes[own] - 1);
      double b = Double.POSITIVE_INFINITY;
      for (int c = 0; c < k; c++) {
        if (c != own && sizes[c] > 0) {
          b = Math.min(b, sums[c] / sizes[c]);
        }
      }
      if (Double.isFinite(b) && Math.max(a, b) > 0) {
        total += (b - a) / Math.max(a, b);
      }
    }
    return total / of.length;
  }
}
