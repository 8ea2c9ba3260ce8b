package dev.jadework.platform.projects.web;

import dev.jadework.platform.shell.Query;
import dev.jadework.rules.pack.ClauseCoverage;
import dev.jadework.rules.pack.ClauseCoverage.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 筛选. Which clauses of the coverage are asked for; empty where any will do.
///
/// @param capability code of the capability that serves a clause first
/// @param state name of a [ClauseCoverage.State] in any case
/// @param q words that all stand in the clause
public record ClauseFilter(
    String document, String type, String relevance, String capability, String state, String q) {
  /// What an address leaves out is empty.
  public ClauseFilter(
      @Nullable String document,
      @Nullable String type,
      @Nullable String relevance,
      @Nullable String capability,
      @Nullable String state,
      @Nullable String q) {
    this.document = given(document);
    this.type = given(type);
    this.relevance = given(relevance);
    this.capability = given(capability);
    this.state = given(state);
    this.q = given(q);
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  public List<Row> of(ClauseCoverage coverage) {
    ClauseWords words = ClauseWords.of(q);
    return coverage.rows().stream()
        .filter(row -> document.isEmpty() || row.document().id().equals(document))
        .filter(row -> type.isEmpty() || row.clause().type().equals(type))
        .filter(row -> relevance.isEmpty() || row.clause().relevance().equals(relevance))
        .filter(row -> capability.isEmpty() || row.capability().equals(capability))
        .filter(row -> state.isEmpty() || row.state().name().equalsIgnoreCase(state))
        .filter(row -> words.in(row.clause()))
        .toList();
  }

  public boolean isEmpty() {
    return query().isEmpty();
  }

  /// The part of an address that asks for the same; empty if everything is asked for.
  public String query() {
    Map<String, List<String>> asked = new LinkedHashMap<>();
    asked.put("document", List.of(document));
    asked.put("type", List.of(type));
    asked.put("relevance", List.of(relevance));
    asked.put("capability", List.of(capability));
    asked.put("state", List.of(state));
    asked.put("q", List.of(q));
    asked.values().removeIf(one -> one.getFirst().isEmpty());
    return new Query(asked).text();
  }
}
