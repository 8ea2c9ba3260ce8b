package dev.jadework.patents.similarity;

import dev.jadework.patents.similarity.TextTerms.Candidate;
import dev.jadework.patents.similarity.TextTerms.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// 检索词权重. How much each term of a text counts in the search for similar documents. Every
/// character of the text counts once: terms that overlap (锂离子 in 锂离子电池) share its weight
/// instead of adding theirs up, so that a long compound is one concept and not five.
public final class TermWeights {
  /// @param rarity inverse document frequency, the terms not in the corpus left out
  private record Known(Candidate candidate, double rarity) {}

  private final double[] claims;
  private final double[] rarestWord;

  private TermWeights(int length) {
    this.claims = new double[length];
    this.rarestWord = new double[length];
  }

  /// @param rarity inverse document frequency of the terms that the corpus has
  /// @return weight of each of these terms, positive
  public static Map<Candidate, Double> of(TextTerms text, Map<Candidate, Double> rarity) {
    TermWeights weights = new TermWeights(text.folded().length());
    rarity.forEach(weights::markWord);
    List<Known> known = new ArrayList<>();
    rarity.forEach((term, idf) -> known.add(new Known(term, weights.bounded(term, idf))));
    known.forEach(weights::claim);
    return known.stream().collect(Collectors.toMap(Known::candidate, weights::weight));
  }

  private void markWord(Candidate term, double rarity) {
    if (term.word()) {
      for (Span place : term.places()) {
        for (int at = place.start(); at < place.end(); at++) {
          rarestWord[at] = Math.max(rarestWord[at], rarity);
        }
      }
    }
  }

  /// Neighbourhoods are rare by nature: a bigram across words is no rarer than the words it joins.
  private double bounded(Candidate term, double rarity) {
    if (term.word()) {
      return rarity;
    }
    Span place = term.places().getFirst();
    double words = 0;
    for (int at = place.start(); at < place.end(); at++) {
      words = Math.max(words, rarestWord[at]);
    }
    return words == 0 ? rarity : Math.min(rarity, words);
  }

  private void claim(Known term) {
    for (Span place : term.candidate().places()) {
      for (int at = place.start(); at < place.end(); at++) {
        claims[at] += claimOf(term);
      }
    }
  }

  private static double claimOf(Known term) {
    return term.candidate().kind() * term.rarity();
  }

  /// The share of the text's characters that falls to the term, times how often the text says it,
  /// times the square of its rarity: once for the text and once for the document, as in the
  /// cosine of two texts.
  private double weight(Known term) {
    Candidate candidate = term.candidate();
    double mass = 0;
    for (Span place : candidate.places()) {
      double share = 0;
      for (int at = place.start(); at < place.end(); at++) {
        share += claimOf(term) / claims[at];
      }
      mass += share / (place.end() - place.start()) * place.extent();
    }
    return mass
        / candidate.places().size()
        * candidate.repetition()
        * term.rarity()
        * term.rarity();
  }
}
