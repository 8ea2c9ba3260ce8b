package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.cli.PolicyShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PolicyCoherenceTest {
  @TempDir Path directory;

  @Test
  void amountsAppliedForAndReceivedAreAConflictWithFactsThatShowIt() throws IOException {
    JsonNode json =
        PolicyShell.run(
                "policy",
                "coherence",
                "cn-45",
                "--kind",
                "CONFLICT",
                "--as-of",
                "2026-08-01",
                "--json")
            .json();
    JsonNode issue =
        json.get("issues")
            .valueStream()
            .filter(one -> one.get("code").stringValue().equals("other_amount"))
            .findFirst()
            .orElseThrow();
    Path facts = Files.writeString(directory.resolve("f.yaml"), issue.get("witness").stringValue());

    assertThat(json.get("totals").get("conflict").intValue()).isPositive();
    assertThat(json.get("totals").get("gap").intValue()).isZero();
    assertThat(issue.get("cited").toString()).contains("GXKT", "GX-2023");
    assertThat(PolicyShell.run("policy", "explain", facts.toString(), "--pack", "cn-45").err())
        .isEmpty();
  }

  @Test
  void theReportIsGroupedByKind() {
    Answer answer = PolicyShell.run("policy", "coherence", "cn-46", "--lang", "en");

    assertThat(answer.code()).isZero();
    assertThat(answer.out()).containsPattern("(?m)^gap [0-9]+$");
  }

  @Test
  void anUnknownKindIsRefusedWithThoseThereAre() {
    Answer answer = PolicyShell.run("policy", "coherence", "--kind", "X");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("CONFLICT");
  }
}
