package dev.jadework.patents.analysis.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// 密度. Gaussian density of points in the unit square on a grid of 256 × 256, with Scott's bandwidth
/// h = σ n^(−1/6) per axis.
///
/// @param grid by row (y) and column (x), at the middles of the cells; integrates to about 1
/// @param levels densities that 50, 70, 85, 93 and 97 percent of the cells do not exceed
/// @param peaks highest first
public record Density(double[][] grid, List<Double> levels, List<Peak> peaks) {
  static final int CELLS = 256;

  private static final double[] QUANTILES = {0.5, 0.7, 0.85, 0.93, 0.97};

  /// Peaks lie above this level and this far apart.
  private static final int PEAK_LEVEL = 2;

  private static final double PEAK_DISTANCE = 0.08;

  /// A cell is this wide; narrower kernels would fall between the cells.
  private static final double CELL = 1.0 / CELLS;

  /// A local maximum.
  public record Peak(double x, double y, double density) {}

  static Density of(double[][] points) {
    double[][] counts = new double[CELLS][CELLS];
    for (double[] point : points) {
      counts[cell(point[1])][cell(point[0])]++;
    }
    double[] kernelX = kernel(bandwidth(points, 0));
    double[] kernelY = kernel(bandwidth(points, 1));
    double[][] grid = transposed(blurred(transposed(blurred(counts, kernelX)), kernelY));
    double scale = CELLS * (double) CELLS / points.length;
    for (double[] row : grid) {
      Arrays.setAll(row, i -> row[i] * scale);
    }
    double[] sorted = Arrays.stream(grid).flatMapToDouble(Arrays::stream).sorted().toArray();
    List<Double> levels =
        Arrays.stream(QUANTILES)
            .mapToObj(quantile -> sorted[(int) (quantile * (sorted.length - 1))])
            .toList();
    return new Density(grid, levels, peaks(grid, levels.get(PEAK_LEVEL)));
  }

  private static int cell(double coordinate) {
    return Math.clamp((int) (coordinate * CELLS), 0, CELLS - 1);
  }

  private static double bandwidth(double[][] points, int axis) {
    double mean = Arrays.stream(points).mapToDouble(p -> p[axis]).average().orElse(0);
    double variance =
        Arrays.stream(points).mapToDouble(p -> Math.pow(p[axis] - mean, 2)).average().orElse(0);
    return Math.max(CELL, Math.sqrt(variance) * Math.pow(points.length, -1.0 / 6));
  }

  /// Weights by distance in cells, to three bandwidths on one side.
  private static double[] kernel(double bandwidth) {
    double[] kernel = new double[1 + (int) Math.ceil(3 * bandwidth * CELLS)];
    double sum = 0;
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = Math.exp(-0.5 * Math.pow(i * CELL / bandwidth, 2));
      sum += i == 0 ? kernel[i] : 2 * kernel[i];
    }
    double all = sum;
    Arrays.setAll(kernel, i -> kernel[i] / all);
    return kernel;
  }

  private static double[][] blurred(double[][] rows, double[] kernel) {
    double[][] result = new double[CELLS][CELLS];
    for (int row = 0; row < CELLS; row++) {
      for (int at = 0; at < CELLS; at++) {
        double value = rows[row][at];
        if (value == 0) {
          continue;
        }
        int from = Math.max(0, at - kernel.length + 1);
        int to = Math.min(CELLS - 1, at + kernel.length - 1);
        for (int i = from; i <= to; i++) {
          result[row][i] += value * kernel[Math.abs(i - at)];
        }
      }
    }
    return result;
  }

  private static double[][] transposed(double[][] rows) {
    double[][] result = new double[CELLS][CELLS];
    for (int row = 0; row < CELLS; row++) {
      for (int column = 0; column < CELLS; column++) {
        result[column][row] = rows[row][column];
      }
    }
    return result;
  }

  private static List<Peak> peaks(double[][] grid, double level) {
    List<Peak> found = new ArrayList<>();
    for (int row = 0; row < CELLS; row++) {
      for (int column = 0; column < CELLS; column++) {
        if (grid[row][column] > level && isPeak(grid, row, column)) {
          found.add(new Peak((column + 0.5) * CELL, (row + 0.5) * CELL, grid[row][column]));
        }
      }
    }
    found.sort(
        Comparator.comparingDouble(Peak::density)
            .reversed()
            .thenComparingDouble(Peak::y)
            .thenComparingDouble(Peak::x));
    List<Peak> apart = new ArrayList<>();
    for (Peak peak : found) {
      boolean far =
          apart.stream()
              .allMatch(
                  other -> Math.hypot(peak.x() - other.x(), peak.y() - other.y()) >= PEAK_DISTANCE);
      if (far) {
        apart.add(peak);
      }
    }
    return List.copyOf(apart);
  }

  private static boolean isPeak(double[][] grid, int row, int column) {
    for (int r = Math.max(0, row - 1); r <= Math.min(CELLS - 1, row + 1); r++) {
      for (int c = Math.max(0, column - 1); c <= Math.min(CELLS - 1, column + 1); c++) {
        if (grid[r][c] > grid[row][column]) {
          return false;
        }
      }
    }
    return true;
  }
}
