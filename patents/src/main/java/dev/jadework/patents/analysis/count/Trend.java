package dev.jadework.patents.analysis.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// 趋势. Units per year, gaps filled with zero, with the years marked whose units are not all known
/// yet.
///
/// @param points every year from the first to the last
/// @param cagr mean yearly growth from the first to the last complete year; null with fewer than
///     two
///     of them
/// @param recentShare share of the last three complete years in all complete years; null without
///     any
public record Trend(List<Point> points, @Nullable Double cagr, @Nullable Double recentShare) {
  /// 专利法第三十四条: an application is published 18 months after filing at the latest.
  private static final int LAG_MONTHS = 18;

  private static final int RECENT = 3;

  /// Which date the years are of.
  public enum Dated {
    /// Years of filing: documents filed less than 18 months ago may still be unpublished.
    FILED,
    /// Years of publication: only the running year is incomplete.
    PUBLISHED
  }

  /// @param complete false if further units of this year may become known after the data date
  /// @param growth count / count of the year before − 1; null for the first year, after a year
  ///     without any, and for incomplete years
  public record Point(int year, long count, boolean complete, @Nullable Double growth) {}

  /// @param counts units by year
  /// @param dataDate day up to which publications are in the data
  public static Trend of(Map<Integer, Long> counts, Dated dated, LocalDate dataDate) {
    NavigableMap<Integer, Long> sorted = new TreeMap<>(counts);
    List<Point> points = new ArrayList<>();
    if (sorted.isEmpty()) {
      return new Trend(points, null, null);
    }
    for (int year = sorted.firstKey(); year <= sorted.lastKey(); year++) {
      long count = sorted.getOrDefault(year, 0L);
      long before = sorted.getOrDefault(year - 1, 0L);
      boolean complete = complete(year, dated, dataDate);
      Double growth = complete && before > 0 ? count / (double) before - 1 : null;
      points.add(new Point(year, count, complete, growth));
    }
    List<Point> complete = points.stream().filter(Point::complete).toList();
    return new Trend(points, cagr(complete), recent(complete));
  }

  /// True once every unit of the year must have been published.
  public static boolean complete(int year, Dated dated, LocalDate dataDate) {
    LocalDate end = LocalDate.of(year, 12, 31);
    LocalDate known = dated == Dated.FILED ? end.plusMonths(LAG_MONTHS) : end;
    return !known.isAfter(dataDate);
  }

  private static @Nullable Double cagr(List<Point> complete) {
    if (complete.size() < 2 || complete.getFirst().count() == 0) {
      return null;
    }
    int years = complete.getLast().year() - complete.getFirst().year();
    double ratio = complete.getLast().count() / (double) complete.getFirst().count();
    return Math.pow(ratio, 1.0 / years) - 1;
  }

  private static @Nullable Double recent(List<Point> complete) {
    long all = complete.stream().mapToLong(Point::count).sum();
    if (all == 0) {
      return null;
    }
    long last =
        complete.subList(Math.max(0, complete.size() - RECENT), complete.size()).stream()
            .mapToLong(Point::count)
            .sum();
    return last / (double) all;
  }
}
