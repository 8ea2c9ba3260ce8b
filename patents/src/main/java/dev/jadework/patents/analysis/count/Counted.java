package dev.jadework.patents.analysis.count;

import java.util.Comparator;

/// A value and how many units carry it.
public record Counted(String value, long count) {
  /// Descending counts, ties by value: the same order on every machine.
  public static final Comparator<Counted> ORDER =
      Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::value);
}
