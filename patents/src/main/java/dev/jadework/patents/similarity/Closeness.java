package dev.jadework.patents.similarity;

import dev.jadework.patents.similarity.TextTerms.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 贴近度. Ranks documents that may be close to a text, and says what each term brought: what ranks
/// also explains. The score is the sum of its parts:
///
/// - every term of the text, by BM25 over title, abstract and claims together (k₁ 2, b 0.75),
///   weighted by its rarity and the square root of how often the text says it;
/// - the [Ingredients].
public final class Closeness {
  /// @param key the caller's
  /// @param body abstract and claims
  /// @param classes IPC subclasses
  public record Document(int key, String title, String body, Set<String> classes) {}

  /// @param parts of the score, by term or, for the class, by `IPC H01M`; they add up to it
  public record Close(Document document, double score, Map<String, Double> parts) {}

  private record Term(double rarity, double weight) {}

  /// Occurrences of the text's terms in a document.
  private record Counted(
      Document document,
      Map<String, Integer> title,
      Map<String, Integer> all,
      double coverage,
      int titleLength,
      int length) {}

  private static final double K1 = 2;
  private static final double B = 0.75;

  private final Ingredients ingredients;
  private final Map<String, Term> terms = new LinkedHashMap<>();
  private final Set<String> said = new HashSet<>();
  private final TermCounter counter = new TermCounter();

  /// @param rarity inverse document frequency of the terms that the corpus has, also of those
  ///     passed over when searching
  public Closeness(TextTerms text, Map<Candidate, Double> rarity, Ingredients ingredients) {
    this.ingredients = ingredients;
    rarity.forEach(
        (candidate, idf) -> {
          if (candidate.unit()) {
            Term term = new Term(idf, idf * Math.sqrt(candidate.count()));
            terms.merge(candidate.term(), term, (a, b) -> a.weight() >= b.weight() ? a : b);
          }
        });
    counter.each(text.folded(), said::add);
  }

  /// Closest first; equal scores stay in the order given.
  public List<Close> rank(List<Document> documents) {
    List<Counted> counted = documents.stream().map(this::count).toList();
    double length = counted.stream().mapToInt(Counted::length).average().orElse(1);
    double titleLength = counted.stream().mapToInt(Counted::titleLength).average().orElse(1);
    List<Map<String, Double>> parts = new ArrayList<>();
    double best = 0;
    for (Counted one : counted) {
      Map<String, Double> own = termParts(one, length, titleLength);
      parts.add(own);
      best = Math.max(best, sum(own));
    }
    for (int i = 0; i < parts.size(); i++) {
      addCoverage(parts.get(i), counted.get(i), best);
    }
    ClassPrior prior = ClassPrior.of(documents, parts.stream().map(Closeness::sum).toList());
    List<Close> close = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      prior.add(parts.get(i), documents.get(i), ingredients.classes() * best);
      close.add(new Close(documents.get(i), sum(parts.get(i)), parts.get(i)));
    }
    close.sort(Comparator.comparingDouble(Close::score).reversed());
    return close;
  }

  private Map<String, Double> termParts(Counted one, double length, double titleLength) {
    Map<String, Double> parts = new LinkedHashMap<>();
    one.all()
        .forEach(
            (name, count) -> {
              Term term = terms.get(name);
              if (term == null) {
                return;
              }
              double part = term.weight() * saturated(count, one.length() / length);
              Integer inTitle = one.title().get(name);
              if (inTitle != null) {
                part +=
                    ingredients.title()
                        * term.rarity()
                        * saturated(inTitle, one.titleLength() / titleLength);
              }
              parts.put(name, part);
            });
    return parts;
  }

  private static double saturated(int count, double relativeLength) {
    return count * (K1 + 1) / (count + K1 * (1 - B + B * relativeLength));
  }

  /// What the title's coverage adds is shared by the terms that the title has.
  private void addCoverage(Map<String, Double> parts, Counted one, double best) {
    double rarity = 0;
    for (String name : one.title().keySet()) {
      Term term = terms.get(name);
      rarity += term == null ? 0 : term.rarity();
    }
    if (rarity > 0 && ingredients.coverage() > 0) {
      double bonus = ingredients.coverage() * best * one.coverage() / rarity;
      for (String name : one.title().keySet()) {
        Term term = terms.get(name);
        if (term != null) {
          parts.merge(name, bonus * term.rarity(), Double::sum);
        }
      }
    }
  }

  private Counted count(Document document) {
    Map<String, Integer> title = new LinkedHashMap<>();
    Set<String> titleTerms = new HashSet<>();
    int titleLength =
        counter.each(
            document.title(),
            term -> {
              titleTerms.add(term);
              add(title, term);
            });
    Map<String, Integer> all = new LinkedHashMap<>(title);
    int length = titleLength + counter.each(document.body(), term -> add(all, term));
    long covered = titleTerms.stream().filter(said::contains).count();
    double coverage = titleTerms.isEmpty() ? 0 : (double) covered / titleTerms.size();
    return new Counted(
        document, title, all, coverage, Math.max(1, titleLength), Math.max(1, length));
  }

  private void add(Map<String, Integer> counts, String term) {
    if (terms.containsKey(term)) {
      counts.merge(term, 1, Integer::sum);
    }
  }

  private static double sum(Map<String, Double> parts) {
    return parts.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
