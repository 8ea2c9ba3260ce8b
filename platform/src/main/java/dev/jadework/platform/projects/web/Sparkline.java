package dev.jadework.platform.projects.web;

import dev.jadework.platform.projects.targets.TargetPoint;
import dev.jadework.platform.projects.targets.TargetTrend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// 走势图. A trend as lines of an SVG of 120 by 32: the figures, and the straight line to the target
/// as far as the days and it go.
///
/// @param figures points of the line of figures
/// @param path points of the straight line; empty if there is none
public record Sparkline(String figures, String path) {
  private static final double WIDTH = 116;
  private static final double HEIGHT = 28;
  private static final double MARGIN = 2;

  /// @param trend of two days or more
  public static Sparkline of(TargetTrend trend) {
    TargetPoint first = trend.points().getFirst();
    TargetPoint last = trend.points().getLast();
    List<BigDecimal> values = new ArrayList<>();
    trend.points().forEach(point -> values.add(point.value()));
    LocalDate end = trend.target().due().filter(last.day()::isAfter).orElse(last.day());
    trend.path(end).ifPresent(values::add);
    double low = values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
    double high = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(0);
    long days = last.day().toEpochDay() - first.day().toEpochDay();
    StringBuilder figures = new StringBuilder();
    for (TargetPoint point : trend.points()) {
      figures.append(place(share(first, point.day(), days), point.value(), low, high)).append(' ');
    }
    String path =
        trend
            .path(end)
            .map(
                wanted ->
                    place(0, first.value(), low, high)
                        + " "
                        + place(share(first, end, days), wanted, low, high))
            .orElse("");
    return new Sparkline(figures.toString().strip(), path);
  }

  private static double share(TargetPoint first, LocalDate day, long days) {
    return (double) (day.toEpochDay() - first.day().toEpochDay()) / days;
  }

  /// Figures that are all the same lie in the middle.
  private static String place(double x, BigDecimal value, double low, double high) {
    double y = high == low ? 0.5 : (value.doubleValue() - low) / (high - low);
    return String.format(Locale.ROOT, "%.1f,%.1f", MARGIN + x * WIDTH, MARGIN + (1 - y) * HEIGHT);
  }
}
