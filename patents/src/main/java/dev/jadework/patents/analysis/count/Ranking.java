package dev.jadework.patents.analysis.count;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// 排名. Values by descending count; equal counts share a rank.
///
/// @param places the first ones
/// @param values how many values there are in all
/// @param total sum of all counts, also of those not among the places; the base of the shares
public record Ranking(List<Place> places, int values, long total) {

  /// @param rank 1 for the most; equal counts have equal ranks and the next rank is skipped
  /// @param share part of the sum of all counts, 0 to 1
  public record Place(int rank, String value, long count, double share) {}

  /// @param limit places to give; values of the last count given are never cut apart, so that there
  ///     may be more
  public static Ranking of(Collection<Counted> counts, int limit) {
    List<Counted> sorted = counts.stream().sorted(Counted.ORDER).toList();
    long total = sorted.stream().mapToLong(Counted::count).sum();
    List<Place> places = new ArrayList<>();
    int rank = 0;
    long last = -1;
    for (int i = 0; i < sorted.size(); i++) {
      Counted one = sorted.get(i);
      if (one.count() != last) {
        if (i >= limit) {
          break;
        }
        rank = i + 1;
        last = one.count();
      }
      places.add(
          new Place(rank, one.value(), one.count(), total == 0 ? 0 : one.count() / (double) total));
    }
    return new Ranking(places, sorted.size(), total);
  }
}
