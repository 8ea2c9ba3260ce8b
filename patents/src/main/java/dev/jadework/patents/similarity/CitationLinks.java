package dev.jadework.patents.similarity;

import dev.jadework.patents.similarity.Closeness.Document;
import dev.jadework.patents.similarity.Known.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// 引证关系. What the first hits cite, what cites them and what cites the same is likely to be close as
/// well, and more so what is linked to the document that the text is of. A family is one invention:
/// what a member cites and what cites a member is linked by way of it to the others (同族扩展).
final class CitationLinks {
  /// Documents whose citations count, the closest first.
  private static final int FIRST = 20;

  /// The first counts five times the last, not twenty times.
  private static final int FLATTENED = 5;

  /// What is linked to the document that the text is of counts about as much as what is linked to
  /// the first five hits.
  private static final double OWN = 1;

  private record Asked(List<Member> family, double say) {
    String name() {
      return family.getFirst().number();
    }
  }

  private final List<List<Member>> families;
  private final List<Asked> asked = new ArrayList<>();

  /// @param known of the document that the text is of
  /// @param ranked positions of the documents, the closest first
  CitationLinks(List<Document> documents, Known known, List<Integer> ranked) {
    this.families = documents.stream().map(document -> document.known().family()).toList();
    if (!known.family().isEmpty()) {
      asked.add(new Asked(known.family(), OWN));
    }
    for (int rank = 0; rank < Math.min(FIRST, ranked.size()); rank++) {
      List<Member> family = families.get(ranked.get(rank));
      if (!family.isEmpty()) {
        asked.add(new Asked(family, 1.0 / (rank + FLATTENED)));
      }
    }
  }

  /// Adds to the parts of the scores what the links bring, under the number of the closest of the
  /// documents linked, as `→ EP0047956`; by way of a family also under the member that makes the
  /// link, as `⌂ US4382867 → EP0047956`.
  ///
  /// @param weight of a link to a document that is as good as the first five
  /// @param byFamily what a link by way of a family counts of one without
  void add(List<Map<String, Double>> parts, double weight, double byFamily) {
    CitationGraph alone = new CitationGraph(families.stream().map(CitationLinks::itself).toList());
    boolean joined = byFamily > 0 && asked.stream().anyMatch(a -> a.family().size() > 1);
    joined |= byFamily > 0 && families.stream().anyMatch(family -> family.size() > 1);
    CitationGraph together = joined ? new CitationGraph(families) : alone;
    Map<Integer, String> named = new HashMap<>();
    Map<Integer, Double> links = new TreeMap<>();
    Map<Integer, String> namedByFamily = new HashMap<>();
    Map<Integer, Double> linksByFamily = new TreeMap<>();
    for (Asked one : asked) {
      Map<Integer, Double> direct = alone.linked(itself(one.family()));
      direct.forEach(
          (at, strength) -> {
            named.putIfAbsent(at, "→ " + one.name());
            links.merge(at, weight * one.say() * strength, Double::sum);
          });
      if (joined) {
        together
            .linked(one.family())
            .forEach(
                (at, strength) -> {
                  double more = strength - direct.getOrDefault(at, 0.0);
                  if (more > 0) {
                    namedByFamily.computeIfAbsent(
                        at,
                        none -> "⌂ " + way(one.family(), families.get(at)) + " → " + one.name());
                    linksByFamily.merge(at, weight * byFamily * one.say() * more, Double::sum);
                  }
                });
      }
    }
    links.forEach((at, sum) -> parts.get(at).put(named.getOrDefault(at, ""), sum));
    linksByFamily.forEach((at, sum) -> parts.get(at).put(namedByFamily.getOrDefault(at, ""), sum));
  }

  /// The document without its family; empty if it has no number.
  private static List<Member> itself(List<Member> family) {
    return family.subList(0, Math.min(1, family.size()));
  }

  /// The member of one of two families that makes the link, by their order.
  private static String way(List<Member> asked, List<Member> found) {
    for (Member one : asked) {
      for (Member other : found) {
        boolean noMember = one == asked.getFirst() && other == found.getFirst();
        if (!noMember && linked(one, other)) {
          return one == asked.getFirst() ? other.number() : one.number();
        }
      }
    }
    throw new IllegalStateException("families of " + asked + " and " + found + " are not linked");
  }

  private static boolean linked(Member one, Member other) {
    return one.cited().contains(other.number())
        || other.cited().contains(one.number())
        || one.cited().stream().anyMatch(other.cited()::contains);
  }
}
