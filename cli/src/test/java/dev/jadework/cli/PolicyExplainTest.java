package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.cli.PolicyShell.Answer;
import dev.jadework.rules.loading.PolicyPacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PolicyExplainTest {
  private static final Path EXAMPLES = Path.of(System.getProperty("jadework.root"), "examples");

  @TempDir Path directory;

  @Test
  void anOpenDutyEndsWithOne() {
    Answer answer = explain(EXAMPLES.resolve("battery-thermal-open.yaml"), "--as-of", "2026-08-01");

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out())
        .contains("R-01  立项前知识产权风险评估")
        .contains("○ 待办")
        .contains("申请财政经费 620 万元 ≥ 500 万元：符合");
  }

  @Test
  void aProjectThatHasDoneEverythingEndsWithZero() {
    assertThat(
            explain(EXAMPLES.resolve("manganese-alloy-done.yaml"), "--as-of", "2026-08-01").code())
        .isZero();
  }

  @Test
  void jsonGivesEveryRuleWithOutcomeClausesMissingAndTree() {
    Answer answer =
        explain(
            EXAMPLES.resolve("compressor-missing-facts.yaml"),
            "--as-of",
            "2026-08-01",
            "--json",
            "--lang",
            "en");
    JsonNode json = JsonMapper.shared().readTree(answer.out());

    assertThat(json.get("project").stringValue()).isEqualTo("桂科AD26040055");
    assertThat(json.get("as_of").stringValue()).isEqualTo("2026-08-01");
    assertThat(json.get("pack").get("id").stringValue()).isEqualTo("cn-45");
    assertThat(json.get("findings")).hasSize((int) projectRules());
    JsonNode first = json.get("findings").get(0);
    assertThat(first.get("outcome").stringValue()).isEqualTo("undetermined");
    assertThat(first.get("missing").toString())
        .contains("project.amounts.applied")
        .contains("project.category");
    assertThat(first.get("clauses").get(0).get("id").stringValue()).isEqualTo("GXKT-02-1");
    assertThat(first.get("gate").get("effect").stringValue()).isEqualTo("BLOCK");
    assertThat(first.get("explanation").get("children")).isNotEmpty();
  }

  @Test
  void aWrongFileEndsWithTwoAndNamesEveryProblem() throws IOException {
    Path file = directory.resolve("p.yaml");
    Files.writeString(file, "project:\n  region: '45'\n  amounts: {aplied: 5, granted: 多}\n");
    Answer answer = explain(file);

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err())
        .contains("p.yaml:3:13: unknown key \"aplied\" (did you mean \"applied\"?)")
        .contains("p.yaml:3:33: found \"多\"");
  }

  @Test
  void aRegionWithoutPackEndsWithTwoAndNamesThePacks() throws IOException {
    Path file = directory.resolve("p.yaml");
    Files.writeString(file, "project: {region: '110100'}\n");

    assertThat(explain(file).err())
        .contains("no policy pack for region 110100; there are: ")
        .contains("cn-45");
    assertThat(explain(file).code()).isEqualTo(2);
    Files.writeString(file, "project: {number: A}\n");
    assertThat(explain(file).err()).contains("gives no region");
  }

  private static long projectRules() {
    return PolicyPacks.load(EXAMPLES.resolveSibling("policies"), "cn-45").rules().stream()
        .filter(rule -> rule.subject().equals("project"))
        .count();
  }

  private static Answer explain(Path file, String... more) {
    String[] arguments = new String[more.length + 3];
    arguments[0] = "policy";
    arguments[1] = "explain";
    arguments[2] = file.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return run(arguments);
  }

  private static Answer run(String... arguments) {
    return PolicyShell.run(arguments);
  }
}
