package dev.jadework.patents.similarity;

import dev.jadework.patents.similarity.Known.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// 引证图. Which of some documents cite, are cited by or cite the same as another. A document is one
/// publication or several that count as one.
final class CitationGraph {
  private final List<List<Member>> documents;
  private final Map<String, List<Integer>> byNumber = new HashMap<>();
  private final Map<String, List<Integer>> citing = new HashMap<>();

  /// @param documents the publications that each stands for
  CitationGraph(List<List<Member>> documents) {
    this.documents = documents;
    for (int i = 0; i < documents.size(); i++) {
      int at = i;
      numbers(documents.get(i)).forEach(number -> add(byNumber, number, at));
      cited(documents.get(i)).forEach(number -> add(citing, number, at));
    }
  }

  private static void add(Map<String, List<Integer>> places, String number, int at) {
    places.computeIfAbsent(number, none -> new ArrayList<>()).add(at);
  }

  /// How strongly documents are linked to one, by their positions: 1 for a citation in either
  /// direction, and what both cite (文献耦合), the more of it and the fewer others cite it
  /// (Kessler 1963). What shares a publication with it is not linked to it.
  Map<Integer, Double> linked(List<Member> to) {
    Set<String> numbers = numbers(to);
    Set<String> cited = cited(to);
    Set<Integer> direct = new LinkedHashSet<>();
    numbers.forEach(number -> direct.addAll(citing.getOrDefault(number, List.of())));
    cited.forEach(number -> direct.addAll(byNumber.getOrDefault(number, List.of())));
    Map<Integer, Double> links = new TreeMap<>();
    direct.forEach(at -> links.put(at, 1.0));
    for (String number : cited) {
      List<Integer> together = citing.getOrDefault(number, List.of());
      double share = 1 / Math.sqrt((double) together.size() * cited.size());
      together.forEach(at -> links.merge(at, share, Double::sum));
    }
    links.keySet().removeIf(at -> numbers(documents.get(at)).stream().anyMatch(numbers::contains));
    return links;
  }

  private static Set<String> numbers(Collection<Member> members) {
    Set<String> numbers = new TreeSet<>();
    members.forEach(member -> numbers.add(member.number()));
    return numbers;
  }

  private static Set<String> cited(Collection<Member> members) {
    Set<String> cited = new TreeSet<>();
    members.forEach(member -> cited.addAll(member.cited()));
    return cited;
  }
}
