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
  void print(RetrievalTask task) {
    Map<String, double[][]> measured = new LinkedHashMap<>();
    measured.put(
        "plain BM25", measure(task, q -> plain.similar(q.text(), q.except(), RankMeasures.DEPTH)));
    Timings timings = new Timings();
    rankings()
        .forEach(
            (name, ingredients) ->
                measured.put(name, measure(task, q -> similar(q, ingredients, timings))));
    out.printf(Locale.ROOT, "%n%s, %,d questions%n", task.name(), task.questions().size());
    out.printf("  %-22s", "");
    RankMeasures.NAMES.forEach(name -> out.printf("%10s", name));
    out.printf("   difference to plain BM25 in MAP, 95 %% interval; in PRES%n");
    double[][] base = measured.values().iterator().next();
    measured.forEach((name, values) -> row(name, values, base));
    out.printf("  each search of ours: %s%n", timings);
    out.flush();
  }

  /// All, each without one, and the terms alone.
  private static Map<String, Ingredients> rankings() {
    Ingredients all = Ingredients.ALL;
    Map<String, Ingredients> rankings = new LinkedHashMap<>();
    rankings.put("Jadework", all);
    rankings.put("– title", new Ingredients(0, all.coverage(), all.classes()));
    rankings.put("– coverage", new Ingredients(all.title(), 0, all.classes()));
    rankings.put("– classes", new Ingredients(all.title(), all.coverage(), 0));
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

  private void row(String name, double[][] values, double[][] base) {
    out.printf("  %-22s", name);
    for (double[] measure : values) {
      out.printf(Locale.ROOT, "%10.4f", mean(measure));
    }
    if (values != base) {
      for (String measure : List.of("MAP", "PRES")) {
        int at = RankMeasures.NAMES.indexOf(measure);
        PairedBootstrap sure = PairedBootstrap.of(values[at], base[at], seed);
        out.printf(
            Locale.ROOT, "   %+.4f [%+.4f, %+.4f]", sure.difference(), sure.low(), sure.high());
      }
    }
    out.println();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
