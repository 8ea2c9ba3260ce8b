package dev.jadework.patents.analysis.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jadework.patents.analysis.count.Ranking.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final List<Counted> COUNTS =
      List.of(new Counted("乙", 3), new Counted("甲", 5), new Counted("丙", 3), new Counted("丁", 1));

  @Test
  void equalCountsShareARankAndTheNextIsSkipped() {
    Ranking ranking = Ranking.of(COUNTS, 10);

    assertThat(ranking.places()).extracting(Place::rank).containsExactly(1, 2, 2, 4);
    assertThat(ranking.places()).extracting(Place::value).containsExactly("甲", "丙", "乙", "丁");
    assertThat(ranking.total()).isEqualTo(12);
  }

  @Test
  void theLimitDoesNotCutEqualCountsApart() {
    assertThat(Ranking.of(COUNTS, 2).places()).hasSize(3);
    assertThat(Ranking.of(COUNTS, 1).places()).hasSize(1);
    assertThat(Ranking.of(COUNTS, 0).places()).isEmpty();
    assertThat(Ranking.of(COUNTS, 1).values()).isEqualTo(4);
  }

  @Test
  void sharesAreOfTheWholeAndSumToOne() {
    Ranking ranking = Ranking.of(COUNTS, 10);

    assertThat(ranking.places().getFirst().share()).isEqualTo(5 / 12.0);
    assertThat(ranking.places().stream().mapToDouble(Place::share).sum())
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void theOrderDoesNotDependOnTheOrderGiven() {
    List<Counted> shuffled = new ArrayList<>(COUNTS);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(Ranking.of(shuffled, 3)).as("seed " + seed).isEqualTo(Ranking.of(COUNTS, 3));
    }
  }
}
