package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.cli.PolicyShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PolicyRerunTest {
  private static final Path ROOT = Path.of(System.getProperty("jadework.root"));

  @TempDir Path directory;
  @TempDir static Path kept;
  private Path stored = Path.of("");

  @BeforeAll
  static void store() {
    PolicyShell.run(
        "policy",
        "explain",
        ROOT.resolve("examples/battery-thermal-open.yaml").toString(),
        "--as-of",
        "2026-08-01",
        "--save",
        kept.resolve("evaluation.json").toString());
  }

  @BeforeEach
  void copy() throws IOException {
    stored = Files.copy(kept.resolve("evaluation.json"), directory.resolve("evaluation.json"));
  }

  @Test
  void theSameIsSaidToBeTheSame() {
    Answer answer = rerun();

    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(answer.out()).isEqualTo("一致" + System.lineSeparator());
  }

  @Test
  void theStoredFileTellsWhatTheResultRestsOn() throws IOException {
    assertThat(Files.readString(stored))
        .contains("\"pack\" : \"cn-45\"", "\"asOf\" : \"2026-08-01\"", "620万元", "resultDigest");
  }

  @Test
  void aChangedPackIsNamedWithWhatComesOutOtherwise() throws IOException {
    Path policies = PolicyCopy.in(directory.resolve("policies"));
    PolicyCopy.edit(policies.resolve("cn-45/documents/gxkt.yaml"), "立项前知识产权风险评估", "立项前的评估");
    Answer answer = rerun("--policies", policies.toString(), "--json");
    JsonNode json = answer.json();

    assertThat(answer.code()).isEqualTo(1);
    assertThat(json.get("same").booleanValue()).isFalse();
    assertThat(json.get("pack_version_now")).isNotEqualTo(json.get("pack_version_stored"));
    assertThat(json.get("differences").get(0).get("rule").stringValue()).isEqualTo("R-01");
    assertThat(rerun("--policies", policies.toString()).out())
        .contains("不一致：政策包 cn-45 的版本由 ", "R-01  结论仍为 open");
  }

  @Test
  void aChangeOfThePackThatTouchesNoFindingIsSaidAndTheResultIsTheSame() throws IOException {
    Path policies = PolicyCopy.in(directory.resolve("policies"));
    PolicyCopy.edit(policies.resolve("cn-45/documents/gxkt.yaml"), "^", "# read again\n");
    Answer answer = rerun("--policies", policies.toString());

    assertThat(answer.code()).isZero();
    assertThat(answer.out()).startsWith("一致").contains("的版本由");
  }

  @Test
  void aStoredFileThatWasChangedIsRefused() throws IOException {
    PolicyCopy.edit(stored, "620万元", "420万元");
    Answer answer = rerun();

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("its facts were changed after it was stored");
  }

  @Test
  void aFileOfAnotherKindIsRefused() throws IOException {
    Files.writeString(stored, "{}");

    assertThat(rerun().code()).isEqualTo(2);
    assertThat(rerun().err()).contains("is no stored evaluation");
    Files.writeString(stored, "null");
    assertThat(rerun().err()).contains("is no stored evaluation: it holds nothing");
  }

  @Test
  void nothingButTheStoredFileIsTaken() {
    Answer answer = rerun("--as-of", "2024-01-01");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("--rerun takes facts, pack and dates from the stored file");
    assertThat(PolicyShell.run("policy", "explain").err()).contains("no FILE is given");
  }

  private Answer rerun(String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "policy";
    arguments[1] = "explain";
    arguments[2] = "--rerun";
    arguments[3] = stored.toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return PolicyShell.run(arguments);
  }
}
