package dev.jadework.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Measures of one ranked list against the documents that belong to its query. The list is cut at
/// 100; what is not found by then counts as not found.
///
/// @param recall10 part of the relevant documents among the first 10
/// @param recall100 among the first 100
/// @param precision average precision; its mean over queries is MAP
/// @param gain nDCG with binary relevance
/// @param effort PRES: recall that takes into account how far one has to read (Magdy & Jones 2010);
///     documents not found are taken to follow right behind the 100th
record RankMeasures(
    double recall10, double recall100, double precision, double gain, double effort) {
  static final int DEPTH = 100;
  static final List<String> NAMES = List.of("R@10", "R@100", "MAP", "nDCG@100", "PRES");

  static RankMeasures of(List<String> ranked, Set<String> relevant) {
    List<Integer> ranks = new ArrayList<>();
    for (int i = 0; i < Math.min(DEPTH, ranked.size()); i++) {
      if (relevant.contains(ranked.get(i))) {
        ranks.add(i + 1);
      }
    }
    double all = relevant.size();
    double precision = 0;
    double gain = 0;
    double rankSum = 0;
    for (int i = 0; i < ranks.size(); i++) {
      precision += (i + 1.0) / ranks.get(i);
      gain += 1 / log2(ranks.get(i) + 1);
      rankSum += ranks.get(i);
    }
    double ideal = 0;
    for (int i = 1; i <= Math.min(all, DEPTH); i++) {
      ideal += 1 / log2(i + 1);
    }
    for (int i = ranks.size() + 1; i <= all; i++) {
      rankSum += DEPTH + i;
    }
    return new RankMeasures(
        ranks.stream().filter(rank -> rank <= 10).count() / all,
        ranks.size() / all,
        precision / all,
        gain / ideal,
        1 - (rankSum / all - (all + 1) / 2) / DEPTH);
  }

  /// In the order of [#NAMES].
  double[] values() {
    return new double[] {recall10, recall100, precision, gain, effort};
  }

  private static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }
}
