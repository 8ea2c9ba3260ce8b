package dev.jadework.patents.index;

import dev.jadework.patents.similarity.TermWeights;
import dev.jadework.patents.similarity.TextTerms;
import dev.jadework.patents.similarity.TextTerms.Candidate;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 检索用词. The terms of a text, how rare each is in the corpus, and which are looked for.
///
/// @param text all of them
/// @param rarity inverse document frequency of those that the corpus has, also of those that are
///     not looked for
/// @param searched those looked for, heaviest first
public record PriorArtTerms(
    TextTerms text, Map<Candidate, Double> rarity, List<Weighted> searched) {
  /// Terms searched for; more cost time and hardly change the first hits.
  public static final int MOST = 64;

  /// Terms whose rarity is looked up, the most emphasised first; bounds the time for very long
  /// texts.
  private static final int MOST_CANDIDATES = 3000;

  /// A term found once or twice in the corpus is as likely a slip as a clue; it counts no more than
  /// one found in as many documents as this.
  private static final int RARE = 3;

  /// A term searched for.
  ///
  /// @param weight relative to the heaviest term's 1
  /// @param claim its weight in full
  public record Weighted(Candidate candidate, double weight, double claim) {}

  static PriorArtTerms of(String text, PriorArtSource corpus) throws IOException {
    TextTerms terms = TextTerms.of(text);
    Map<Candidate, Double> rarity = rarity(terms.candidates(), corpus);
    List<Weighted> searched = weigh(terms, rarity);
    Map<Candidate, Double> all = rarity(terms.passed(), corpus);
    all.putAll(rarity);
    return new PriorArtTerms(terms, all, searched);
  }

  private static List<Weighted> weigh(TextTerms text, Map<Candidate, Double> rarity) {
    List<Map.Entry<Candidate, Double>> heaviest =
        TermWeights.of(text, rarity).entrySet().stream()
            .sorted(
                Map.Entry.<Candidate, Double>comparingByValue()
                    .reversed()
                    .thenComparing(entry -> entry.getKey().term()))
            .limit(MOST)
            .toList();
    return heaviest.stream()
        .map(
            term ->
                new Weighted(
                    term.getKey(),
                    term.getValue() / heaviest.getFirst().getValue(),
                    term.getValue()))
        .toList();
  }

  private static Map<Candidate, Double> rarity(
      Collection<Candidate> candidates, PriorArtSource corpus) throws IOException {
    List<Candidate> asked =
        candidates.stream()
            .sorted(Comparator.comparingDouble(Candidate::emphasis).reversed())
            .limit(MOST_CANDIDATES)
            .toList();
    Map<String, Long> found = corpus.frequencies(asked.stream().map(Candidate::term).toList());
    long documents = corpus.documents();
    Map<Candidate, Double> known = new LinkedHashMap<>();
    for (Candidate candidate : asked) {
      long with = found.getOrDefault(candidate.term(), 0L);
      if (with > 0) {
        known.put(candidate, Math.log(1 + (double) documents / Math.max(with, RARE)));
      }
    }
    return known;
  }
}
