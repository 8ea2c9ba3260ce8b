package dev.jadework.patents.analysis.citation;

import dev.jadework.patents.analysis.citation.CitationSet.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// 技术循环周期. How old the patents are on which documents build.
///
/// @param years median over documents of the median age of what they cite; null without any
/// @param documents subjects with at least one cited patent of known year
/// @param citations cited patents of known year
/// @param byYear the same by filing year of the citing document
public record CycleTime(@Nullable Double years, long documents, long citations, List<Year> byYear) {
  public record Year(int year, double median, long documents) {}

  public static CycleTime of(CitationSet set) {
    List<Double> medians = new ArrayList<>();
    Map<Integer, List<Double>> byYear = new TreeMap<>();
    long citations = 0;
    for (int at = 0; at < set.documents().size(); at++) {
      Document citing = set.documents().get(at);
      Integer year = citing.filingYear();
      if (!citing.subject() || year == null) {
        continue;
      }
      List<Double> ages = new ArrayList<>();
      for (int citedAt : set.cites().get(at)) {
        Integer citedYear = set.documents().get(citedAt).filingYear();
        if (citedYear != null) {
          ages.add((double) (year - citedYear));
        }
      }
      if (!ages.isEmpty()) {
        citations += ages.size();
        double median = median(ages);
        medians.add(median);
        byYear.computeIfAbsent(year, none -> new ArrayList<>()).add(median);
      }
    }
    return new CycleTime(
        medians.isEmpty() ? null : median(medians),
        medians.size(),
        citations,
        byYear.entrySet().stream()
            .map(
                entry ->
                    new Year(entry.getKey(), median(entry.getValue()), entry.getValue().size()))
            .toList());
  }

  /// Middle value; mean of the two middle ones of an even number.
  static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
