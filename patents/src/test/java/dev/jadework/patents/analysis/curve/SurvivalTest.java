package dev.jadework.patents.analysis.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jadework.patents.analysis.curve.Survival.Life;
import dev.jadework.patents.analysis.curve.Survival.Point;
import java.util.ArrayList;
import java.util.Collections;
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

    assertThat(survival.points()).hasSize(1);
    assertThat(survival.points().getFirst().atRisk()).isEqualTo(2);
    assertThat(survival.points().getFirst().alive()).isEqualTo(0.5);
  }

  @Test
  void theBandIsGreenwoodsOnTheScaleOfLogarithms() {
    // S = 0.8, Σ d/(n(n−d)) = 1/20; 1.96 √0.05 / 0.22314 = 1.96405; 0.8^e^±1.96405.
    List<Life> lives = new ArrayList<>(List.of(new Life(2, true)));
    lives.addAll(Collections.nCopies(4, new Life(9, false)));

    Point point = Survival.of(lives).points().getFirst();

    assertThat(point.low()).isCloseTo(0.2038, within(1e-3));
    assertThat(point.high()).isCloseTo(0.9692, within(1e-3));
  }

  @Test
  void whereNobodyIsLeftThereIsNoBand() {
    Point point = Survival.of(List.of(new Life(1, true))).points().getFirst();

    assertThat(point.alive()).isZero();
    assertThat(point.low()).isNull();
    assertThat(point.high()).isNull();
  }

  @Test
  void withoutEndingsThereIsNoHalfLife() {
    Survival survival = Survival.of(List.of(new Life(3, false)));

    assertThat(survival.points()).isEmpty();
    assertThat(survival.halfLife()).isNull();
  }
}
