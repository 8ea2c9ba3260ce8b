package dev.jadework.patents.analysis.curve;

/// 逻辑斯蒂曲线. y(t) = K / (1 + exp(−r (t − t0))).
///
/// @param k ceiling that the cumulative count approaches
/// @param r growth rate per year, positive
/// @param t0 year at which half of the ceiling is reached
public record Logistic(double k, double r, double t0) {
  public double at(double t) {
    return k / (1 + Math.exp(-r * (t - t0)));
  }

  /// Years from 10 % to 90 % of the ceiling: ln(81)/r.
  public double growthTime() {
    return Math.log(81) / r;
  }
}
