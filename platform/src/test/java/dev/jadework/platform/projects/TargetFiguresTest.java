package dev.jadework.platform.projects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Target;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetFiguresTest {
  private static final PolicyPack PACK =
      PolicyPacks.load(
          Path.of(System.getProperty("jadework.root", "..")).resolve("policies"), "cn-45");

  private static final Project PROJECT =
      new Project(1, 1, Map.of(ProjectField.NUMBER, "P-1"), Map.of());

  @Test
  void theRateIsWhatIsDoneOfWhatIsNeededAndTellsWhatIsUndetermined() {
    assertThat(figure("T-01")).isEqualTo("– (0 / 0)");
    assertThat(figure("T-01", DutyState.DONE, DutyState.OPEN, DutyState.OVERDUE, DutyState.DONE))
        .isEqualTo("50.0 % (2 / 4)");
    assertThat(figure("T-01", DutyState.DONE, DutyState.FACTS_MISSING))
        .isEqualTo("100.0 % (1 / 1) (+ 1 ?)");
  }

  @Test
  void projectsWithDisputesAreALeastNumberOfDisputes() {
    assertThat(figure("T-02", DutyState.DONE, DutyState.NOT_TRIGGERED)).isEqualTo("0");
    assertThat(figure("T-02", DutyState.DONE, DutyState.OVERDUE, DutyState.OVERDUE))
        .isEqualTo("≥ 2");
  }

  @Test
  void aTargetThatTheRegisterDoesNotMeasureHasNoFigure() {
    assertThat(figure("T-03", DutyState.DONE)).isEmpty();
  }

  private static String figure(String id, DutyState... states) {
    Target target =
        PACK.targets().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    List<DutyStates> projects =
        Arrays.stream(states)
            .map(state -> new DutyStates(PROJECT, true, Map.of("DUTY", state)))
            .toList();
    return TargetFigures.of(target, Coverage.of("DUTY", LocalDate.of(2026, 6, 1), projects));
  }
}
