package dev.jadework.patents.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 邻近文献. For each of some documents those of them that are closest to it, by the cosine of
/// (1 + ln count) · ln(documents / documents with the term). Rarity is that among the documents
/// themselves: what all hits of a search say tells none of them apart.
final class Neighbours {
  /// Neighbours kept per document.
  private static final int MOST = 8;

  /// A term of fewer documents joins none.
  private static final int LEAST_DOCUMENTS = 2;

  /// @param at position of the neighbour
  /// @param share of the likeness of all neighbours kept, which add up to 1
  record Neighbour(int at, double share) {}

  private record Posting(int document, double weight) {}

  private Neighbours() {}

  /// @param counts of the terms of each document
  /// @return the closest first; empty for a document that has nothing in common with another
  static List<List<Neighbour>> of(List<Map<String, Integer>> counts) {
    int documents = counts.size();
    double[][] likeness = new double[documents][documents];
    for (List<Posting> term : postings(counts)) {
      for (Posting one : term) {
        double[] row = likeness[one.document()];
        for (Posting other : term) {
          row[other.document()] += one.weight() * other.weight();
        }
      }
    }
    double[] lengths = new double[documents];
    Arrays.setAll(lengths, i -> likeness[i][i] == 0 ? 1 : Math.sqrt(likeness[i][i]));
    List<List<Neighbour>> neighbours = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      likeness[i][i] = 0;
      for (int other = 0; other < documents; other++) {
        likeness[i][other] /= lengths[other];
      }
      neighbours.add(closest(likeness[i]));
    }
    return neighbours;
  }

  private static Collection<List<Posting>> postings(List<Map<String, Integer>> counts) {
    Map<String, Integer> frequency = new HashMap<>();
    counts.forEach(d -> d.keySet().forEach(term -> frequency.merge(term, 1, Integer::sum)));
    Map<String, List<Posting>> postings = new LinkedHashMap<>();
    for (int i = 0; i < counts.size(); i++) {
      for (Map.Entry<String, Integer> term : counts.get(i).entrySet()) {
        int found = frequency.getOrDefault(term.getKey(), 1);
        // A term of more than half of the documents joins nothing that the others do not.
        if (found >= LEAST_DOCUMENTS && found * 2 <= counts.size()) {
          double rarity = Math.log((double) counts.size() / found);
          postings
              .computeIfAbsent(term.getKey(), none -> new ArrayList<>(found))
              .add(new Posting(i, (1 + Math.log(term.getValue())) * rarity));
        }
      }
    }
    return postings.values();
  }

  private static List<Neighbour> closest(double[] likeness) {
    List<Neighbour> found = new ArrayList<>();
    for (int other = 0; other < likeness.length; other++) {
      if (likeness[other] > 0) {
        found.add(new Neighbour(other, likeness[other]));
      }
    }
    List<Neighbour> closest =
        found.stream()
            .sorted(
                Comparator.comparingDouble(Neighbour::share)
                    .reversed()
                    .thenComparingInt(Neighbour::at))
            .limit(MOST)
            .toList();
    double all = closest.stream().mapToDouble(Neighbour::share).sum();
    return closest.stream().map(n -> new Neighbour(n.at(), n.share() / all)).toList();
  }
}
