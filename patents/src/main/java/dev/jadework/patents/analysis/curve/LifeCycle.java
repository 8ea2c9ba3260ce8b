package dev.jadework.patents.analysis.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// 技术生命周期图. Applications against applicants, year by year.
public record LifeCycle(List<Point> points) {
  /// @param applications units filed in the year
  /// @param applicants distinct applicants that filed in the year
  public record Point(int year, long applications, long applicants) {}

  /// @param applications units by filing year
  /// @param applicants distinct applicants by filing year
  public static LifeCycle of(Map<Integer, Long> applications, Map<Integer, Long> applicants) {
    TreeMap<Integer, Long> sorted = new TreeMap<>(applications);
    TreeSet<Integer> years = new TreeSet<>(sorted.keySet());
    List<Point> points = new ArrayList<>();
    if (!years.isEmpty()) {
      for (int year = years.first(); year <= years.last(); year++) {
        points.add(
            new Point(year, sorted.getOrDefault(year, 0L), applicants.getOrDefault(year, 0L)));
      }
    }
    return new LifeCycle(points);
  }
}
