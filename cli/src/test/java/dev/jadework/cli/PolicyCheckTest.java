package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.cli.PolicyShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PolicyCheckTest {
  @TempDir Path directory;

  @Test
  void theShippedPacksAreWellAndAllTheirExamplesPass() {
    Answer answer = PolicyShell.run("policy", "check", "--json");
    JsonNode json = answer.json();

    assertThat(answer.code()).as(answer.out()).isZero();
    assertThat(json.get("problems")).isEmpty();
    int clauses = 0;
    for (JsonNode pack : json.get("packs")) {
      assertThat(pack.get("examples_passed")).isEqualTo(pack.get("examples"));
      if (!pack.get("id").stringValue().equals("cn")) {
        clauses += pack.get("clauses").intValue();
      }
    }
    assertThat(clauses).isEqualTo(482);
  }

  @Test
  void thePackAskedForIsToldAlone() {
    JsonNode packs = PolicyShell.run("policy", "check", "cn-46", "--json").json().get("packs");

    assertThat(packs).hasSize(1);
    assertThat(packs.get(0).get("id").stringValue()).isEqualTo("cn-46");
    assertThat(packs.get(0).get("clauses").intValue()).isEqualTo(23);
  }

  @Test
  void everyProblemOfAPackIsToldWithItsPlaceAndEndsWithTwo() throws IOException {
    PolicyCopy.in(directory);
    PolicyCopy.edit(
        directory.resolve("cn-46/documents/hn17.yaml"), "type: obligation", "type: obligatory");
    Answer answer = check("cn-46");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err().lines())
        .isNotEmpty()
        .allMatch(line -> line.matches(".*hn17\\.yaml:[0-9]+:[0-9]+: .*"))
        .anyMatch(line -> line.contains("found \"obligatory\"; allowed: obligation"));
  }

  @Test
  void anExampleThatComesOutOtherwiseIsTold() throws IOException {
    PolicyCopy.in(directory);
    Path file = example();
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("state: open", "state: overdue"));
    Answer answer = check("cn-45");

    assertThat(text).contains("state: open");
    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err())
        .containsPattern(
            "yaml:[0-9]+:[0-9]+: example .*state is open, the example expects overdue");
  }

  @Test
  void aDirectoryThatIsNotThereEndsWithTwo() {
    Answer answer = PolicyShell.run("policy", "check", "--policies", directory + "/none");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("is no directory", "--policies");
  }

  @Test
  void boundariesAreListedWithTheExamplesOnEachSide() {
    JsonNode pack =
        PolicyShell.run("policy", "check", "cn-45", "--examples", "--json")
            .json()
            .get("packs")
            .get(0);

    assertThat(pack.get("boundary_examples")).hasSize(pack.get("sides").intValue());
    assertThat(pack.get("boundary_examples"))
        .allMatch(line -> !line.get("missing").booleanValue())
        .anyMatch(
            line ->
                line.get("rule").stringValue().equals("R-01")
                    && line.get("side").stringValue().equals("BELOW")
                    && line.get("examples").toString().contains("assessment-just-below-threshold")
                    && line.get("examples").toString().contains("assessment.yaml:"));
    assertThat(PolicyShell.run("policy", "check", "cn-45", "--examples", "--lang", "en").out())
        .contains("project.amounts.applied >= param.risk_assessment_threshold", "one step below");
  }

  @Test
  void aSideOfABoundaryWithoutAnExampleIsAProblem() throws IOException {
    PolicyCopy.in(directory);
    PolicyCopy.edit(
        directory.resolve("cn-45/examples/outputs.yaml"), "granted: 99\\.99", "granted: 99.98");
    Answer answer = check("cn-45");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err())
        .containsPattern("examples/[a-z-]+\\.yaml:[0-9]+:[0-9]+: rule R-03")
        .contains(
            "rule R-03 (GXKT-03.1-1) has no example at \"project.amounts.granted >= param.navigation_threshold\", one step below");
  }

  private Answer check(String pack) {
    return PolicyShell.run("policy", "check", pack, "--policies", directory.toString());
  }

  private Path example() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("cn-45/examples"))) {
      for (Path file : files.sorted().toList()) {
        if (Files.readString(file).contains("state: open")) {
          return file;
        }
      }
    }
    throw new IllegalStateException("no example expects an open duty");
  }
}
