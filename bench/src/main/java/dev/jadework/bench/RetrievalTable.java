package dev.jadework.bench;

import dev.jadework.bench.RetrievalTask.Question;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.PriorArtRequest;
import dev.jadework.patents.similarity.Ingredients;
import dev.jadework.patents.similarity.PriorArtResult;
import dev.jadework.patents.similarity.PriorArtResult.Hit;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Measures of several rankings on the same questions, each beside plain BM25.
final class RetrievalTable {
  /// Measures whose differences are given with their intervals.
  private static final List<String> COMPARED = List.of("MAP", "PRES");

  private final PrintWriter out;
  private final PatentIndex index;
  private final PlainBm25 plain;
  private final long seed;
  private final RetrievalTask task;
  private final Timings timings = new Timings();
  private final double[][] base;
  private final double[][] all;
  private final Map<Question, List<Hit>> hits = new HashMap<>();

  /// Prints plain BM25 and Jadework.
  RetrievalTable(
      PrintWriter out, PatentIndex index, PlainBm25 plain, long seed, RetrievalTask task) {
    this.out = out;
    this.index = index;
    this.plain = plain;
    this.seed = seed;
    this.task = task;
    this.base = measure(q -> plain.similar(q, RankMeasures.DEPTH));
    task.questions().forEach(q -> hits.put(q, similar(q, Ingredients.ALL)));
    this.all = measure(q -> numbers(found(q)));
    out.printf(Locale.ROOT, "%n%s, %,d questions%n", task.name(), task.questions().size());
    out.printf("  %-26s", "");
    RankMeasures.NAMES.forEach(name -> out.printf("%9s", name));
    COMPARED.forEach(name -> out.printf("   %-26s", name + " gained, 95 %"));
    row("plain BM25", base);
    row("Jadework", all);
    gain(all, base);
  }

  /// Prints the ranking with weights chosen on other questions, and what was chosen.
  void crossFitted(int folds) {
    int questions = task.questions().size();
    if (questions < folds) {
      return;
    }
    CrossFit fit =
        CrossFit.of(questions, folds, seed, some -> measure(q -> numbers(similar(q, some))));
    row("weights of other folds", fit.values());
    gain(fit.values(), base);
    fit.chosen().forEach(chosen -> out.printf("%n    %s", chosen));
    out.flush();
  }

  /// Prints the ranking without each ingredient and with vectors beside it; gained is what Jadework
  /// has more than they have.
  void ablation(DenseVectors vectors) {
    out.printf("%n  below, gained is what Jadework has more than the row");
    for (Ingredient ingredient : Ingredient.values()) {
      Ingredients less = ingredient.without(Ingredients.ALL);
      less("without " + ingredient.name().toLowerCase(Locale.ROOT), q -> numbers(similar(q, less)));
    }
    less("terms alone", q -> numbers(similar(q, Ingredients.NONE)));
    less("vectors alone", q -> DenseVectors.ranked(vectors.closest(q)));
    less("with vectors by RRF", q -> DenseVectors.fused(found(q), vectors.closest(q)));
    less("with vectors added", q -> DenseVectors.added(found(q), vectors.closest(q)));
  }

  /// Prints plain BM25 that may also find what was published later.
  void anyDay() {
    row("plain BM25, any day", measure(q -> plain.similar(q.anyDay(), RankMeasures.DEPTH)));
  }

  void end() {
    out.printf("%n  each search of ours: %s%n", timings);
    out.flush();
  }

  private void less(String name, Function<Question, List<String>> search) {
    double[][] less = measure(search);
    row(name, less);
    gain(all, less);
  }

  private List<Hit> found(Question question) {
    return hits.getOrDefault(question, List.of());
  }

  private static List<String> numbers(List<Hit> hits) {
    return hits.stream().map(Hit::pn).toList();
  }

  private List<Hit> similar(Question question, Ingredients ingredients) {
    PriorArtRequest request =
        new PriorArtRequest(
            question.text(),
            question.before(),
            null,
            RankMeasures.DEPTH,
            CountUnit.PUBLICATION, // each is an answer of its own
            question.except(),
            question.known(),
            ingredients);
    PriorArtResult[] result = new PriorArtResult[1];
    timings.time(() -> result[0] = index.similar(request));
    return result[0].hits();
  }

  /// Per measure the values of all questions.
  private double[][] measure(Function<Question, List<String>> search) {
    List<Question> questions = task.questions();
    double[][] values = new double[RankMeasures.NAMES.size()][questions.size()];
    for (int i = 0; i < questions.size(); i++) {
      double[] own =
          RankMeasures.of(search.apply(questions.get(i)), questions.get(i).relevant()).values();
      for (int measure = 0; measure < own.length; measure++) {
        values[measure][i] = own[measure];
      }
    }
    return values;
  }

  private void row(String name, double[][] values) {
    out.printf("%n  %-26s", name);
    for (double[] measure : values) {
      out.printf(Locale.ROOT, "%9.4f", mean(measure));
    }
  }

  /// What the first of two rankings has more than the second.
  private void gain(double[][] more, double[][] less) {
    for (String measure : COMPARED) {
      int at = RankMeasures.NAMES.indexOf(measure);
      PairedBootstrap sure = PairedBootstrap.of(more[at], less[at], seed);
      out.printf(
          Locale.ROOT, "   %+.4f [%+.4f, %+.4f]", sure.difference(), sure.low(), sure.high());
    }
    out.flush();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
