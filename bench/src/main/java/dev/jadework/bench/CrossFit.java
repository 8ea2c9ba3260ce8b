package dev.jadework.bench;

import dev.jadework.patents.similarity.Ingredients;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/// 交叉拟合. Measures every question once, with weights chosen on the other folds alone: from the
/// terms alone on, one ingredient after the other gets the weight with the highest MAP on them. No
/// question is measured with weights that it had a say in.
///
/// @param chosen weights per fold
/// @param values per measure those of all questions
record CrossFit(List<Ingredients> chosen, double[][] values) {
  /// Folds are drawn by the seed and differ in size by one question at most.
  ///
  /// @param measure gives per measure the values of all questions
  static CrossFit of(
      int questions, int folds, long seed, Function<Ingredients, double[][]> measure) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, questions).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    Map<Ingredients, double[][]> known = new HashMap<>();
    Function<Ingredients, double[][]> once = some -> known.computeIfAbsent(some, measure);
    List<Ingredients> chosen = new ArrayList<>();
    double[][] values = new double[RankMeasures.NAMES.size()][questions];
    for (int fold = 0; fold < folds; fold++) {
      List<Integer> own = new ArrayList<>();
      List<Integer> others = new ArrayList<>();
      for (int i = 0; i < questions; i++) {
        (i % folds == fold ? own : others).add(order.get(i));
      }
      Ingredients best = choose(others, once);
      chosen.add(best);
      double[][] all = once.apply(best);
      for (int at = 0; at < values.length; at++) {
        for (int question : own) {
          values[at][question] = all[at][question];
        }
      }
    }
    return new CrossFit(chosen, values);
  }

  private static Ingredients choose(
      List<Integer> questions, Function<Ingredients, double[][]> measure) {
    int map = RankMeasures.NAMES.indexOf("MAP");
    Ingredients best = Ingredients.NONE;
    for (Ingredient ingredient : Ingredient.values()) {
      Ingredients before = best;
      double most = -1;
      for (double weight : ingredient.weights()) {
        Ingredients tried = ingredient.with(before, weight);
        double[] precision = measure.apply(tried)[map];
        double mean = questions.stream().mapToDouble(i -> precision[i]).average().orElse(0);
        if (mean > most) {
          most = mean;
          best = tried;
        }
      }
    }
    return best;
  }
}
