package dev.jadework.patents.query;

import java.util.ArrayList;
import java.util.List;

/// 检索式分句. Every part of a query that finds documents by itself, so that the hits of each can be
/// shown beside it.
public final class QueryClauses {
  /// @param depth 0 for the whole query
  public record Clause(int depth, Query query) {}

  private QueryClauses() {}

  /// The query and its parts, each above its own parts.
  public static List<Clause> of(Query query) {
    List<Clause> clauses = new ArrayList<>();
    add(query, 0, clauses);
    return clauses;
  }

  /// The parts joined by the outermost operator; none for a single term.
  public static List<Query> parts(Query query) {
    return switch (query) {
      case Query.And and -> and.parts();
      case Query.Or or -> or.parts();
      case Query.Not not -> List.of(not.part());
      case Query.Xor xor -> List.of(xor.left(), xor.right());
      case Query.Near near -> List.of(near.left(), near.right());
      case Query.Match _,
          Query.Wildcard _,
          Query.Dates _,
          Query.Quantities _,
          Query.ClassRange _,
          Query.ClassBelow _,
          Query.AnyOf _,
          Query.Translated _,
          Query.Frequency _,
          Query.Prior _ ->
          List.of();
    };
  }

  private static void add(Query query, int depth, List<Clause> clauses) {
    clauses.add(new Clause(depth, query));
    parts(query).forEach(part -> add(part, depth + 1, clauses));
    if (query instanceof Query.Translated translated) {
      Statements.places(translated).forEach(part -> clauses.add(new Clause(depth + 1, part)));
    }
  }
}
