package dev.jadework.cli;

import dev.jadework.patents.index.SearchResult;
import dev.jadework.patents.index.SearchResult.FacetCount;
import dev.jadework.patents.index.SearchResult.Hit;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 检索答复. What a search found, for people and as a document.
///
/// @param counts hits of every part of the query; empty if they were not asked for
record SearchAnswer(SearchResult result, List<SearchAnswer.ClauseCount> counts) {
  private static final int FACET_LINES = 10;

  /// @param depth how deep the part stands in the query
  record ClauseCount(int depth, String query, long count) {}

  Map<String, Object> json() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("total", result.total());
    answer.put("parsed", result.parsed());
    answer.put("hits", result.hits().stream().map(SearchAnswer::hit).toList());
    Map<String, Object> facets = new LinkedHashMap<>();
    result
        .facets()
        .forEach(
            (field, values) ->
                facets.put(field, values.stream().map(SearchAnswer::count).toList()));
    answer.put("facets", facets);
    if (!result.notes().isEmpty()) {
      answer.put("notes", result.notes());
    }
    if (!counts.isEmpty()) {
      answer.put("clauses", counts.stream().map(Json::plain).toList());
    }
    return answer;
  }

  private static Map<String, Object> hit(Hit hit) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("pn", hit.pn());
    answer.put("an", hit.an());
    answer.put("title", hit.title());
    answer.put("applicants", hit.applicants());
    answer.put("ipc", hit.ipc());
    answer.put("pd", text(hit.pd()));
    answer.put("score", hit.score());
    return answer;
  }

  private static Map<String, Object> count(FacetCount count) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("value", count.value());
    answer.put("count", count.count());
    return answer;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  void print(PrintWriter out) {
    out.println(result.parsed());
    out.println(
        result.total() == 1
            ? "1 document"
            : String.format(Locale.ROOT, "%,d documents", result.total()));
    result.notes().forEach(out::println);
    for (ClauseCount part : counts) {
      out.printf(
          Locale.ROOT, "%,12d  %s%s%n", part.count(), "  ".repeat(part.depth()), part.query());
    }
    for (Hit hit : result.hits()) {
      out.println();
      out.println(hit.pn() + "  " + hit.title());
      out.println(
          "  "
              + (hit.pd() == null ? "date unknown" : hit.pd())
              + "  "
              + String.join(", ", hit.ipc())
              + "  "
              + String.join("; ", hit.applicants()));
    }
    result.facets().forEach((field, values) -> facet(out, field, values));
    out.flush();
  }

  private static void facet(PrintWriter out, String field, List<FacetCount> counts) {
    out.println();
    out.println(field);
    counts.stream()
        .limit(FACET_LINES)
        .forEach(count -> out.printf(Locale.ROOT, "%,9d  %s%n", count.count(), count.value()));
    if (counts.size() > FACET_LINES) {
      out.printf(
          Locale.ROOT,
          "           and %,d more values (all with --json)%n",
          counts.size() - FACET_LINES);
    }
  }
}
