package dev.jadework.platform.insight.assessment;

import dev.jadework.patents.document.Patent;
import dev.jadework.platform.insight.assessment.FeatureComparison.Match;
import dev.jadework.platform.insight.assessment.FeatureComparison.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 特征比对. Says how much of a feature one passage of a document discloses: the share of the
/// feature's terms found there, each weighted by how rare it is among documents of the field.
final class FeatureComparer {
  private static final int LONGEST_PASSAGE = 240;

  private final int background;
  private final Map<String, Integer> documentsWith = new HashMap<>();

  /// @param field texts of the field, they tell which terms are common
  FeatureComparer(Collection<Passages> field) {
    this.background = field.size();
    field.forEach(text -> text.terms().forEach(term -> documentsWith.merge(term, 1, Integer::sum)));
  }

  /// The best passage of a document for a feature; ties go to the shorter, then the earlier one.
  Match compare(String feature, Patent patent, Passages passages) {
    String pn = patent.publication().toString();
    Set<String> terms = FeatureTerms.of(feature);
    if (terms.isEmpty() || !passages.comparableWith(FeatureTerms.han(feature))) {
      return new Match(pn, 0, Verdict.NOT_COMPARABLE, "", "", List.of(), null, null);
    }
    double whole = weight(terms);
    double best = 0;
    Passages.Passage bestPassage = null;
    for (Passages.Passage passage : passages.all()) {
      double share = weight(common(terms, passage.terms())) / whole;
      if (share > best
          || (share == best
              && bestPassage != null
              && passage.text().length() < bestPassage.text().length())) {
        best = share;
        bestPassage = passage;
      }
    }
    if (bestPassage == null) {
      return new Match(pn, 0, Verdict.NOT_FOUND, "", "", List.of(), null, null);
    }
    List<String> found = FeatureTerms.readable(common(terms, bestPassage.terms()), feature);
    double share = rounded(best);
    return new Match(
        pn,
        share,
        verdict(share),
        bestPassage.part(),
        shortened(bestPassage.text()),
        found,
        null,
        null);
  }

  static Verdict verdict(double share) {
    return share >= Scale.COVERED
        ? Verdict.COVERED
        : share >= Scale.PARTLY ? Verdict.PARTLY : Verdict.NOT_FOUND;
  }

  /// All features against one document, in one line.
  static CloseDocument summary(PriorArt art, List<Match> matches, List<String> parts) {
    List<Match> compared =
        matches.stream().filter(m -> m.computed() != Verdict.NOT_COMPARABLE).toList();
    double mean = compared.stream().mapToDouble(Match::share).average().orElse(0);
    return new CloseDocument(
        art.pn(),
        art.title(),
        art.status(),
        count(compared, Verdict.COVERED),
        count(compared, Verdict.PARTLY),
        count(compared, Verdict.NOT_FOUND),
        rounded(mean),
        parts,
        !compared.isEmpty());
  }

  static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  private static int count(List<Match> matches, Verdict verdict) {
    return (int) matches.stream().filter(match -> match.computed() == verdict).count();
  }

  private double weight(Set<String> terms) {
    double sum = 0;
    for (String term : terms) {
      sum += weight(term);
    }
    return sum;
  }

  /// 1 for a term in every document of the field up to 2 for one in none: rare terms carry more,
  /// but a word the field merely spells otherwise does not outweigh all the rest.
  private double weight(String term) {
    int with = documentsWith.getOrDefault(term, 0);
    return background == 0
        ? 1
        : 1 + Math.log((background + 1.0) / (with + 1.0)) / Math.log(background + 1.0);
  }

  private static Set<String> common(Set<String> terms, Set<String> others) {
    Set<String> common = new LinkedHashSet<>(terms);
    common.retainAll(others);
    return common;
  }

  private static String shortened(String text) {
    List<String> words = new ArrayList<>(text.lines().toList());
    String line = String.join(" ", words).strip();
    int end =
        line.offsetByCodePoints(
            0, Math.min(LONGEST_PASSAGE, line.codePointCount(0, line.length())));
    return end == line.length() ? line : line.substring(0, end) + "…";
  }
}
