package dev.jadework.patents.analysis.curve;

import java.util.Optional;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/// Least-squares fit of a [Logistic] to points at t = 0, 1, 2 …, by Levenberg–Marquardt.
final class LogisticFit {
  private static final int MOST_STEPS = 500;
  private static final double TOLERANCE = 1e-9;

  private LogisticFit() {}

  /// A start near the curve: half as much again as has been reached, the slope between the points
  /// nearest to a quarter and to three quarters of the last one, its half in the middle.
  static Logistic start(double[] y) {
    double last = y[y.length - 1];
    double quarter = first(y, last / 4);
    double threeQuarters = first(y, last * 3 / 4);
    double r = Math.log(9) / Math.max(1, threeQuarters - quarter);
    return new Logistic(1.5 * last, r, first(y, 0.75 * last));
  }

  /// Empty if the steps do not settle or end where no growth is.
  static Optional<Logistic> fit(double[] y, Logistic start) {
    double scale = y[y.length - 1]; // so that the three unknowns are of like size
    double[] scaled = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      scaled[i] = y[i] / scale;
    }
    try {
      double[] found =
          new LevenbergMarquardtOptimizer()
              .withCostRelativeTolerance(TOLERANCE)
              .withParameterRelativeTolerance(TOLERANCE)
              .optimize(
                  new LeastSquaresBuilder()
                      .start(new double[] {start.k() / scale, start.r(), start.t0()})
                      .model(model(y.length))
                      .target(scaled)
                      .maxEvaluations(MOST_STEPS)
                      .maxIterations(MOST_STEPS)
                      .lazyEvaluation(false)
                      .build())
              .getPoint()
              .toArray();
      boolean grows = found[0] > 0 && found[1] > 0 && Double.isFinite(found[0]);
      return grows
          ? Optional.of(new Logistic(found[0] * scale, found[1], found[2]))
          : Optional.empty();
    } catch (MathIllegalStateException | MathIllegalArgumentException notSettled) {
      return Optional.empty();
    }
  }

  private static MultivariateJacobianFunction model(int points) {
    return at -> {
      double k = at.getEntry(0);
      double r = at.getEntry(1);
      double t0 = at.getEntry(2);
      double[] value = new double[points];
      double[][] slope = new double[points][3];
      for (int t = 0; t < points; t++) {
        double g = 1 / (1 + Math.exp(-r * (t - t0)));
        double steep = k * g * (1 - g);
        value[t] = k * g;
        slope[t][0] = g;
        slope[t][1] = steep * (t - t0);
        slope[t][2] = -steep * r;
      }
      return new Pair<RealVector, RealMatrix>(
          new ArrayRealVector(value, false), new Array2DRowRealMatrix(slope, false));
    };
  }

  private static int first(double[] y, double level) {
    int t = 0;
    while (t < y.length - 1 && y[t] < level) {
      t++;
    }
    return t;
  }
}
