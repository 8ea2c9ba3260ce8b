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
  /// @param age full years
  /// @param atRisk rights known to be alive when they reached this age
  /// @param alive share alive after this age
  public record Point(int age, long atRisk, long ended, double alive) {}

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
    Integer halfLife = null;
    for (Map.Entry<Integer, long[]> entry : byAge.entrySet()) {
      long ended = entry.getValue()[0];
      if (ended > 0) {
        alive *= 1 - ended / (double) atRisk;
        points.add(new Point(entry.getKey(), atRisk, ended, alive));
        if (halfLife == null && alive <= 0.5) {
          halfLife = entry.getKey();
        }
      }
      atRisk -= ended + entry.getValue()[1];
    }
    return new Survival(points, halfLife);
  }
}
