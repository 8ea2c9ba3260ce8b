package dev.jadework.platform.projects.web;

import dev.jadework.rules.pack.ClauseCoverage;
import dev.jadework.rules.pack.ClauseCoverage.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 筛选. Which clauses of the coverage are asked for; empty where any will do.
///
/// @param state name of a [ClauseCoverage.State] in any case
public record ClauseFilter(String document, String type, String relevance, String state) {

  /// What an address leaves out is empty.
  public ClauseFilter(
      @Nullable String document,
      @Nullable String type,
      @Nullable String relevance,
      @Nullable String state) {
    this.document = document == null ? "" : document.strip();
    this.type = type == null ? "" : type.strip();
    this.relevance = relevance == null ? "" : relevance.strip();
    this.state = state == null ? "" : state.strip();
  }

  public List<Row> of(ClauseCoverage coverage) {
    return coverage.rows().stream()
        .filter(row -> document.isEmpty() || row.document().id().equals(document))
        .filter(row -> type.isEmpty() || row.clause().type().equals(type))
        .filter(row -> relevance.isEmpty() || row.clause().relevance().equals(relevance))
        .filter(row -> state.isEmpty() || row.state().name().equalsIgnoreCase(state))
        .toList();
  }

  public boolean isEmpty() {
    return query().isEmpty();
  }

  /// The part of an address that asks for the same; empty if everything is asked for.
  public String query() {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("document", document);
    asked.put("type", type);
    asked.put("relevance", relevance);
    asked.put("state", state);
    String query =
        asked.entrySet().stream()
            .filter(one -> !one.getValue().isEmpty())
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }
}
