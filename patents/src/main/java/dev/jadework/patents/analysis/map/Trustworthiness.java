package dev.jadework.patents.analysis.map;

import java.util.Arrays;
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
    double[] truly = distances(rows, i);
    long sum = 0;
    for (int j : nearest(distances(places, i), i, k)) {
      sum += Math.max(0, rank(truly, i, j) - k);
    }
    return sum;
  }

  private static double[] distances(double[][] rows, int i) {
    double[] distances = new double[rows.length];
    Arrays.setAll(distances, j -> KMeans.squared(rows[i], rows[j]));
    return distances;
  }

  /// The others with the smallest distances, ties by position.
  private static int[] nearest(double[] distances, int i, int k) {
    int[] nearest = new int[k];
    int found = 0;
    for (int j = 0; j < distances.length; j++) {
      if (j == i || (found == k && distances[j] >= distances[nearest[k - 1]])) {
        continue;
      }
      int place = found < k ? found++ : k - 1;
      while (place > 0 && distances[j] < distances[nearest[place - 1]]) {
        nearest[place] = nearest[--place];
      }
      nearest[place] = j;
    }
    return nearest;
  }

  /// Place of one among the others by distance, from 1, ties by position.
  private static int rank(double[] distances, int i, int one) {
    int rank = 1;
    for (int j = 0; j < distances.length; j++) {
      boolean before = distances[j] < distances[one] || (distances[j] == distances[one] && j < one);
      rank += j != i && before ? 1 : 0;
    }
    return rank;
  }
}
