package dev.jadework.patents.analysis.map;

import java.util.Arrays;
import java.util.stream.IntStream;

/// 布局. Places for any number of rows: landmarks by [Tsne], every other row between the landmarks
/// that it resembles most.
final class Layout {
  private static final int NEAREST = 4;

  private Layout() {}

  /// @param landmarks positions of the rows laid out first, ascending
  /// @return per row x and y, each from 0 to 1
  static double[][] of(double[][] rows, int[] landmarks) {
    double[][] marks = Arrays.stream(landmarks).mapToObj(i -> rows[i]).toArray(double[][]::new);
    double[][] marked = Tsne.of(marks);
    double[][] at =
        IntStream.range(0, rows.length)
            .parallel()
            .mapToObj(row -> between(rows[row], marks, marked))
            .toArray(double[][]::new);
    for (int i = 0; i < landmarks.length; i++) {
      at[landmarks[i]] = marked[i].clone();
    }
    fit(at);
    return at;
  }

  /// Mean of the nearest landmarks, the nearer the heavier.
  private static double[] between(double[] row, double[][] marks, double[][] marked) {
    int[] nearest = new int[Math.min(NEAREST, marks.length)];
    double[] distances = new double[nearest.length];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    for (int m = 0; m < marks.length; m++) {
      double distance = KMeans.squared(row, marks[m]);
      int place = nearest.length;
      while (place > 0 && distance < distances[place - 1]) {
        place--;
      }
      if (place < nearest.length) {
        System.arraycopy(nearest, place, nearest, place + 1, nearest.length - place - 1);
        System.arraycopy(distances, place, distances, place + 1, nearest.length - place - 1);
        nearest[place] = m;
        distances[place] = distance;
      }
    }
    double[] at = new double[2];
    double sum = 0;
    for (int i = 0; i < nearest.length; i++) {
      double weight = 1 / Math.pow(distances[i] + 1e-9, 2);
      sum += weight;
      at[0] += weight * marked[nearest[i]][0];
      at[1] += weight * marked[nearest[i]][1];
    }
    at[0] /= sum;
    at[1] /= sum;
    return at;
  }

  /// Into the unit square, with one scale for both axes.
  private static void fit(double[][] at) {
    double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
    double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
    for (double[] point : at) {
      for (int d = 0; d < 2; d++) {
        low[d] = Math.min(low[d], point[d]);
        high[d] = Math.max(high[d], point[d]);
      }
    }
    double span = Math.max(high[0] - low[0], high[1] - low[1]);
    for (double[] point : at) {
      for (int d = 0; d < 2; d++) {
        double middle = (low[d] + high[d]) / 2;
        point[d] = span == 0 ? 0.5 : 0.5 + (point[d] - middle) / span;
      }
    }
  }
}
