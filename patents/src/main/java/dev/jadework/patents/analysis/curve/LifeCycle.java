package dev.jadework.patents.analysis.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/// 技术生命周期图. Applications against applicants, year by year.
public record LifeCycle(List<Point> points) {
  /// @param applications units filed in the year
  /// @param applicants distinct applicants that filed in the year
  /// @param complete false if further filings of the year may become known
  public record Point(int year, long applications, long applicants, boolean complete) {}

  /// @param applications units by filing year
  /// @param applicants distinct applicants by filing year
  /// @param complete tells whether all filings of a year are known
  public static LifeCycle of(
      Map<Integer, Long> applications, Map<Integer, Long> applicants, IntPredicate complete) {
    TreeMap<Integer, Long> sorted = new TreeMap<>(applications);
    TreeSet<Integer> years = new TreeSet<>(sorted.keySet());
    List<Point> points = new ArrayList<>();
    if (!years.isEmpty()) {
      for (int year = years.first(); year <= years.last(); year++) {
        points.add(
            new Point(
                year,
                sorted.getOrDefault(year, 0L),
                applicants.getOrDefault(year, 0L),
                complete.test(year)));
      }
    }
    return new LifeCycle(points);
  }
}
