package dev.jadework.patents.analysis.map;

import java.util.Comparator;
import java.util.stream.IntStream;

/// 可信度. How far neighbours in the plane are neighbours in truth: 1 − 2/(n k (2n − 3k − 1)) · Σ
/// (r(i,j) − k) over the k nearest j in the plane of every i, where r is the rank of j by true
/// distance and only ranks beyond k count (Venna and Kaski 2001). 1 is perfect, 0.5 chance.
final class Trustworthiness {
  private Trustworthiness() {}

  /// @param rows true coordinates of a sample
  /// @param places the same in the plane
  /// @param k neighbours looked at; n must be greater than 2 k
  static double of(double[][] rows, double[][] places, int k) {
    int n = rows.length;
    double beyond =
        IntStream.range(0, n).parallel().mapToLong(i -> beyond(rows, places, i, k)).sum();
    return 1 - 2.0 / (n * (double) k * (2.0 * n - 3.0 * k - 1)) * beyond;
  }

  private static long beyond(double[][] rows, double[][] places, int i, int k) {
    int[] truly = order(rows, i);
    int[] rank = new int[rows.length];
    for (int place = 0; place < truly.length; place++) {
      rank[truly[place]] = place + 1;
    }
    int[] shown = order(places, i);
    long sum = 0;
    for (int place = 0; place < k; place++) {
      sum += Math.max(0, rank[shown[place]] - k);
    }
    return sum;
  }

  /// The others by distance, ties by position.
  private static int[] order(double[][] rows, int i) {
    double[] distances = new double[rows.length];
    for (int j = 0; j < rows.length; j++) {
      distances[j] = KMeans.squared(rows[i], rows[j]);
    }
    return IntStream.range(0, rows.length)
        .filter(j -> j != i)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer j) -> distances[j]).thenComparing(j -> j))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
