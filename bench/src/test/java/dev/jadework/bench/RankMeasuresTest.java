package dev.jadework.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankMeasuresTest {
  @Test
  void everythingFoundFirstIsOneInEveryMeasure() {
    assertThat(RankMeasures.of(List.of("b", "a", "x"), Set.of("a", "b")))
        .isEqualTo(new RankMeasures(1, 1, 1, 1, 1));
  }

  @Test
  void nothingFoundIsZeroInEveryMeasure() {
    assertThat(RankMeasures.of(List.of("x", "y"), Set.of("a", "b")))
        .isEqualTo(new RankMeasures(0, 0, 0, 0, 0));
    assertThat(RankMeasures.of(List.of(), Set.of("a"))).isEqualTo(new RankMeasures(0, 0, 0, 0, 0));
  }

  /// Two of two at ranks 2 and 4: precision (1/2 + 2/4) / 2; gain (1/log 3 + 1/log 5) over
  /// (1 + 1/log 3) with logarithms to 2; effort 1 - ((2 + 4)/2 - 3/2) / 100.
  @Test
  void measuresOfTwoRanksAreThoseOfTheirDefinitions() {
    RankMeasures measures = RankMeasures.of(List.of("x", "a", "y", "b"), Set.of("a", "b"));
    assertThat(measures.recall10()).isEqualTo(1);
    assertThat(measures.precision()).isEqualTo(0.5);
    assertThat(measures.gain()).isCloseTo(0.65092, within(1e-5));
    assertThat(measures.effort()).isCloseTo(0.985, within(1e-12));
  }

  /// The one not found is taken to be at rank 100 + 2: effort 1 - ((1 + 102)/2 - 3/2) / 100.
  @Test
  void whatIsNotFoundFollowsBehindTheHundredth() {
    RankMeasures measures = RankMeasures.of(List.of("a", "x"), Set.of("a", "b"));
    assertThat(measures.recall10()).isEqualTo(0.5);
    assertThat(measures.precision()).isEqualTo(0.5);
    assertThat(measures.effort()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void theTenthCountsForTheFirstTenAndTheEleventhNot() {
    assertThat(RankMeasures.of(at(10), Set.of("a")).recall10()).isEqualTo(1);
    assertThat(RankMeasures.of(at(11), Set.of("a")).recall10()).isZero();
    assertThat(RankMeasures.of(at(11), Set.of("a")).recall100()).isEqualTo(1);
  }

  @Test
  void theHundredthCountsAndTheOneBehindItNot() {
    assertThat(RankMeasures.of(at(100), Set.of("a")))
        .isEqualTo(new RankMeasures(0, 1, 0.01, 1 / (Math.log(101) / Math.log(2)), 1 - 99.0 / 100));
    assertThat(RankMeasures.of(at(101), Set.of("a"))).isEqualTo(new RankMeasures(0, 0, 0, 0, 0));
  }

  /// 150 belong to it and the first hundred are of them: no list could gain more, two thirds are
  /// found; effort 1 - ((5050 + 50 · 225.5) / 150 - 75.5) / 100.
  @Test
  void moreThanAListCanHoldLowersRecallAndNotGain() {
    List<String> all = numbered(150);
    RankMeasures measures = RankMeasures.of(all, Set.copyOf(all));
    assertThat(measures.gain()).isCloseTo(1, within(1e-12));
    assertThat(measures.recall100()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(measures.precision()).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(measures.effort()).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void valuesAreInTheOrderOfTheirNames() {
    RankMeasures measures = new RankMeasures(0.1, 0.2, 0.3, 0.4, 0.5);
    assertThat(RankMeasures.NAMES).containsExactly("R@10", "R@100", "MAP", "nDCG@100", "PRES");
    assertThat(measures.values()).containsExactly(0.1, 0.2, 0.3, 0.4, 0.5);
  }

  private static List<String> at(int rank) {
    List<String> ranked = new ArrayList<>(numbered(rank - 1));
    ranked.add("a");
    return ranked;
  }

  private static List<String> numbered(int count) {
    return IntStream.range(0, count).mapToObj(i -> "x" + i).collect(Collectors.toList());
  }
}
