package dev.jadework.bench;

import dev.jadework.patents.document.Patent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// 逐对比较. The near-duplicates by their definition, written anew: every document is compared with
/// every other. Only pairs whose sizes alone rule them out are passed over, and a comparison ends
/// when too many members differ.
final class AllWithAll {
  private final double threshold;
  private final String[] numbers;

  /// Trigrams of each document as ascending numbers.
  private final int[][] sets;

  AllWithAll(List<Patent> patents, double threshold) {
    this.threshold = threshold;
    Map<String, Integer> numbering = new HashMap<>();
    record Numbered(String number, int[] set) {}
    List<Numbered> documents =
        patents.stream()
            .map(
                patent ->
                    new Numbered(
                        patent.publication().toString(),
                        trigrams(patent.abstractText(), numbering)))
            .filter(document -> document.set().length > 0)
            .sorted((a, b) -> Integer.compare(a.set().length, b.set().length))
            .toList();
    numbers = documents.stream().map(Numbered::number).toArray(String[]::new);
    sets = documents.stream().map(Numbered::set).toArray(int[][]::new);
  }

  private static int[] trigrams(String text, Map<String, Integer> numbering) {
    int[] kept = text.codePoints().filter(AllWithAll::letterOrNumber).toArray();
    return IntStream.rangeClosed(0, kept.length - 3)
        .map(at -> numbering.computeIfAbsent(new String(kept, at, 3), trigram -> numbering.size()))
        .sorted()
        .distinct()
        .toArray();
  }

  private static boolean letterOrNumber(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  int size() {
    return numbers.length;
  }

  /// @param asked positions of the documents to compare with all others
  /// @return Jaccard index by the two numbers, the smaller one first
  Map<String, Double> pairs(int[] asked) {
    boolean whole = asked.length == sets.length;
    Map<String, Double> pairs = new ConcurrentHashMap<>();
    Arrays.stream(asked)
        .parallel()
        .forEach(
            a -> {
              // By size: those before are not larger, those behind not smaller.
              for (int b = a + 1; b < sets.length && !tooLarge(sets[b], sets[a]); b++) {
                compare(a, b, pairs);
              }
              for (int b = a - 1; !whole && b >= 0 && !tooLarge(sets[a], sets[b]); b--) {
                compare(a, b, pairs);
              }
            });
    return new TreeMap<>(pairs);
  }

  private boolean tooLarge(int[] larger, int[] smaller) {
    return (double) smaller.length / larger.length < threshold;
  }

  private void compare(int a, int b, Map<String, Double> pairs) {
    double jaccard = jaccard(sets[a], sets[b]);
    if (jaccard >= threshold) {
      boolean ordered = numbers[a].compareTo(numbers[b]) < 0;
      pairs.put(numbers[ordered ? a : b] + ' ' + numbers[ordered ? b : a], jaccard);
    }
  }

  /// Exact if it reaches the threshold, else 0.
  private double jaccard(int[] a, int[] b) {
    int both = a.length + b.length;
    int mayDiffer = (int) Math.floor(both * (1 - threshold) / (1 + threshold) + 1e-9);
    int shared = 0;
    int differing = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        shared++;
        i++;
        j++;
      } else {
        if (++differing > mayDiffer) {
          return 0;
        }
        if (a[i] < b[j]) {
          i++;
        } else {
          j++;
        }
      }
    }
    return (double) shared / (both - shared);
  }
}
