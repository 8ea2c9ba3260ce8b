package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.index.memory.QueryEvaluator;
import dev.jadework.patents.query.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// 位置条件. Decides, by the definition itself, queries that depend on where words stand: the
/// records of all documents that hold the words are read, and those found are asked for by their
/// keys. Exact, at the price of reading the candidates: thousands a second.
final class PlaceClauses {
  private PlaceClauses() {}

  /// The query as the cluster can answer it.
  static ObjectNode decided(View view, Query query, StatusOfDay status) throws IOException {
    ObjectNode translated = new QueryTranslator(status.asked()).translate(query);
    if (QueryTranslator.exact(query)) {
      return translated;
    }
    QueryEvaluator evaluator = new QueryEvaluator(status.decided());
    List<String> found = new ArrayList<>();
    Scan.unordered(view, translated)
        .with(List.of("key"))
        .withRecords()
        .run(
            hit -> {
              if (evaluator.matches(query, PatentJson.read(View.record(hit)))) {
                found.add(View.string(hit, "key"));
              }
              return true;
            });
    return Dsl.all(List.of(translated, Dsl.selecting(Dsl.anyTerm("key", found))), List.of());
  }
}
