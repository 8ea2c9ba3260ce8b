package dev.jadework.platform.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Draws publication numbers: in the range that the series had reached on the day, each once.
final class PublicationNumbers {
  private final Map<String, TreeMap<LocalDate, Long>> ranges = new HashMap<>();
  private final Set<Long> taken = new HashSet<>();

  PublicationNumbers() {
    for (String line : Resource.text("number-ranges.tsv").split("\n")) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t");
        ranges
            .computeIfAbsent(cells[0], _ -> new TreeMap<>())
            .put(LocalDate.parse(cells[1]), Long.parseLong(cells[2]));
      }
    }
  }

  /// @param series `A` applications, `C` grants with a number of their own, `U` utility models
  String next(String series, LocalDate day, Dice dice) {
    TreeMap<LocalDate, Long> range = ranges.getOrDefault(series, new TreeMap<>());
    var from = range.floorEntry(day);
    var to = range.higherEntry(day);
    if (from == null || to == null) {
      throw new IllegalStateException("demo/number-ranges.tsv has no " + series + " for " + day);
    }
    long days = ChronoUnit.DAYS.between(from.getKey(), to.getKey());
    long width = to.getValue() - from.getValue();
    // Where a new series begins inside the year the old one is not stretched into the gap.
    long step = Math.max(Math.min(width, 2_500_000) / days, 7);
    long first = from.getValue() + ChronoUnit.DAYS.between(from.getKey(), day) * step;
    long number = first + dice.below((int) step);
    while (!taken.add(number)) {
      number++;
    }
    return String.valueOf(number);
  }
}
