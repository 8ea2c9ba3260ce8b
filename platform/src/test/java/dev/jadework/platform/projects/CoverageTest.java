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
  void isWholeOnlyWhenAllIsDone() {
    assertThat(coverage(DutyState.DONE, DutyState.DONE).permille()).isEqualTo(1000);
    DutyState[] nearly = new DutyState[2_000];
    Arrays.fill(nearly, DutyState.DONE);
    nearly[0] = DutyState.OPEN;
    assertThat(coverage(nearly).permille()).isEqualTo(999);
  }

  @Test
  void isNoNumberWhereNothingIsNeeded() {
    assertThat(coverage(DutyState.NOT_TRIGGERED, DutyState.FACTS_MISSING).permille()).isEqualTo(-1);
  }

  @Test
  void countsAProjectThatNoPackBindsAsUndetermined() {
    Coverage coverage = Coverage.of("D", DAY, List.of(new DutyStates(project(1), false, Map.of())));
    assertThat(coverage.undetermined()).isEqualTo(1);
    assertThat(coverage.needed()).isZero();
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
