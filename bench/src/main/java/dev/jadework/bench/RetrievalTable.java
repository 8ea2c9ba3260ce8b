package dev.jadework.bench;

import dev.jadework.bench.RetrievalTask.Question;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.similarity.Ingredients;
import dev.jadework.patents.similarity.PriorArtRequest;
import dev.jadework.patents.similarity.PriorArtResult;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Measures of several rankings on the same questions, each beside plain BM25.
record RetrievalTable(PrintWriter out, PatentIndex index, PlainBm25 plain, long seed) {
  /// Measures whose differences are given with their intervals.
  private static final List<String> COMPARED = List.of("MAP", "PRES");

  void print(RetrievalTask task) {
    Timings timings = new Timings();
    double[][] base = measure(task, q -> plain.similar(q.text(), q.except(), RankMeasures.DEPTH));
    double[][] all = measure(task, q -> similar(q, Ingredients.ALL, timings));
    out.printf(Locale.ROOT, "%n%s, %,d questions%n", task.name(), task.questions().size());
    out.printf("  %-20s", "");
    RankMeasures.NAMES.forEach(name -> out.printf("%9s", name));
    COMPARED.forEach(name -> out.printf("   %-26s", name + " gained, 95 %"));
    row("plain BM25", base);
    row("Jadework", all);
    gain(all, base);
    lessThanAll()
        .forEach(
            (name, ingredients) -> {
              double[][] less = measure(task, q -> similar(q, ingredients, timings));
              row(name, less);
              gain(all, less);
            });
    out.printf("%n  each search of ours: %s%n", timings);
    out.flush();
  }

  /// Without one ingredient, without both that look beyond the document itself, and the terms
  /// alone: what Jadework has more is what they bring.
  private static Map<String, Ingredients> lessThanAll() {
    Ingredients all = Ingredients.ALL;
    Map<String, Ingredients> rankings = new LinkedHashMap<>();
    rankings.put(
        "without coverage", new Ingredients(0, all.classes(), all.citations(), all.neighbours()));
    rankings.put(
        "without classes", new Ingredients(all.coverage(), 0, all.citations(), all.neighbours()));
    rankings.put(
        "without citations", new Ingredients(all.coverage(), all.classes(), 0, all.neighbours()));
    rankings.put(
        "without neighbours", new Ingredients(all.coverage(), all.classes(), all.citations(), 0));
    rankings.put("without either", new Ingredients(all.coverage(), all.classes(), 0, 0));
    rankings.put("terms alone", Ingredients.NONE);
    return rankings;
  }

  private List<String> similar(Question question, Ingredients ingredients, Timings timings) {
    PriorArtRequest request =
        new PriorArtRequest(
            question.text(), null, null, RankMeasures.DEPTH, question.except(), ingredients);
    PriorArtResult[] result = new PriorArtResult[1];
    timings.time(() -> result[0] = index.similar(request));
    return result[0].hits().stream().map(PriorArtResult.Hit::pn).toList();
  }

  /// Per measure the values of all questions.
  private static double[][] measure(RetrievalTask task, Function<Question, List<String>> search) {
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
    out.printf("%n  %-20s", name);
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
