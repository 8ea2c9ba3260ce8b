package dev.jadework.patents.similarity;

import dev.jadework.patents.similarity.Closeness.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// 分类先验. In which IPC subclasses the subject of a text lies, told from the documents that are
/// closest by its words.
final class ClassPrior {
  /// Documents that are asked, the closest first.
  private static final int FIRST = 30;

  /// The first counts six times the last but a few, not thirty times.
  private static final int FLATTENED = 5;

  private final Map<String, Double> shares = new HashMap<>();

  private ClassPrior() {}

  /// @param scores of the documents by their words, in the same order
  static ClassPrior of(List<Document> documents, List<Double> scores) {
    List<Integer> first =
        IntStream.range(0, documents.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> scores.get(i)).reversed())
            .limit(FIRST)
            .toList();
    ClassPrior prior = new ClassPrior();
    double all = 0;
    for (int rank = 0; rank < first.size(); rank++) {
      Document document = documents.get(first.get(rank));
      double say = scores.get(first.get(rank)) / (rank + FLATTENED);
      for (String subclass : document.classes()) {
        prior.shares.merge(subclass, say / document.classes().size(), Double::sum);
        all += say / document.classes().size();
      }
    }
    double sum = all;
    prior.shares.replaceAll((subclass, say) -> sum == 0 ? 0 : say / sum);
    return prior;
  }

  /// Adds a document's likeliest class to the parts of its score.
  ///
  /// @param weight of a class in which all of the first documents lie
  void add(Map<String, Double> parts, Document document, double weight) {
    List<String> known = new ArrayList<>(document.classes());
    known.retainAll(shares.keySet());
    known.stream()
        .max(Comparator.comparing((String s) -> shares.getOrDefault(s, 0.0)).thenComparing(s -> s))
        .ifPresent(
            subclass -> {
              double part = weight * shares.getOrDefault(subclass, 0.0);
              if (part > 0) {
                parts.put("IPC " + subclass, part);
              }
            });
  }
}
