package dev.jadework.patents.analysis.count;

import java.util.Collection;

/// 集中度. How far few holders have most of the units.
///
/// Shares are parts of the sum over holders: a unit with two holders counts for both, so that the
/// sum may exceed the number of units.
///
/// @param holders holders with at least one unit
/// @param total sum of the counts
/// @param cr4 share of the four largest, 0 to 1
/// @param hhi Herfindahl-Hirschman index, 1/holders to 1
/// @param effectiveNumber 1/HHI: as many holders of equal size would give this index
public record Concentration(
    int holders, long total, double cr4, double hhi, double effectiveNumber) {

  /// The index on the scale 0 to 10,000 that competition authorities use.
  public double hhiOfTenThousand() {
    return hhi * 10_000;
  }

  /// @throws IllegalArgumentException if no holder has a unit: shares of nothing are undefined
  public static Concentration of(Collection<Counted> counts) {
    long[] sorted =
        counts.stream().mapToLong(Counted::count).filter(count -> count > 0).sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("no holder has a unit; concentration needs at least one");
    }
    double total = 0;
    for (long count : sorted) {
      total += count;
    }
    double four = 0;
    double squares = 0;
    for (int i = sorted.length - 1; i >= 0; i--) {
      double share = sorted[i] / total;
      squares += share * share;
      if (i >= sorted.length - 4) {
        four += share;
      }
    }
    return new Concentration(sorted.length, (long) total, four, squares, 1 / squares);
  }
}
