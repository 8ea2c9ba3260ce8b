package dev.jadework.platform.insight.assessment;

import dev.jadework.platform.insight.assessment.FeatureComparison.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 特征对比表. All features of a project against the closest documents.
///
/// @param rows one per document compared, highest coverage first
record FeatureTable(List<String> features, List<Row> rows) {

  /// @param matches one per feature, in their order
  record Row(CloseDocument document, List<Match> matches) {}

  /// @param hits prior art, closest first; all of it tells which terms are common
  static FeatureTable of(List<String> features, List<PriorArtSearch.Hit> hits) {
    if (features.isEmpty()) {
      return new FeatureTable(List.of(), List.of());
    }
    Map<PriorArtSearch.Hit, Passages> passages = new LinkedHashMap<>();
    hits.forEach(hit -> passages.put(hit, Passages.of(hit.patent())));
    FeatureComparer comparer = new FeatureComparer(passages.values());
    List<Row> rows = new ArrayList<>();
    Set<String> applications = new HashSet<>();
    passages.forEach(
        (hit, text) -> {
          PriorArt art = hit.art();
          // A and B of one application disclose the same: the one ranked first stands for both.
          if (rows.size() < Scale.COMPARED
              && applications.add(art.an() == null ? art.pn() : art.an())) {
            List<Match> matches =
                features.stream().map(f -> comparer.compare(f, hit.patent(), text)).toList();
            rows.add(new Row(FeatureComparer.summary(art, matches, text.parts()), matches));
          }
        });
    rows.sort(
        Comparator.comparingDouble((Row row) -> row.document().coverage())
            .reversed()
            .thenComparing(row -> row.document().pn()));
    return new FeatureTable(features, List.copyOf(rows));
  }

  List<CloseDocument> documents() {
    return rows.stream().map(Row::document).toList();
  }

  /// The documents shown beside the features.
  List<CloseDocument> closest() {
    return documents().stream().limit(Scale.SHOWN).toList();
  }

  /// The comparison of every feature with the documents shown.
  List<FeatureComparison> comparisons() {
    List<FeatureComparison> comparisons = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      int feature = i;
      comparisons.add(
          new FeatureComparison(
              features.get(i),
              rows.stream().limit(Scale.SHOWN).map(row -> row.matches().get(feature)).toList()));
    }
    return comparisons;
  }
}
