package dev.jadework.patents.analysis.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// 主题词. The terms that set a group of documents apart from the others: share of its documents with
/// the term, times ln(1 + mean group size / documents with the term) (class-based TF-IDF).
final class ClassTerms {
  private ClassTerms() {}

  /// @param of per row of the matrix its group
  /// @param limit terms per group; ties by term
  static List<List<String>> of(TermMatrix matrix, int[] of, int groups, int limit) {
    int[] sizes = new int[groups];
    int[][] counts = new int[groups][matrix.terms.size()];
    int[] all = new int[matrix.terms.size()];
    for (int row = 0; row < of.length; row++) {
      sizes[of[row]]++;
      for (int term : matrix.rowTerms[row]) {
        counts[of[row]][term]++;
        all[term]++;
      }
    }
    double meanSize = of.length / (double) groups;
    List<List<String>> result = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      int[] own = counts[group];
      double size = Math.max(1, sizes[group]);
      double[] scores = new double[own.length];
      for (int term = 0; term < own.length; term++) {
        scores[term] = own[term] == 0 ? 0 : own[term] / size * Math.log1p(meanSize / all[term]);
      }
      result.add(
          IntStream.range(0, own.length)
              .filter(term -> own[term] > 0)
              .boxed()
              .sorted(
                  Comparator.comparingDouble((Integer term) -> scores[term])
                      .reversed()
                      .thenComparing(term -> term))
              .limit(limit)
              .map(matrix.terms::get)
              .toList());
    }
    return result;
  }
}
