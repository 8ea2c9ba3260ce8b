package dev.jadework.platform.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

  @Test
  void everyProjectIsInExactlyOneCount() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<DutyStates> states =
          IntStream.range(0, random.nextInt(40))
              .mapToObj(i -> state(i, DutyState.values()[random.nextInt(5)]))
              .toList();
      Coverage coverage = Coverage.of("D", DAY, states);
      assertThat(coverage.needed() + coverage.undetermined() + coverage.notApplicable())
          .isEqualTo(states.size());
      assertThat(coverage.done() + coverage.open()).isEqualTo(coverage.needed());
    }
  }

  @Test
  void roundsHalfUpToATenthOfAPercent() {
    assertThat(done(7, 18).rate()).as("38.888…").isEqualTo("38.9 %");
    assertThat(done(1, 3).rate()).as("33.333…").isEqualTo("33.3 %");
    assertThat(done(1, 16).rate()).as("6.25, half way").isEqualTo("6.3 %");
    assertThat(done(249, 4_000).rate()).as("6.225, below half way").isEqualTo("6.2 %");
  }

  @Test
  void isWholeOnlyWhenAllIsDone() {
    assertThat(done(2, 2).rate()).isEqualTo("100.0 %");
    assertThat(done(1_999, 2_000).rate()).as("99.95 would round up").isEqualTo("99.9 %");
  }

  @Test
  void isZeroOnlyWhenNothingIsDone() {
    assertThat(done(0, 3_000).rate()).isEqualTo("0.0 %");
    assertThat(done(1, 3_000).rate()).as("0.03 would round down").isEqualTo("0.1 %");
  }

  @Test
  void isNoNumberWhereNothingIsNeeded() {
    assertThat(coverage(DutyState.NOT_TRIGGERED, DutyState.FACTS_MISSING).permille()).isEqualTo(-1);
    assertThat(coverage(DutyState.NOT_TRIGGERED).rate()).isEqualTo("–");
  }

  @Test
  void countsAProjectThatNoPackBindsAsUndetermined() {
    Coverage coverage = Coverage.of("D", DAY, List.of(new DutyStates(project(1), false, Map.of())));
    assertThat(coverage.undetermined()).isEqualTo(1);
    assertThat(coverage.needed()).isZero();
  }

  private static Coverage done(int done, int needed) {
    DutyState[] states = new DutyState[needed];
    Arrays.fill(states, DutyState.OPEN);
    Arrays.fill(states, 0, done, DutyState.DONE);
    return coverage(states);
  }

  private static Coverage coverage(DutyState... states) {
    return Coverage.of(
        "D", DAY, IntStream.range(0, states.length).mapToObj(i -> state(i, states[i])).toList());
  }

  private static DutyStates state(int id, DutyState state) {
    return new DutyStates(project(id), true, Map.of("D", state));
  }

  private static Project project(int id) {
    return new Project(id, 1, Map.of(ProjectField.NUMBER, "P-" + id), Map.of());
  }
}
