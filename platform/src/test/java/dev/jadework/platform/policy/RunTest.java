package dev.jadework.platform.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.rules.simulation.ReviewCosts;
import dev.jadework.rules.simulation.Simulation;
import dev.jadework.rules.text.Labels;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunTest {
  private static final Trial TRIAL =
      new Trial(
          new Simulation(
              "cn-45",
              "0",
              new Labels("甲", "a"),
              LocalDate.of(2026, 6, 1),
              2,
              List.of(),
              List.of(),
              ReviewCosts.NONE),
          List.of(),
          Instant.EPOCH);

  @Test
  void aRunTellsHowFarItIsUntilItsResultIsThere() throws Exception {
    Run run = new Run();
    assertThat(run.total()).isZero();
    run.begin(2);
    run.step();
    assertThat(run.done()).isEqualTo(1);
    assertThat(run.total()).isEqualTo(2);
    assertThat(run.within(Duration.ZERO)).isEmpty();
    run.step();
    run.finish(TRIAL);
    assertThat(run.within(Duration.ZERO)).contains(TRIAL);
    assertThat(run.failed()).isFalse();
  }

  @Test
  void aRunThatFailsSaysSoToEverybodyWhoWaits() {
    Run run = new Run();
    run.fail(new IllegalStateException("no database"));
    assertThat(run.failed()).isTrue();
    assertThatThrownBy(() -> run.within(Duration.ZERO)).hasRootCauseMessage("no database");
  }
}
