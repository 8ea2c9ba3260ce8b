package dev.jadework.patents.similarity;

import dev.jadework.patents.similarity.Closeness.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// 引证关系. What the first hits cite, what cites them and what cites the same is likely to be close as
/// well.
final class CitationLinks {
  /// Documents whose citations count, the closest first.
  private static final int FIRST = 20;

  /// The first counts five times the last, not twenty times.
  private static final int FLATTENED = 5;

  private final List<Document> documents;
  private final Map<String, List<Integer>> byNumber = new HashMap<>();
  private final Map<String, List<Integer>> citing = new HashMap<>();

  CitationLinks(List<Document> documents) {
    this.documents = documents;
    for (int i = 0; i < documents.size(); i++) {
      Document document = documents.get(i);
      byNumber.computeIfAbsent(document.number(), none -> new ArrayList<>()).add(i);
      for (String cited : document.cited()) {
        citing.computeIfAbsent(cited, none -> new ArrayList<>()).add(i);
      }
    }
  }

  /// Adds to the parts of the scores what the links bring, under the number of the closest of the
  /// documents linked, as `→ EP0047956`.
  ///
  /// @param ranked positions of the documents, the closest first
  /// @param weight of a link to a document that is as good as the first five
  void add(List<Map<String, Double>> parts, List<Integer> ranked, double weight) {
    Map<Integer, String> named = new HashMap<>();
    Map<Integer, Double> links = new HashMap<>();
    for (int rank = 0; rank < Math.min(FIRST, ranked.size()); rank++) {
      Document document = documents.get(ranked.get(rank));
      double say = 1.0 / (rank + FLATTENED);
      for (int linked : linked(document)) {
        named.putIfAbsent(linked, "→ " + document.number());
        links.merge(linked, weight * say, Double::sum);
      }
      coupled(document)
          .forEach(
              (coupled, share) -> {
                named.putIfAbsent(coupled, "→ " + document.number());
                links.merge(coupled, weight * say * share, Double::sum);
              });
    }
    links.forEach((linked, sum) -> parts.get(linked).put(named.getOrDefault(linked, ""), sum));
  }

  /// 文献耦合. Documents that cite the same, the more of it and the fewer others do (Kessler 1963).
  private Map<Integer, Double> coupled(Document document) {
    Map<Integer, Double> coupled = new HashMap<>();
    for (String cited : document.cited()) {
      List<Integer> together = citing.getOrDefault(cited, List.of());
      double share = 1 / Math.sqrt((double) together.size() * document.cited().size());
      for (int other : together) {
        if (!documents.get(other).number().equals(document.number())) {
          coupled.merge(other, share, Double::sum);
        }
      }
    }
    return coupled;
  }

  private List<Integer> linked(Document document) {
    List<Integer> linked = new ArrayList<>(citing.getOrDefault(document.number(), List.of()));
    document.cited().forEach(cited -> linked.addAll(byNumber.getOrDefault(cited, List.of())));
    return linked.stream()
        .distinct()
        .filter(other -> !documents.get(other).number().equals(document.number()))
        .toList();
  }
}
