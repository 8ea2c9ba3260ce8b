package dev.jadework.platform.insight.assessment;

import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.SearchResult;
import dev.jadework.patents.index.SearchResult.FacetCount;
import dev.jadework.patents.query.QueryParser;
import dev.jadework.platform.insight.assessment.TechnicalField.ApplicantCount;
import dev.jadework.platform.insight.assessment.TechnicalField.YearCount;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// 领域统计. Delimits the close field by the classes of the closest documents and the heaviest terms
/// of the search, and counts it.
final class FieldStatistics {
  /// Main groups that delimit the field: more would join neighbouring fields.
  private static final int GROUPS = 3;

  /// A main group counts if it holds at least this share of the closest documents.
  private static final double GROUP_SHARE = 0.1;

  /// Terms of which a document of the field has at least one.
  private static final int TERMS = 8;

  /// Applicants kept by name.
  private static final int APPLICANTS = 10;

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  private FieldStatistics() {}

  /// Empty if there is no term to search with.
  static Optional<TechnicalField> of(
      PatentIndex index, Collection<PriorArt> closest, LocalDate asOf) {
    return query(closest, asOf).map(query -> counted(index, query));
  }

  private static Optional<String> query(Collection<PriorArt> closest, LocalDate asOf) {
    String words =
        telling(closest).stream().map(term -> '"' + term + '"').collect(Collectors.joining(" OR "));
    if (words.isEmpty()) {
      return Optional.empty();
    }
    List<String> groups = mainGroups(closest);
    String ipc = groups.isEmpty() ? "" : "IPC=(" + String.join(" OR ", groups) + ") AND ";
    return Optional.of(
        ipc + "TA=(" + words + ") AND PD=[19000101 TO " + asOf.minusDays(1).format(DAY) + "]");
  }

  /// The terms that brought the closest documents most of their scores. The rarest terms of the
  /// text would delimit a field that has none of them.
  private static List<String> telling(Collection<PriorArt> closest) {
    Map<String, Double> shares = new LinkedHashMap<>();
    closest.stream()
        .flatMap(art -> art.reasons().stream())
        .forEach(reason -> shares.merge(reason.term(), reason.share(), Double::sum));
    return shares.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> entry.getKey().replaceAll("[\"“”\\\\]", " ").strip())
        .filter(term -> term.length() >= 2)
        .limit(TERMS)
        .toList();
  }

  /// Main groups of the closest documents' first classes, most frequent first.
  private static List<String> mainGroups(Collection<PriorArt> closest) {
    Map<String, Long> counts =
        closest.stream()
            .flatMap(art -> art.ipc().stream().limit(1))
            .map(symbol -> symbol.replace(" ", "").replaceFirst("/.*", ""))
            .collect(Collectors.groupingBy(group -> group, Collectors.counting()));
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= GROUP_SHARE * closest.size())
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(GROUPS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static TechnicalField counted(PatentIndex index, String query) {
    SearchResult result =
        index.search(
            SearchRequest.of(QueryParser.parse(query)).counting(List.of("PA", "PD", "AD")));
    List<FacetCount> applicants = result.facets().getOrDefault("PA", List.of());
    List<YearCount> published = years(result.facets().getOrDefault("PD", List.of()));
    List<YearCount> filed = years(result.facets().getOrDefault("AD", List.of()));
    long mentions = applicants.stream().mapToLong(FacetCount::count).sum();
    return new TechnicalField(
        query,
        result.parsed(),
        result.total(),
        published,
        Math.max(0, result.total() - sum(published)),
        filed,
        Math.max(0, result.total() - sum(filed)),
        applicants.stream()
            .limit(APPLICANTS)
            .map(facet -> new ApplicantCount(facet.value(), facet.count()))
            .toList(),
        applicants.size(),
        mentions,
        mentions == 0 ? null : FeatureComparer.rounded(largest(applicants, mentions)),
        mentions == 0 ? null : FeatureComparer.rounded(hhi(applicants, mentions)));
  }

  private static double largest(List<FacetCount> applicants, long mentions) {
    return applicants.stream().limit(4).mapToLong(FacetCount::count).sum() / (double) mentions;
  }

  private static double hhi(List<FacetCount> applicants, long mentions) {
    return applicants.stream()
        .mapToDouble(facet -> Math.pow(facet.count() / (double) mentions, 2))
        .sum();
  }

  private static long sum(List<YearCount> years) {
    return years.stream().mapToLong(YearCount::count).sum();
  }

  private static List<YearCount> years(List<FacetCount> facets) {
    Map<Integer, Long> byYear = new LinkedHashMap<>();
    facets.stream()
        .filter(facet -> facet.value().matches("\\d{4}"))
        .forEach(facet -> byYear.merge(Integer.valueOf(facet.value()), facet.count(), Long::sum));
    return byYear.entrySet().stream()
        .map(entry -> new YearCount(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt(YearCount::year))
        .toList();
  }
}
