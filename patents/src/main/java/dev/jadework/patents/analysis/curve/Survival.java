package dev.jadework.patents.analysis.curve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// 维持生存率. Share of rights still alive by age, with those not yet ended taken for what they are:
/// alive so far (Kaplan and Meier).
///
/// @param points one per age at which a right ended
/// @param halfLife first age at which half or fewer are alive; null if it is never reached
public record Survival(List<Point> points, @Nullable Integer halfLife) {
  private static final double NORMAL_95 = 1.959964;

  /// @param age full years
  /// @param atRisk rights known to be alive when they reached this age
  /// @param alive share alive after this age
  /// @param low lower end of the 95 percent band (Greenwood's variance, on the scale ln(−ln S), so
  ///     that it stays between 0 and 1); null where nobody is left
  /// @param high upper end of it
  public record Point(
      int age, long atRisk, long ended, double alive, @Nullable Double low, @Nullable Double high) {
    private static Point of(int age, long atRisk, long ended, double alive, double greenwood) {
      if (alive <= 0) {
        return new Point(age, atRisk, ended, alive, null, null);
      }
      double width = NORMAL_95 * Math.sqrt(greenwood) / Math.abs(Math.log(alive));
      return new Point(
          age,
          atRisk,
          ended,
          alive,
          Math.pow(alive, Math.exp(width)),
          Math.pow(alive, Math.exp(-width)));
    }
  }

  /// @param age full years at which it ended, or which it has reached
  /// @param ended false if it was alive at the data date
  public record Life(int age, boolean ended) {}

  public static Survival of(Collection<Life> lives) {
    Map<Integer, long[]> byAge = new TreeMap<>();
    lives.forEach(
        life -> byAge.computeIfAbsent(life.age(), none -> new long[2])[life.ended() ? 0 : 1]++);
    List<Point> points = new ArrayList<>();
    long atRisk = lives.size();
    double alive = 1;
    double greenwood = 0;
    Integer halfLife = null;
    for (Map.Entry<Integer, long[]> entry : byAge.entrySet()) {
      long ended = entry.getValue()[0];
      if (ended > 0) {
        alive *= 1 - ended / (double) atRisk;
        greenwood += ended / (atRisk * (double) (atRisk - ended));
        points.add(Point.of(entry.getKey(), atRisk, ended, alive, greenwood));
        if (halfLife == null && alive <= 0.5) {
          halfLife = entry.getKey();
        }
      }
      atRisk -= ended + entry.getValue()[1];
    }
    return new Survival(points, halfLife);
  }
}
