package dev.jadework.patents.analysis.map;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/// 截断奇异值分解. The documents in the few directions in which they differ most, by random projection
/// and power iterations (Halko, Martinsson, Tropp 2011).
public final class RandomizedSvd {
  /// Directions sought beyond those kept.
  private static final int OVERSAMPLE = 10;

  private static final int POWER_STEPS = 2;

  /// A column of which no more than this share of its squares is its own depends on the others.
  private static final double DEPENDENT = 1e-12;

  /// Rows that one thread sums up at a time.
  private static final int BLOCK = 1024;

  private RandomizedSvd() {}

  /// @return per document its coordinates U·Σ, strongest direction first; rows of length 1, zero
  ///     for documents without terms
  public static double[][] of(TermMatrix matrix, int dimensions, long seed) {
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
      double weight = row[i];
      double[] other = turn[i];
      for (int d = 0; d < wanted; d++) {
        result[d] += weight * other[d];
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

  /// Inner products of the columns with each other: blocks of rows side by side, their sums added
  /// in order, so that the result is the same on any number of processors.
  private static double[][] gram(double[][] rows, int columns) {
    double[][] gram = new double[columns][columns];
    IntStream.range(0, (rows.length + BLOCK - 1) / BLOCK)
        .parallel()
        .mapToObj(block -> gram(rows, block * BLOCK, columns))
        .toList()
        .forEach(
            part -> {
              for (int i = 0; i < columns; i++) {
                for (int j = 0; j < columns; j++) {
                  gram[i][j] += part[Math.min(i, j)][Math.max(i, j)];
                }
              }
            });
    return gram;
  }

  /// Of some rows, above the diagonal.
  private static double[][] gram(double[][] rows, int from, int columns) {
    double[][] gram = new double[columns][columns];
    for (int r = from; r < Math.min(rows.length, from + BLOCK); r++) {
      double[] row = rows[r];
      for (int i = 0; i < columns; i++) {
        double weight = row[i];
        double[] sums = gram[i];
        for (int j = i; j < columns; j++) {
          sums[j] += weight * row[j];
        }
      }
    }
    return gram;
  }

  /// Makes the columns orthogonal and of length 1, by the Cholesky factor of their inner products,
  /// twice for accuracy (Yamamoto et al. 2015); a column that depends on others becomes zero.
  private static void orthonormalise(double[][] rows, int columns) {
    for (int pass = 0; pass < 2; pass++) {
      double[][] turn = inverseFactor(gram(rows, columns));
      Arrays.parallelSetAll(rows, row -> product(rows[row], turn, columns));
    }
  }

  /// The upper triangle T with which Tᵀ·G·T is the unit matrix, by Gram–Schmidt in the geometry of
  /// G.
  private static double[][] inverseFactor(double[][] gram) {
    int n = gram.length;
    double[][] columns = new double[n][]; // of T
    double[][] images = new double[n][]; // G times them
    for (int c = 0; c < n; c++) {
      double[] column = new double[n];
      column[c] = 1;
      for (int before = 0; before < c; before++) {
        double share = images[before][c];
        for (int i = 0; i <= before; i++) {
          column[i] -= share * columns[before][i];
        }
      }
      double[] image = product(column, gram, n);
      double square = IntStream.range(0, n).mapToDouble(i -> column[i] * image[i]).sum();
      double scale = square > DEPENDENT * gram[c][c] && square > 0 ? 1 / Math.sqrt(square) : 0;
      Arrays.setAll(column, i -> scale * column[i]);
      Arrays.setAll(image, i -> scale * image[i]);
      columns[c] = column;
      images[c] = image;
    }
    double[][] turn = new double[n][n];
    for (int i = 0; i < n; i++) {
      int row = i;
      Arrays.setAll(turn[i], c -> columns[c][row]);
    }
    return turn;
  }
}
