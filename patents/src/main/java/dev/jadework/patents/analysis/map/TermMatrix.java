package dev.jadework.patents.analysis.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// 词-文献矩阵. One row of weights per document, (1 + ln tf) · idf, of length 1; sparse, by rows and
/// by columns. A row without terms is empty.
final class TermMatrix {
  /// A term of fewer documents tells nothing about groups.
  private static final int LEAST_DOCUMENTS = 3;

  /// A term of more documents tells nothing apart.
  private static final double MOST_SHARE = 0.3;

  /// Documents a worker cuts into words at a time.
  private static final int BLOCK = 256;

  final List<String> terms;
  final int[][] rowTerms;
  final double[][] rowWeights;
  final int[][] columnRows;
  final double[][] columnWeights;

  private TermMatrix(List<String> terms, int[][] rowTerms, double[][] rowWeights) {
    this.terms = terms;
    this.rowTerms = rowTerms;
    this.rowWeights = rowWeights;
    int[] sizes = new int[terms.size()];
    for (int[] row : rowTerms) {
      for (int term : row) {
        sizes[term]++;
      }
    }
    columnRows = new int[terms.size()][];
    columnWeights = new double[terms.size()][];
    for (int term = 0; term < sizes.length; term++) {
      columnRows[term] = new int[sizes[term]];
      columnWeights[term] = new double[sizes[term]];
    }
    int[] filled = new int[terms.size()];
    for (int row = 0; row < rowTerms.length; row++) {
      for (int i = 0; i < rowTerms[row].length; i++) {
        int term = rowTerms[row][i];
        columnRows[term][filled[term]] = row;
        columnWeights[term][filled[term]++] = rowWeights[row][i];
      }
    }
  }

  static TermMatrix of(List<String> texts) {
    Map<String, Map<String, Integer>> surfaces = new HashMap<>();
    List<Map<String, Integer>> counts = new ArrayList<>();
    for (Block block : blocks(texts)) {
      counts.addAll(block.counts());
      block
          .surfaces()
          .forEach(
              (stem, words) ->
                  words.forEach(
                      (word, n) ->
                          surfaces
                              .computeIfAbsent(stem, none -> new HashMap<>())
                              .merge(word, n, Integer::sum)));
    }
    Map<String, Integer> frequency = new TreeMap<>();
    counts.forEach(row -> row.keySet().forEach(term -> frequency.merge(term, 1, Integer::sum)));
    double most = Math.max(LEAST_DOCUMENTS, MOST_SHARE * texts.size());
    frequency.values().removeIf(n -> n < LEAST_DOCUMENTS || n > most);
    Map<String, Integer> positions = new HashMap<>();
    List<String> shown = new ArrayList<>();
    frequency
        .keySet()
        .forEach(
            term -> {
              positions.put(term, shown.size());
              shown.add(surface(term, surfaces.getOrDefault(term, Map.of())));
            });
    int[][] rowTerms = new int[texts.size()][];
    double[][] rowWeights = new double[texts.size()][];
    for (int row = 0; row < rowTerms.length; row++) {
      Map<String, Integer> count = counts.get(row);
      String[] kept =
          count.keySet().stream().filter(positions::containsKey).sorted().toArray(String[]::new);
      rowTerms[row] = new int[kept.length];
      rowWeights[row] = new double[kept.length];
      double squares = 0;
      for (int i = 0; i < kept.length; i++) {
        double idf = Math.log(texts.size() / (double) frequency.getOrDefault(kept[i], 1));
        double weight = (1 + Math.log(count.getOrDefault(kept[i], 1))) * idf;
        rowTerms[row][i] = positions.getOrDefault(kept[i], 0);
        rowWeights[row][i] = weight;
        squares += weight * weight;
      }
      for (int i = 0; i < kept.length && squares > 0; i++) {
        rowWeights[row][i] /= Math.sqrt(squares);
      }
    }
    return new TermMatrix(shown, rowTerms, rowWeights);
  }

  /// Without the rows that have no terms.
  TermMatrix filled() {
    int[] kept = IntStream.range(0, rows()).filter(row -> rowTerms[row].length > 0).toArray();
    return new TermMatrix(
        terms,
        Arrays.stream(kept).mapToObj(row -> rowTerms[row]).toArray(int[][]::new),
        Arrays.stream(kept).mapToObj(row -> rowWeights[row]).toArray(double[][]::new));
  }

  int rows() {
    return rowTerms.length;
  }

  private record Block(
      List<Map<String, Integer>> counts, Map<String, Map<String, Integer>> surfaces) {}

  private static List<Block> blocks(List<String> texts) {
    return IntStream.range(0, (texts.size() + BLOCK - 1) / BLOCK)
        .parallel()
        .mapToObj(
            block -> {
              MapTerms terms = new MapTerms();
              Map<String, Map<String, Integer>> surfaces = new HashMap<>();
              int from = block * BLOCK;
              List<Map<String, Integer>> counts =
                  texts.subList(from, Math.min(texts.size(), from + BLOCK)).stream()
                      .map(text -> terms.of(text, surfaces))
                      .toList();
              return new Block(counts, surfaces);
            })
        .toList();
  }

  /// The most frequent word of a stem, ties by word: `batteries` rather than `batteri`.
  private static String surface(String term, Map<String, Integer> words) {
    return words.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(term);
  }
}
