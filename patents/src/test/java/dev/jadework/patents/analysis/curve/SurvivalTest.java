package dev.jadework.patents.analysis.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jadework.patents.analysis.curve.Survival.Life;
import dev.jadework.patents.analysis.curve.Survival.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurvivalTest {

  @Test
  void thoseStillAliveLeaveTheRiskWithoutEnding() {
    // 5 at risk, 1 ends at 2: 4/5. One censored at 3. 3 at risk, 2 end at 4: 4/5 · 1/3.
    Survival survival =
        Survival.of(
            List.of(
                new Life(2, true),
                new Life(3, false),
                new Life(4, true),
                new Life(4, true),
                new Life(6, false)));

    assertThat(survival.points()).extracting(Point::age).containsExactly(2, 4);
    assertThat(survival.points()).extracting(Point::atRisk).containsExactly(5L, 3L);
    assertThat(survival.points().getFirst().alive()).isCloseTo(0.8, within(1e-12));
    assertThat(survival.points().getLast().alive()).isCloseTo(0.8 / 3, within(1e-12));
    assertThat(survival.halfLife()).isEqualTo(4);
  }

  @Test
  void oneEndingAndOneCensoredAtTheSameAgeAreBothAtRisk() {
    Survival survival = Survival.of(List.of(new Life(3, true), new Life(3, false)));

    assertThat(survival.points()).containsExactly(new Point(3, 2, 1, 0.5));
  }

  @Test
  void withoutEndingsThereIsNoHalfLife() {
    Survival survival = Survival.of(List.of(new Life(3, false)));

    assertThat(survival.points()).isEmpty();
    assertThat(survival.halfLife()).isNull();
  }
}
