package dev.jadework.patents.analysis.curve;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// S曲线. The growth of a technology as a logistic curve through its cumulative counts, or the
/// reason why there is none to show.
public sealed interface SCurve {

  /// 阶段. How much of the ceiling has been reached.
  enum Stage {
    /// 萌芽期, below 10 %
    EMERGING,
    /// 成长期, 10 % to below 50 %
    GROWTH,
    /// 成熟期, 50 % to 90 %
    MATURE,
    /// 饱和期, above 90 %
    SATURATION;

    static Stage of(double reached) {
      if (reached < 0.1) {
        return EMERGING;
      }
      if (reached < 0.5) {
        return GROWTH;
      }
      return reached <= 0.9 ? MATURE : SATURATION;
    }
  }

  /// @param curve t0 as a calendar year
  /// @param r2 share of the variance of the cumulative counts that the curve explains
  /// @param kLow lower end of the 95 % interval of K
  /// @param kHigh upper end
  /// @param stage from the last cumulative count over K
  /// @param stageLow stage if K were at its upper end
  /// @param stageHigh stage if K were at its lower end
  /// @param growthTime years from 10 % to 90 %
  record Fitted(
      Logistic curve,
      double r2,
      double kLow,
      double kHigh,
      Stage stage,
      Stage stageLow,
      Stage stageHigh,
      double growthTime,
      List<Point> points)
      implements SCurve {}

  /// @param code `few-points`, `no-growth`, `no-ceiling`
  record Refused(String code, String reason) implements SCurve {}

  /// @param cumulative units up to and including the year
  /// @param fitted the curve's value
  record Point(int year, long cumulative, double fitted) {}

  int LEAST_POINTS = 8;

  /// Refits behind the interval.
  int REFITS = 199;

  /// A ceiling known only to a factor beyond this says nothing.
  double WIDEST = 4;

  /// @param firstYear year of the first count
  /// @param counts units per year without gaps, complete years only
  /// @param seed of the counts drawn for the interval
  static SCurve of(int firstYear, long[] counts, long seed) {
    if (counts.length < LEAST_POINTS) {
      return new Refused(
          "few-points",
          counts.length + " complete years; a curve of three unknowns needs " + LEAST_POINTS);
    }
    double[] y = cumulative(counts);
    if (y[y.length - 1] <= 0) {
      return new Refused("no-growth", "there are no units in these years");
    }
    Optional<Logistic> found = LogisticFit.fit(y, LogisticFit.start(y));
    if (found.isEmpty()) {
      return new Refused("no-growth", "no growing logistic curve fits these counts");
    }
    Logistic fit = found.get();
    double[] ceilings = refits(counts, fit, seed);
    double low = ceilings[(int) Math.floor(0.025 * ceilings.length)];
    double high = ceilings[(int) Math.ceil(0.975 * ceilings.length) - 1];
    if (!Double.isFinite(high) || high > WIDEST * low) {
      return new Refused(
          "no-ceiling",
          "the counts do not yet bend towards a ceiling: its interval of 95 percent goes from %.0f to %s"
              .formatted(low, Double.isFinite(high) ? "%.0f".formatted(high) : "infinity"));
    }
    double last = y[y.length - 1];
    return new Fitted(
        new Logistic(fit.k(), fit.r(), firstYear + fit.t0()),
        r2(y, fit),
        low,
        high,
        Stage.of(last / fit.k()),
        Stage.of(last / high),
        Stage.of(last / low),
        fit.growthTime(),
        points(firstYear, y, fit));
  }

  private static double[] cumulative(long[] counts) {
    double[] y = new double[counts.length];
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i];
      y[i] = sum;
    }
    return y;
  }

  /// Ceilings of refits to yearly counts drawn around the fitted curve, ascending; infinite where a
  /// refit finds none. The errors of cumulative counts hang together, so that the textbook interval
  /// of least squares would be far too narrow.
  private static double[] refits(long[] counts, Logistic fit, long seed) {
    double[] expected = new double[counts.length];
    double scatter = 0;
    for (int t = 0; t < counts.length; t++) {
      // What lies before the first year belongs to no count; it is kept as it was found.
      expected[t] = Math.max(1e-6, t == 0 ? counts[0] : fit.at(t) - fit.at(t - 1));
      double off = counts[t] - expected[t];
      scatter += off * off / Math.max(1, expected[t]);
    }
    double dispersion = Math.max(1, scatter / Math.max(1, counts.length - 3));
    SplittableRandom random = new SplittableRandom(seed);
    double[] ceilings = new double[REFITS];
    for (int i = 0; i < REFITS; i++) {
      double[] y = new double[counts.length];
      double sum = 0;
      for (int t = 0; t < y.length; t++) {
        double drawn = expected[t] + Math.sqrt(dispersion * expected[t]) * random.nextGaussian();
        sum += Math.max(0, drawn);
        y[t] = sum;
      }
      ceilings[i] = LogisticFit.fit(y, fit).map(Logistic::k).orElse(Double.POSITIVE_INFINITY);
    }
    Arrays.sort(ceilings);
    return ceilings;
  }

  private static double r2(double[] y, Logistic fit) {
    double mean = Arrays.stream(y).average().orElseThrow();
    double residual = 0;
    double total = 0;
    for (int t = 0; t < y.length; t++) {
      residual += Math.pow(y[t] - fit.at(t), 2);
      total += Math.pow(y[t] - mean, 2);
    }
    return total == 0 ? 0 : 1 - residual / total;
  }

  private static List<Point> points(int firstYear, double[] y, Logistic fit) {
    return IntStream.range(0, y.length)
        .mapToObj(t -> new Point(firstYear + t, Math.round(y[t]), fit.at(t)))
        .toList();
  }
}
