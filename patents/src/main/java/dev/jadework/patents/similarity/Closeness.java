package dev.jadework.patents.similarity;

import dev.jadework.patents.similarity.Neighbours.Neighbour;
import dev.jadework.patents.similarity.TextTerms.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// 贴近度. Ranks documents that may be close to a text, and says what each term brought: what ranks
/// also explains. The score is the sum of its parts:
///
/// - every term of the text, by BM25 over title, abstract and claims together (k₁ 2, b 0.75; a
///   title's terms count several times), weighted by a power of its rarity and the square root of
///   how often the text says it;
/// - the [Ingredients].
public final class Closeness {
  /// @param key the caller's
  /// @param body abstract and claims
  /// @param known its classes and inventors, itself and its family
  public record Document(int key, String title, String body, Known known) {
    String number() {
      return known.family().isEmpty() ? "" : known.family().getFirst().number();
    }
  }

  /// @param parts of the score, by term or, for what is no term, by a name with a blank: `IPC
  ///   H01M10/0525` for classes, `✎ 王某` for inventors, `→ EP0047956` for citations, `⌂ US4382867 →
  ///   EP0047956` for citations by way of a family member, `≈ EP0047956` for what the documents
  ///   closest to this one bring; the one named brings most. They add up to the score
  public record Close(Document document, double score, Map<String, Double> parts) {}

  private record Term(double rarity, double weight) {}

  /// What a document says.
  ///
  /// @param title those of the text that the title has
  /// @param all how often the document has each of its terms
  /// @param coverage part of the title that the text says
  /// @param answered part of the text that the document says, by rarity
  private record Counted(
      Set<String> title, Map<String, Integer> all, double coverage, double answered, int length) {}

  /// Documents that are compared with each other, the closest first.
  private static final int COMPARED = 200;

  private static final double K1 = 2;
  private static final double B = 0.75;

  private final Known known;
  private final Ingredients ingredients;
  private final Map<String, Term> terms = new LinkedHashMap<>();
  private final double rarityOfAll;
  private final Set<String> said = new HashSet<>();
  private final TermCounter counter = new TermCounter();

  /// @param rarity inverse document frequency of the terms that the corpus has, also of those
  ///     passed over when searching
  /// @param known of the document that the text is of
  public Closeness(
      TextTerms text, Map<Candidate, Double> rarity, Known known, Ingredients ingredients) {
    this.known = known;
    this.ingredients = ingredients;
    rarity.forEach(
        (candidate, idf) -> {
          if (candidate.unit()) {
            Term term =
                new Term(idf, Math.pow(idf, ingredients.rarity()) * Math.sqrt(candidate.count()));
            terms.merge(candidate.term(), term, (a, b) -> a.weight() >= b.weight() ? a : b);
          }
        });
    double all = 0;
    for (Term term : terms.values()) {
      all += term.rarity();
    }
    // In the order in which a document's terms are added up: one that has all has exactly all.
    this.rarityOfAll = all;
    counter.each(text.folded(), said::add);
  }

  /// Closest first; equal scores stay in the order given.
  public List<Close> rank(List<Document> documents) {
    List<Counted> counted = documents.stream().map(this::count).toList();
    double length = counted.stream().mapToInt(Counted::length).average().orElse(1);
    List<Map<String, Double>> parts = new ArrayList<>();
    double best = 0;
    for (Counted one : counted) {
      Map<String, Double> own = termParts(one, length);
      parts.add(own);
      best = Math.max(best, sum(own));
    }
    for (int i = 0; i < parts.size(); i++) {
      addCoverage(parts.get(i), counted.get(i), best);
    }
    double most = counted.stream().mapToDouble(Counted::answered).max().orElse(1);
    addProfiles(parts, documents, best, 1 - most);
    if (ingredients.citations() > 0) {
      new CitationLinks(documents, known, ranked(parts))
          .add(parts, ingredients.citations() * (best == 0 ? 1 : best), ingredients.family());
    }
    addNeighbours(parts, documents, counted, 1 - most);
    return ranked(parts).stream()
        .map(i -> new Close(documents.get(i), sum(parts.get(i)), parts.get(i)))
        .toList();
  }

  /// What is learned from the first hits counts the less the more of the text one of them says;
  /// what is known of the text's own document counts in full.
  private void addProfiles(
      List<Map<String, Double>> parts, List<Document> documents, double best, double unanswered) {
    List<Double> scores = parts.stream().map(Closeness::sum).toList();
    List<Known> records = documents.stream().map(Document::known).toList();
    Profile classes =
        new Profile(records.stream().map(Known::classes).toList(), known.classes(), scores);
    Profile inventors =
        new Profile(records.stream().map(Known::inventors).toList(), known.inventors(), scores);
    double classesSure = best * (known.classes().isEmpty() ? unanswered : 1);
    double inventorsSure = best * (known.inventors().isEmpty() ? unanswered : 1);
    for (int i = 0; i < parts.size(); i++) {
      classes.add(parts.get(i), i, "IPC ", ingredients.classes() * classesSure);
      inventors.add(parts.get(i), i, "✎ ", ingredients.inventors() * inventorsSure);
    }
  }

  /// Positions, the highest score first.
  private static List<Integer> ranked(List<Map<String, Double>> parts) {
    List<Double> scores = parts.stream().map(Closeness::sum).toList();
    return IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> scores.get(i)).reversed())
        .toList();
  }

  /// Mixes the scores of a document's neighbours into its own (score regularisation, Diaz 2005),
  /// the less the more of the text the document itself or the one that says most of it says: where
  /// one document answers the question, no one needs to speak for another.
  private void addNeighbours(
      List<Map<String, Double>> parts,
      List<Document> documents,
      List<Counted> counted,
      double unanswered) {
    double heaviest = ingredients.neighbours() * unanswered;
    if (heaviest == 0) {
      return;
    }
    List<Integer> first = ranked(parts).stream().limit(COMPARED).toList();
    List<Double> scores = first.stream().map(i -> sum(parts.get(i))).toList();
    List<List<Neighbour>> neighbours =
        Neighbours.of(first.stream().map(i -> counted.get(i).all()).toList());
    for (int rank = 0; rank < first.size(); rank++) {
      int at = first.get(rank);
      double weight = heaviest * (1 - counted.get(at).answered());
      double said = 0;
      for (Neighbour neighbour : neighbours.get(rank)) {
        said += neighbour.share() * scores.get(neighbour.at());
      }
      if (weight > 0 && said > 0) {
        parts.get(at).replaceAll((name, part) -> part * (1 - weight));
        Document closest = documents.get(first.get(neighbours.get(rank).getFirst().at()));
        parts.get(at).put("≈ " + closest.number(), weight * said);
      }
    }
  }

  private Map<String, Double> termParts(Counted one, double length) {
    Map<String, Double> parts = new LinkedHashMap<>();
    one.all()
        .forEach(
            (name, count) -> {
              Term term = terms.get(name);
              if (term == null) {
                return;
              }
              parts.put(name, term.weight() * saturated(count, one.length() / length));
            });
    return parts;
  }

  private static double saturated(int count, double relativeLength) {
    return count * (K1 + 1) / (count + K1 * (1 - B + B * relativeLength));
  }

  /// What the title's coverage adds is shared by the terms that the title has.
  private void addCoverage(Map<String, Double> parts, Counted one, double best) {
    double rarity = 0;
    for (String name : one.title()) {
      Term term = terms.get(name);
      rarity += term == null ? 0 : term.rarity();
    }
    if (rarity > 0 && ingredients.coverage() > 0) {
      double bonus = ingredients.coverage() * best * one.coverage() / rarity;
      for (String name : one.title()) {
        Term term = terms.get(name);
        if (term != null) {
          parts.merge(name, bonus * term.rarity(), Double::sum);
        }
      }
    }
  }

  private Counted count(Document document) {
    Map<String, Integer> all = new LinkedHashMap<>();
    int titles = ingredients.titles();
    int length =
        titles * counter.each(document.title(), term -> all.merge(term, titles, Integer::sum));
    Set<String> title = new LinkedHashSet<>(all.keySet());
    length += counter.each(document.body(), term -> all.merge(term, 1, Integer::sum));
    double covered = title.stream().filter(said::contains).count();
    double coverage = title.isEmpty() ? 0 : covered / title.size();
    title.retainAll(terms.keySet());
    double answered = 0;
    for (Map.Entry<String, Term> term : terms.entrySet()) {
      answered += all.containsKey(term.getKey()) ? term.getValue().rarity() : 0;
    }
    return new Counted(
        title, all, coverage, rarityOfAll == 0 ? 0 : answered / rarityOfAll, Math.max(1, length));
  }

  private static double sum(Map<String, Double> parts) {
    return parts.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
