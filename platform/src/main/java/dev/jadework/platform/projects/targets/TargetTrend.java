package dev.jadework.platform.projects.targets;

import dev.jadework.rules.pack.Target;
import dev.jadework.rules.pack.Target.Judgement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 走势. The figures of a target over the days, against the straight line from the first of them to
/// the target on its last day.
///
/// @param points the oldest first, one a day
public record TargetTrend(Target target, List<TargetPoint> points) {
  public TargetTrend {
    points = List.copyOf(points);
  }

  /// 状态. Where a target stands.
  public enum Standing {
    /// Nothing measured.
    NONE,
    REACHED,
    /// Above the upper end of a range.
    BEYOND,
    /// Not reached, but at least as near as the straight line wants it.
    ON_PATH,
    /// Farther away than the straight line wants it.
    BEHIND,
    /// Not reached, and no line to judge by: no last day, or figures of one day only.
    SHORT,
    /// Not reached by its last day.
    MISSED
  }

  /// Judges by the last figure until the target's last day, or the first after it if there is none.
  public Standing standing(LocalDate today) {
    if (points.isEmpty()) {
      return Standing.NONE;
    }
    Optional<LocalDate> due = target.due();
    List<TargetPoint> inTime =
        points.stream().filter(one -> due.isEmpty() || !one.day().isAfter(due.get())).toList();
    TargetPoint judged = inTime.isEmpty() ? points.getFirst() : inTime.getLast();
    Optional<Judgement> judgement = target.judge(judged.value());
    if (judgement.isEmpty()) {
      return Standing.NONE;
    }
    return switch (judgement.get()) {
      case REACHED -> Standing.REACHED;
      case BEYOND -> Standing.BEYOND;
      case SHORT -> {
        if (due.filter(today::isAfter).isPresent()) {
          yield inTime.isEmpty() ? Standing.SHORT : Standing.MISSED;
        }
        yield path(judged.day())
            .map(wanted -> farther(judged.value(), wanted) ? Standing.BEHIND : Standing.ON_PATH)
            .orElse(Standing.SHORT);
      }
    };
  }

  /// The figure that the straight line wants on a day; empty without a last day, and on the first
  /// day or after the last.
  public Optional<BigDecimal> path(LocalDate day) {
    if (points.isEmpty() || target.due().isEmpty() || target.value().isEmpty()) {
      return Optional.empty();
    }
    TargetPoint first = points.getFirst();
    long all = target.due().get().toEpochDay() - first.day().toEpochDay();
    long gone = day.toEpochDay() - first.day().toEpochDay();
    if (gone <= 0 || gone > all) {
      return Optional.empty();
    }
    BigDecimal way = target.value().get().subtract(first.value());
    return Optional.of(
        target.distance(first.value()).signum() == 0
            ? target.value().get()
            : first
                .value()
                .add(
                    way.multiply(BigDecimal.valueOf(gone))
                        .divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP)));
  }

  private boolean farther(BigDecimal figure, BigDecimal wanted) {
    BigDecimal goal = target.value().orElseThrow();
    return goal.subtract(figure).abs().compareTo(goal.subtract(wanted).abs()) > 0;
  }

  /// The last figure of every month.
  public List<TargetPoint> monthly() {
    Map<YearMonth, TargetPoint> last = new LinkedHashMap<>();
    points.forEach(point -> last.put(YearMonth.from(point.day()), point));
    return List.copyOf(last.values());
  }
}
