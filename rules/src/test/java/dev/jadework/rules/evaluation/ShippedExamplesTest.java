package dev.jadework.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.fact.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The project files below examples/ say what they are said to say.
class ShippedExamplesTest {
  private static final LocalDate DAY = LocalDate.parse("2026-08-01");

  @Test
  void theBatteryProjectHasAnAssessmentToDo() {
    assertThat(states("battery-thermal-open"))
        .containsExactly(
            "open", "none", "unknown", "none", "open", "none", "none", "open", "open", "none",
            "none", "open", "unknown", "unknown");
  }

  @Test
  void theManganeseProjectHasDoneEverything() {
    assertThat(states("manganese-alloy-done"))
        .containsExactly(
            "done", "done", "done", "done", "none", "done", "done", "done", "done", "done", "none",
            "done", "done", "done");
  }

  @Test
  void theHarvesterProjectIsBelowBothThresholds() {
    assertThat(states("sugarcane-harvester-below"))
        .containsExactly(
            "none", "none", "none", "none", "open", "none", "none", "done", "done", "none", "none",
            "open", "unknown", "unknown");
  }

  @Test
  void theCompressorProjectLacksFacts() {
    assertThat(states("compressor-missing-facts"))
        .containsExactly(
            "unknown", "none", "unknown", "none", "unknown", "none", "none", "open", "open", "none",
            "none", "open", "unknown", "unknown");
  }

  @Test
  void everyExampleHasAProposalAndFeaturesToAssess() throws IOException {
    try (Stream<Path> files = Files.list(Guangxi.ROOT.resolve("examples"))) {
      List<Path> projects = files.filter(file -> file.toString().endsWith(".yaml")).toList();
      assertThat(projects).hasSizeGreaterThanOrEqualTo(4);
      for (Path file : projects) {
        ProjectFile project = ProjectFile.read(file, Guangxi.PACK.schema());
        assertThat(project.proposal()).as(file.toString()).hasSizeGreaterThanOrEqualTo(400);
        assertThat(project.features()).as(file.toString()).hasSizeBetween(4, 6);
      }
    }
  }

  private static List<String> states(String name) {
    Path file = Guangxi.ROOT.resolve("examples").resolve(name + ".yaml");
    ProjectFile project = ProjectFile.read(file, Guangxi.PACK.schema());
    return Guangxi.EVALUATOR.evaluate(project.facts(), DAY).findings().stream()
        .map(Finding::state)
        .toList();
  }
}
