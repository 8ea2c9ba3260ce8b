package dev.jadework.bench;

import dev.jadework.bench.RetrievalTask.Question;
import dev.jadework.patents.analysis.map.RandomizedSvd;
import dev.jadework.patents.analysis.map.TermMatrix;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.similarity.PriorArtResult.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// 稠密向量. Latent semantic vectors of all documents and questions, learned from the corpus alone
/// (Deerwester et al. 1990): the dense signal that is tried beside the ranking and not part of it.
final class DenseVectors {
  private static final int DIMENSIONS = 200;

  /// Ranks below the first few differ little in reciprocal-rank fusion (Cormack et al. 2009).
  private static final int FLATTENED = 60;

  private final List<Patent> patents;
  private final Map<String, Integer> questions = new HashMap<>();
  private final double[][] vectors;

  private DenseVectors(List<Patent> patents, List<RetrievalTask> tasks, long seed) {
    this.patents = patents;
    List<String> texts = new ArrayList<>();
    patents.forEach(patent -> texts.add(patent.title() + "\n" + patent.abstractText()));
    for (RetrievalTask task : tasks) {
      for (Question question : task.questions()) {
        if (questions.putIfAbsent(question.text(), texts.size()) == null) {
          texts.add(question.text());
        }
      }
    }
    vectors = RandomizedSvd.of(TermMatrix.of(texts), DIMENSIONS, seed);
  }

  static DenseVectors learn(List<Patent> patents, List<RetrievalTask> tasks, long seed) {
    return new DenseVectors(patents, tasks, seed);
  }

  /// The closest by cosine.
  ///
  /// @throws IllegalArgumentException if the question was not among those learned
  Map<String, Double> closest(Question question) {
    Integer at = questions.get(question.text());
    if (at == null) {
      throw new IllegalArgumentException("not learned: " + question.text());
    }
    double[] own = vectors[at];
    Map<String, Double> closest = new HashMap<>();
    IntStream.range(0, patents.size())
        .filter(i -> asked(question, patents.get(i)))
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> cosine(own, vectors[i])).reversed())
        .limit(RankMeasures.DEPTH)
        .forEach(i -> closest.put(number(i), cosine(own, vectors[i])));
    return closest;
  }

  /// Reciprocal-rank fusion of the hits with the closest by vectors.
  static List<String> fused(List<Hit> hits, Map<String, Double> closest) {
    Map<String, Double> scores = new HashMap<>();
    List<String> dense = ranked(closest);
    for (List<String> list : List.of(hits.stream().map(Hit::pn).toList(), dense)) {
      for (int rank = 0; rank < list.size(); rank++) {
        scores.merge(list.get(rank), 1.0 / (FLATTENED + rank + 1), Double::sum);
      }
    }
    return ranked(scores);
  }

  /// The score, that of the first hit 1, and half the cosine added up.
  static List<String> added(List<Hit> hits, Map<String, Double> closest) {
    Map<String, Double> scores = new HashMap<>();
    hits.forEach(hit -> scores.put(hit.pn(), hit.score() / hits.getFirst().score()));
    closest.forEach((number, cosine) -> scores.merge(number, cosine / 2, Double::sum));
    return ranked(scores);
  }

  static List<String> ranked(Map<String, Double> scores) {
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean asked(Question question, Patent patent) {
    boolean early =
        question.before() == null
            || (patent.published() != null && patent.published().isBefore(question.before()));
    return early && !question.except().contains(patent.publication().toString());
  }

  private String number(int at) {
    return patents.get(at).publication().toString();
  }

  private static double cosine(double[] a, double[] b) {
    double product = 0;
    for (int i = 0; i < a.length; i++) {
      product += a[i] * b[i];
    }
    return product;
  }
}
