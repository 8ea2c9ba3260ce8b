package dev.jadework.patents.analysis.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// 词-文献矩阵. One row of weights per document, (1 + ln tf) · idf, of length 1; sparse, by rows and
/// by columns. A row without terms is empty.
public final class TermMatrix {
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

  /// @param texts of the documents, in the order of the rows
  public static TermMatrix of(List<String> texts) {
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
    Map<String, Integer> frequency = new HashMap<>();
    counts.forEach(row -> row.keySet().forEach(term -> frequency.merge(term, 1, Integer::sum)));
    double most = Math.max(LEAST_DOCUMENTS, MOST_SHARE * texts.size());
    frequency.values().removeIf(n -> n < LEAST_DOCUMENTS || n > most);
    List<String> kept = frequency.keySet().stream().sorted().toList();
    Map<String, Term> terms = new HashMap<>();
    for (String term : kept) {
      double idf = Math.log(texts.size() / (double) frequency.getOrDefault(term, 1));
      terms.put(term, new Term(terms.size(), idf));
    }
    List<Row> rows = counts.parallelStream().map(count -> Row.of(count, terms)).toList();
    return new TermMatrix(
        kept.stream().map(term -> surface(term, surfaces.getOrDefault(term, Map.of()))).toList(),
        rows.stream().map(Row::terms).toArray(int[][]::new),
        rows.stream().map(Row::weights).toArray(double[][]::new));
  }

  /// @param idf inverse document frequency
  private record Term(int position, double idf) {}

  private record Row(int[] terms, double[] weights) {
    static Row of(Map<String, Integer> counts, Map<String, Term> known) {
      double[] weightAt = new double[counts.size()];
      long[] order = new long[counts.size()]; // position of the term, place of its weight
      int size = 0;
      for (Map.Entry<String, Integer> entry : counts.entrySet()) {
        Term term = known.get(entry.getKey());
        if (term != null) {
          weightAt[size] = (1 + Math.log(entry.getValue())) * term.idf();
          order[size] = (long) term.position() << 32 | size;
          size++;
        }
      }
      Arrays.sort(order, 0, size);
      int[] terms = new int[size];
      double[] weights = new double[size];
      double squares = 0;
      for (int i = 0; i < size; i++) {
        terms[i] = (int) (order[i] >>> 32);
        weights[i] = weightAt[(int) order[i]];
        squares += weights[i] * weights[i];
      }
      double length = squares > 0 ? Math.sqrt(squares) : 1;
      Arrays.setAll(weights, i -> weights[i] / length);
      return new Row(terms, weights);
    }
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
