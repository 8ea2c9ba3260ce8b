package dev.jadework.patents.analysis.map;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/// 截断奇异值分解. The documents in the few directions in which they differ most, by random projection
/// and power iterations (Halko, Martinsson, Tropp 2011).
final class RandomizedSvd {
  /// Directions sought beyond those kept.
  private static final int OVERSAMPLE = 10;

  private static final int POWER_STEPS = 2;

  private RandomizedSvd() {}

  /// @return per document its coordinates U·Σ, strongest direction first; rows of length 1, zero
  ///     for
  ///     documents without terms
  static double[][] of(TermMatrix matrix, int dimensions, long seed) {
    int wanted = Math.min(dimensions, Math.min(matrix.rows(), matrix.terms.size()));
    int sought = Math.min(wanted + OVERSAMPLE, Math.min(matrix.rows(), matrix.terms.size()));
    SplittableRandom random = new SplittableRandom(seed);
    double[][] start = new double[matrix.terms.size()][sought];
    for (double[] row : start) {
      Arrays.setAll(row, i -> random.nextGaussian());
    }
    double[][] basis = times(matrix.rowTerms, matrix.rowWeights, start, sought);
    orthonormalise(basis, sought);
    for (int step = 0; step < POWER_STEPS; step++) {
      double[][] back = times(matrix.columnRows, matrix.columnWeights, basis, sought);
      orthonormalise(back, sought);
      basis = times(matrix.rowTerms, matrix.rowWeights, back, sought);
      orthonormalise(basis, sought);
    }
    double[][] b = times(matrix.columnRows, matrix.columnWeights, basis, sought); // Bᵀ
    EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(gram(b, sought)));
    return coordinates(basis, eigen, wanted, sought);
  }

  private static double[][] coordinates(
      double[][] basis, EigenDecomposition eigen, int wanted, int sought) {
    double[][] turn = new double[sought][wanted];
    for (int d = 0; d < wanted; d++) {
      double sigma = Math.sqrt(Math.max(0, eigen.getRealEigenvalue(d)));
      double[] vector = eigen.getEigenvector(d).toArray();
      // A direction and its opposite are equally good; the choice must not be the machine's.
      double sign = Math.signum(vector[largest(vector)]);
      for (int i = 0; i < sought; i++) {
        turn[i][d] = sign * sigma * vector[i];
      }
    }
    return IntStream.range(0, basis.length)
        .parallel()
        .mapToObj(row -> normalised(product(basis[row], turn, wanted)))
        .toArray(double[][]::new);
  }

  private static int largest(double[] vector) {
    int at = 0;
    for (int i = 1; i < vector.length; i++) {
      if (Math.abs(vector[i]) > Math.abs(vector[at])) {
        at = i;
      }
    }
    return at;
  }

  private static double[] product(double[] row, double[][] turn, int wanted) {
    double[] result = new double[wanted];
    for (int i = 0; i < row.length; i++) {
      for (int d = 0; d < wanted; d++) {
        result[d] += row[i] * turn[i][d];
      }
    }
    return result;
  }

  private static double[] normalised(double[] row) {
    double squares = 0;
    for (double x : row) {
      squares += x * x;
    }
    if (squares > 0) {
      double length = Math.sqrt(squares);
      Arrays.setAll(row, i -> row[i] / length);
    }
    return row;
  }

  /// Sparse rows times dense columns; every row is summed by one worker in one order.
  private static double[][] times(int[][] at, double[][] weights, double[][] dense, int columns) {
    return IntStream.range(0, at.length)
        .parallel()
        .mapToObj(
            row -> {
              double[] sum = new double[columns];
              for (int i = 0; i < at[row].length; i++) {
                double weight = weights[row][i];
                double[] other = dense[at[row][i]];
                for (int c = 0; c < columns; c++) {
                  sum[c] += weight * other[c];
                }
              }
              return sum;
            })
        .toArray(double[][]::new);
  }

  private static double[][] gram(double[][] rows, int columns) {
    double[][] gram = new double[columns][columns];
    for (double[] row : rows) {
      for (int i = 0; i < columns; i++) {
        for (int j = 0; j < columns; j++) {
          gram[i][j] += row[i] * row[j];
        }
      }
    }
    return gram;
  }

  /// Gram–Schmidt over the columns, twice for accuracy; a column that depends on others becomes
  /// zero.
  private static void orthonormalise(double[][] rows, int columns) {
    for (int c = 0; c < columns; c++) {
      double before = length(rows, c);
      for (int pass = 0; pass < 2; pass++) {
        double[] shares = new double[c];
        for (double[] row : rows) {
          for (int o = 0; o < c; o++) {
            shares[o] += row[c] * row[o];
          }
        }
        for (double[] row : rows) {
          for (int o = 0; o < c; o++) {
            row[c] -= shares[o] * row[o];
          }
        }
      }
      double after = length(rows, c);
      double scale = after > 1e-10 * before && after > 0 ? 1 / after : 0;
      for (double[] row : rows) {
        row[c] *= scale;
      }
    }
  }

  private static double length(double[][] rows, int column) {
    double squares = 0;
    for (double[] row : rows) {
      squares += row[column] * row[column];
    }
    return Math.sqrt(squares);
  }
}
