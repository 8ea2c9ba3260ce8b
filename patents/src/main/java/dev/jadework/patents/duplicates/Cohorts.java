package dev.jadework.patents.duplicates;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Patent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 同类同年. Documents of one IPC subclass filed in one year, within which the similarity of a pair is
/// put into proportion: what is rare in one field is usual in another.
public final class Cohorts {
  /// Rank of a pair among all pairs of its cohort.
  ///
  /// @param cohort subclass and year, `H01M 2014`
  /// @param pairs all pairs of documents of the cohort
  /// @param percentile part of these pairs that are less similar, in percent, 0–100. Exact: of the
  ///     pairs above the threshold all are known, and all others are less similar.
  public record Rank(String cohort, long pairs, double percentile) {}

  private final Map<String, String> cohortOf = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private Map<String, double[]> similar = Map.of();

  /// Adds a document that is compared. One without IPC symbol or filing year has no cohort.
  public void add(Patent patent) {
    String cohort = cohort(patent);
    if (cohort != null) {
      String name = names.computeIfAbsent(cohort, own -> own);
      cohortOf.put(patent.publication().toString(), name);
      sizes.merge(name, 1, Integer::sum);
    }
  }

  /// Takes the pairs that [#rank] is asked about.
  public void measure(DuplicatePairs pairs) {
    Map<String, List<Double>> found = new HashMap<>();
    pairs.forEach(
        (a, b, jaccard) -> {
          shared(pairs.number(a), pairs.number(b))
              .ifPresent(c -> found.computeIfAbsent(c, own -> new ArrayList<>()).add(jaccard));
          return true;
        });
    similar = new HashMap<>();
    found.forEach(
        (cohort, jaccards) ->
            similar.put(
                cohort, jaccards.stream().mapToDouble(Double::doubleValue).sorted().toArray()));
  }

  /// Empty if the two are of different cohorts or of none.
  public Optional<Rank> rank(String a, String b, double jaccard) {
    return shared(a, b)
        .map(
            cohort -> {
              long size = sizes.getOrDefault(cohort, 0);
              long all = size * (size - 1) / 2;
              long notLess = notLess(similar.getOrDefault(cohort, new double[0]), jaccard);
              return new Rank(cohort, all, 100.0 * (all - notLess) / all);
            });
  }

  private Optional<String> shared(String a, String b) {
    String cohort = cohortOf.get(a);
    return Optional.ofNullable(cohort).filter(own -> own.equals(cohortOf.get(b)));
  }

  private static long notLess(double[] ascending, double jaccard) {
    int at = Arrays.binarySearch(ascending, jaccard);
    int first = at < 0 ? -at - 1 : at;
    while (first > 0 && ascending[first - 1] == jaccard) {
      first--;
    }
    return ascending.length - first;
  }

  private static @Nullable String cohort(Patent patent) {
    Integer year = patent.filingYear();
    return year == null
        ? null
        : patent.classifications().stream()
            .filter(c -> c.scheme().equals("IPC") && c.symbol().length() >= 4)
            .min((one, other) -> Boolean.compare(other.main(), one.main()))
            .map(Classification::symbol)
            .map(symbol -> symbol.substring(0, 4) + ' ' + year)
            .orElse(null);
  }
}
