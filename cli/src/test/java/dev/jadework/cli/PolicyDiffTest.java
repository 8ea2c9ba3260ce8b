package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.cli.PolicyShell.Answer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PolicyDiffTest {
  private static final Path EXAMPLES = Path.of(System.getProperty("jadework.root"), "examples");

  @TempDir Path directory;

  @Test
  void aDocumentComesIntoForceBetweenTwoDays() {
    Answer answer =
        PolicyShell.run(
            "policy", "diff", "cn-45", "--from", "2023-12-26", "--to", "2023-12-27", "--json");
    JsonNode changes = answer.json().get("changes");

    assertThat(answer.code()).isEqualTo(1);
    assertThat(changes.valueStream())
        .anyMatch(
            change ->
                change.get("id").stringValue().equals("GX-2023")
                    && change.get("kind").stringValue().equals("starts"));
    assertThat(answer.json().get("effects").isNull()).isTrue();
  }

  @Test
  void nothingChangesBetweenTwoDaysOfTheSameLaw() {
    Answer answer =
        PolicyShell.run("policy", "diff", "cn-46", "--from", "2026-08-03", "--to", "2026-08-04");

    assertThat(answer.code()).as(answer.out()).isZero();
    assertThat(answer.out()).contains("0 处变化");
  }

  @Test
  void aProjectMovedToAnotherRegionHasOtherDuties() {
    Answer answer =
        PolicyShell.run(
            "policy",
            "diff",
            "cn-45",
            "cn-44",
            "--from",
            "2026-08-01",
            "--to",
            "2026-08-01",
            "--projects",
            EXAMPLES.resolve("battery-thermal-open.yaml").toString(),
            "--json");

    assertThat(answer.json().get("effects").valueStream())
        .anyMatch(
            effect ->
                effect.get("rule").stringValue().equals("R-01")
                    && effect.get("before").get("state").stringValue().equals("open")
                    && effect.get("after").get("state").stringValue().equals("absent"));
  }

  @Test
  void anotherVersionOfAPackTellsWhatIsReworded() throws IOException {
    Path policies = PolicyCopy.in(directory);
    PolicyCopy.edit(policies.resolve("cn-45/documents/gxkt.yaml"), "立项前知识产权风险评估", "立项前的评估");
    Answer answer =
        PolicyShell.run("policy", "diff", "cn-45", "--other-policies", policies.toString());

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).contains("目标 T-01 修改", "- 立项前知识产权风险评估率", "+ 立项前的评估率");
  }

  @Test
  void theSameOnBothSidesIsRefused() {
    Answer answer = PolicyShell.run("policy", "diff", "cn-45");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("both sides are pack cn-45", "--from and --to");
  }
}
