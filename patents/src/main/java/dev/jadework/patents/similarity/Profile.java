package dev.jadework.patents.similarity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// 著录画像. Which classes, or inventors, a text's subject is likely to have: those of the document
/// that the text is of, if they are known, otherwise those of the documents that are closest to it.
/// A document is as close to the profile as the cosine of the two, each of its values weighted by
/// its rarity among the documents found: what all of them have tells none of them apart.
final class Profile {
  /// Documents that are asked, the closest first.
  private static final int FIRST = 10;

  /// The first counts five times the last but a few, not ten times.
  private static final int FLATTENED = 2;

  private final List<Set<String>> values;
  private final Map<String, Double> rarity = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final double length;

  /// @param values of the documents found
  /// @param own values known of the text's own document, empty if none are
  /// @param scores of the documents found, in the same order
  Profile(List<Set<String>> values, Set<String> own, List<Double> scores) {
    this.values = values;
    values.forEach(document -> document.forEach(value -> rarity.merge(value, 1.0, Double::sum)));
    rarity.replaceAll((value, with) -> Math.log(1 + values.size() / with));
    if (own.isEmpty()) {
      learn(scores);
    } else {
      own.forEach(value -> weights.put(value, 1.0));
    }
    double squares = 0;
    for (Map.Entry<String, Double> weight : weights.entrySet()) {
      squares += Math.pow(weight.getValue() * rarity(weight.getKey()), 2);
    }
    this.length = Math.sqrt(squares);
  }

  private void learn(List<Double> scores) {
    List<Integer> first =
        IntStream.range(0, values.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> scores.get(i)).reversed())
            .limit(FIRST)
            .toList();
    for (int rank = 0; rank < first.size(); rank++) {
      Set<String> document = values.get(first.get(rank));
      double say = scores.get(first.get(rank)) / (rank + FLATTENED) / document.size();
      document.forEach(value -> weights.merge(value, say, Double::sum));
    }
  }

  /// Adds to the parts of a document's score how close it is to the profile, under the value that
  /// brings most of it.
  ///
  /// @param at position of the document
  /// @param mark stands before the value, as in `IPC H01M`
  /// @param weight of a document that has exactly what the profile has
  void add(Map<String, Double> parts, int at, String mark, double weight) {
    Set<String> shared = new HashSet<>(values.get(at));
    shared.retainAll(weights.keySet());
    double product = 0;
    for (String value : shared) {
      product += brought(value);
    }
    double own = 0;
    for (String value : values.get(at)) {
      own += rarity(value) * rarity(value);
    }
    double part = product == 0 ? 0 : weight * product / (Math.sqrt(own) * length);
    if (part > 0) {
      parts.put(mark + largest(shared), part);
    }
  }

  private String largest(Collection<String> shared) {
    return shared.stream()
        .max(Comparator.comparingDouble(this::brought).thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  private double brought(String value) {
    return weights.getOrDefault(value, 0.0) * rarity(value) * rarity(value);
  }

  /// What no document found has counts as if one had it: it is part of what the text is about.
  private double rarity(String value) {
    return rarity.getOrDefault(value, Math.log(1 + values.size()));
  }
}
