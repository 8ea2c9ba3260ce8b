package dev.jadework.patents.analysis.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// 合作申请网络. Applicants joined by the documents they filed together.
///
/// @param nodes applicants with at least one partner, by descending degree, ties by name
/// @param edges by descending weight, ties by names
/// @param components sizes of the groups joined by edges, descending
/// @param joint documents with two or more applicants
/// @param density edges / possible edges among the nodes; 0 with fewer than two nodes
public record CoApplicants(
    List<Node> nodes, List<Edge> edges, List<Integer> components, long joint, double density) {

  /// @param documents with others and alone
  /// @param degree number of partners
  /// @param strength sum of the weights of its edges
  /// @param component number of its group, 1 for the largest; ties by the first name
  public record Node(String name, long documents, int degree, long strength, int component) {}

  /// @param a the name that comes first in order
  /// @param weight documents they share
  public record Edge(String a, String b, long weight) {}

  private record Pair(String a, String b) {}

  /// Takes documents one by one.
  public static final class Builder {
    private final Map<String, Long> documents = new HashMap<>();
    private final Map<Pair, Long> weights = new HashMap<>();
    private long joint;

    /// @param applicants of one document; a name given twice counts once
    public void add(List<String> applicants) {
      List<String> names = List.copyOf(new TreeSet<>(applicants));
      names.forEach(name -> documents.merge(name, 1L, Long::sum));
      joint += names.size() > 1 ? 1 : 0;
      for (int i = 0; i < names.size(); i++) {
        for (int j = i + 1; j < names.size(); j++) {
          weights.merge(new Pair(names.get(i), names.get(j)), 1L, Long::sum);
        }
      }
    }

    /// @param least edges of a lower weight are left out
    public CoApplicants build(long least) {
      List<Edge> edges =
          weights.entrySet().stream()
              .filter(entry -> entry.getValue() >= least)
              .map(entry -> new Edge(entry.getKey().a(), entry.getKey().b(), entry.getValue()))
              .sorted(
                  Comparator.comparingLong(Edge::weight)
                      .reversed()
                      .thenComparing(Edge::a)
                      .thenComparing(Edge::b))
              .toList();
      Map<String, List<Edge>> byName = new TreeMap<>();
      for (Edge edge : edges) {
        byName.computeIfAbsent(edge.a(), none -> new ArrayList<>()).add(edge);
        byName.computeIfAbsent(edge.b(), none -> new ArrayList<>()).add(edge);
      }
      List<List<String>> groups = groups(byName);
      Map<String, Integer> component = new HashMap<>();
      for (int i = 0; i < groups.size(); i++) {
        int number = i + 1;
        groups.get(i).forEach(name -> component.put(name, number));
      }
      List<Node> nodes =
          byName.entrySet().stream()
              .map(entry -> node(entry.getKey(), entry.getValue(), component))
              .sorted(Comparator.comparingInt(Node::degree).reversed().thenComparing(Node::name))
              .toList();
      double possible = nodes.size() * (nodes.size() - 1.0) / 2;
      return new CoApplicants(
          nodes,
          edges,
          groups.stream().map(List::size).toList(),
          joint,
          possible == 0 ? 0 : edges.size() / possible);
    }

    private Node node(String name, List<Edge> edges, Map<String, Integer> component) {
      return new Node(
          name,
          documents.getOrDefault(name, 0L),
          edges.size(),
          edges.stream().mapToLong(Edge::weight).sum(),
          component.getOrDefault(name, 0));
    }

    /// Names joined by edges, largest group first.
    private static List<List<String>> groups(Map<String, List<Edge>> byName) {
      Map<String, Boolean> seen = new LinkedHashMap<>();
      List<List<String>> groups = new ArrayList<>();
      for (String first : byName.keySet()) {
        if (seen.putIfAbsent(first, true) != null) {
          continue;
        }
        List<String> group = new ArrayList<>(List.of(first));
        for (int i = 0; i < group.size(); i++) {
          String name = group.get(i);
          for (Edge edge : byName.getOrDefault(name, List.of())) {
            String other = edge.a().equals(name) ? edge.b() : edge.a();
            if (seen.putIfAbsent(other, true) == null) {
              group.add(other);
            }
          }
        }
        groups.add(group);
      }
      groups.sort(
          Comparator.comparingInt((List<String> group) -> group.size())
              .reversed()
              .thenComparing(List::getFirst));
      return groups;
    }
  }
}
