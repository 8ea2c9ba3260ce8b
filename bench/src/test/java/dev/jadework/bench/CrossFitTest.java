package dev.jadework.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.similarity.Ingredients;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

class CrossFitTest {
  private static final int QUESTIONS = 10;
  private static final int FOLDS = 3;
  private static final long SEED = 42;
  private static final int MAP = RankMeasures.NAMES.indexOf("MAP");

  @Test
  void whereNoWeightHelpsTheTermsStayAlone() {
    CrossFit fit = fit(SEED, (question, some) -> 0.5);
    assertThat(fit.chosen()).hasSize(FOLDS).containsOnly(Ingredients.NONE);
    assertThat(fit.values()[MAP]).hasSize(QUESTIONS).containsOnly(0.5);
  }

  @Test
  void theWeightWithTheHighestMeanIsChosenForEachIngredient() {
    Ingredients best = new Ingredients(4, 1.25, 0.15, 0, 0.8, 0.5, 1, 0.4);
    CrossFit fit = fit(SEED, (question, some) -> 10 - distance(some, best));
    assertThat(fit.chosen()).containsOnly(best);
  }

  /// One question gains so much by a title counted four times that it decides for all others.
  @Test
  void aQuestionIsMeasuredWithWeightsThatItHadNoSayIn() {
    for (int special = 0; special < QUESTIONS; special++) {
      CrossFit fit = fit(SEED, onlyFor(special));
      assertThat(fit.chosen().stream().filter(some -> some.titles() == 4)).hasSize(FOLDS - 1);
      assertThat(fit.values()[MAP][special]).as("question %d", special).isZero();
      assertThat(fit.values()[MAP]).containsOnly(0);
    }
  }

  @Test
  void foldsDifferInSizeByOneAtMostAndAreDrawnByTheSeed() {
    int[] folds = folds(SEED);
    int[] sizes = new int[FOLDS];
    Arrays.stream(folds).forEach(fold -> sizes[fold]++);
    assertThat(sizes).containsExactlyInAnyOrder(4, 3, 3);
    assertThat(folds(SEED)).isEqualTo(folds);
    assertThat(folds(SEED + 1)).isNotEqualTo(folds);
  }

  @Test
  void everyCombinationIsMeasuredOnce() {
    List<Ingredients> measured = new ArrayList<>();
    CrossFit.of(
        QUESTIONS,
        FOLDS,
        SEED,
        some -> {
          measured.add(some);
          return values((question, asked) -> 0, some);
        });
    Set<Ingredients> distinct = new HashSet<>(measured);
    assertThat(measured).hasSameSizeAs(distinct).contains(Ingredients.NONE);
  }

  /// Each question's fold: the one whose weights it had no say in.
  private static int[] folds(long seed) {
    int[] folds = new int[QUESTIONS];
    Arrays.setAll(
        folds,
        question ->
            fit(seed, onlyFor(question)).chosen().stream()
                .map(Ingredients::titles)
                .toList()
                .indexOf(1));
    return folds;
  }

  private static ToDoubleBiFunction<Integer, Ingredients> onlyFor(int special) {
    return (question, some) -> question == special && some.titles() == 4 ? 100 : 0;
  }

  private static CrossFit fit(long seed, ToDoubleBiFunction<Integer, Ingredients> precision) {
    return CrossFit.of(QUESTIONS, FOLDS, seed, some -> values(precision, some));
  }

  private static double[][] values(
      ToDoubleBiFunction<Integer, Ingredients> precision, Ingredients some) {
    double[][] values = new double[RankMeasures.NAMES.size()][QUESTIONS];
    Arrays.setAll(values[MAP], question -> precision.applyAsDouble(question, some));
    return values;
  }

  private static double distance(Ingredients a, Ingredients b) {
    return Math.abs(a.titles() - b.titles())
        + Math.abs(a.rarity() - b.rarity())
        + Math.abs(a.coverage() - b.coverage())
        + Math.abs(a.classes() - b.classes())
        + Math.abs(a.inventors() - b.inventors())
        + Math.abs(a.citations() - b.citations())
        + Math.abs(a.family() - b.family())
        + Math.abs(a.neighbours() - b.neighbours());
  }
}
