package dev.jadework.patents.similarity;

import dev.jadework.patents.similarity.Known.Member;
import dev.jadework.patents.similarity.PriorArtResult.Reason;
import dev.jadework.patents.similarity.TextTerms.Candidate;
import dev.jadework.patents.similarity.TextTerms.Span;
import dev.jadework.patents.text.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 命中理由. Turns what each term added to a score into words a person can read: bigrams that overlap
/// in the text are shown as the stretch they cover, and their parts of the score added.
public final class Reasons {
  private record Stretch(int start, int end, List<String> terms) {}

  private record Place(Span span, String term) {}

  private Reasons() {}

  /// @param contributions what each term added to the score, positive; their sum is the score. What
  ///     is no term of the text, such as `IPC H01M`, stands as it is.
  /// @param document what the hit says; a stretch that ends within a word is shown up to the word's
  ///     end if the document has it so
  /// @return what the text says by descending share, then what it does not say itself, by
  ///     descending share; all shares add up to 1
  public static List<Reason> of(
      TextTerms text,
      Collection<Candidate> searched,
      Map<String, Double> contributions,
      String document) {
    String folded = Folding.fold(document);
    List<Place> places = new ArrayList<>();
    for (Candidate candidate : searched) {
      if (contributions.containsKey(candidate.term())) {
        candidate.places().forEach(span -> places.add(new Place(span, candidate.term())));
      }
    }
    Map<String, Double> left = new HashMap<>(contributions);
    double score = contributions.values().stream().mapToDouble(Double::doubleValue).sum();
    Map<String, Double> shares = new HashMap<>();
    for (Stretch stretch : longestFirst(stretches(places))) {
      double part = 0;
      for (String term : stretch.terms()) {
        Double own = left.remove(term);
        part += own == null ? 0 : own;
      }
      if (part > 0) {
        shares.merge(shown(text, stretch, folded), part, Double::sum);
      }
    }
    List<Reason> reasons = new ArrayList<>(largestFirst(shares, score));
    reasons.addAll(largestFirst(left, score));
    return reasons;
  }

  /// Names the family member that says a term which the text itself does not: `电池 ⌂ CN100000001`.
  ///
  /// @param family of the document that the text is of
  public static List<Reason> naming(List<Member> family, String text, List<Reason> reasons) {
    if (family.stream().allMatch(member -> member.text().isEmpty())) {
      return reasons;
    }
    String own = Folding.fold(text);
    List<Reason> named = new ArrayList<>();
    for (Reason reason : reasons) {
      String term = reason.term();
      Optional<Member> said =
          term.contains(" ") || own.contains(term)
              ? Optional.empty()
              : family.stream()
                  .filter(member -> Folding.fold(member.text()).contains(term))
                  .findFirst();
      named.add(
          said.map(member -> new Reason(term + " ⌂ " + member.number(), reason.share()))
              .orElse(reason));
    }
    return named;
  }

  private static List<Reason> largestFirst(Map<String, Double> parts, double score) {
    return parts.entrySet().stream()
        .map(entry -> new Reason(entry.getKey(), entry.getValue() / score))
        .sorted(Comparator.comparingDouble(Reason::share).reversed().thenComparing(Reason::term))
        .toList();
  }

  private static String shown(TextTerms text, Stretch stretch, String document) {
    String bare = text.folded().substring(stretch.start(), stretch.end());
    String whole =
        text.folded().substring(text.wordStart(stretch.start()), text.wordEnd(stretch.end()));
    return document.contains(whole) ? whole : bare;
  }

  private static List<Stretch> stretches(List<Place> places) {
    places.sort(
        Comparator.comparingInt((Place place) -> place.span().start())
            .thenComparingInt(place -> place.span().end()));
    List<Stretch> stretches = new ArrayList<>();
    for (Place place : places) {
      Stretch last = stretches.isEmpty() ? null : stretches.getLast();
      boolean joins = last != null && place.span().cjk() && place.span().start() < last.end();
      if (last != null && joins) {
        List<String> terms = last.terms();
        terms.add(place.term());
        stretches.set(
            stretches.size() - 1,
            new Stretch(last.start(), Math.max(last.end(), place.span().end()), terms));
      } else {
        List<String> terms = new ArrayList<>(List.of(place.term()));
        stretches.add(new Stretch(place.span().start(), place.span().end(), terms));
      }
    }
    return stretches;
  }

  private static List<Stretch> longestFirst(List<Stretch> stretches) {
    return stretches.stream()
        .sorted(
            Comparator.comparingInt((Stretch stretch) -> stretch.start() - stretch.end())
                .thenComparingInt(Stretch::start))
        .toList();
  }
}
