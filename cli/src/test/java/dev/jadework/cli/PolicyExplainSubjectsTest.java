package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.cli.PolicyShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PolicyExplainSubjectsTest {
  private static final String CENTRE =
      """
      centre:
        name: 中心甲
        region: '450100'
        stage: BUILDING
        building_started: 2022-09-01
        strategic_inventions: 5
        overseas_inventions: 1
        old_inventions: 0
        pledge_amount: 0
        awards: 1
        product_sales: 0
        navigation_projects: 0
      """;

  @TempDir Path directory;

  @Test
  void aCentreIsToldEachIndicatorItsDistanceAndTheWaysCheapestFirst() throws IOException {
    Answer answer = explain(CENTRE, "--as-of", "2025-06-01", "--rule", "R-26", "--json");
    JsonNode paths = answer.json().get("paths").get("R-26");

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.json().get("centre").stringValue()).isEqualTo("中心甲");
    assertThat(answer.json().get("findings")).hasSize(1);
    assertThat(paths.get("met").booleanValue()).isFalse();
    assertThat(paths.get("indicators")).hasSize(7);
    assertThat(paths.get("indicators").get(1).get("missing").longValue()).isEqualTo(1);
    double last = 0;
    for (JsonNode path : paths.get("paths")) {
      assertThat(path.get("effort").doubleValue()).isGreaterThanOrEqualTo(last);
      last = path.get("effort").doubleValue();
    }
    assertThat(paths.get("paths").get(0).get("steps").toString()).isEqualTo("[\"centre_i2\"]");
  }

  @Test
  void theWaysAreToldInWords() throws IOException {
    Answer zh = explain(CENTRE, "--as-of", "2025-06-01", "--rule", "R-26");
    Answer en = explain(CENTRE, "--as-of", "2025-06-01", "--rule", "R-26", "--lang", "en");

    assertThat(zh.out()).contains("✗ 不符合", "R-26 各项指标", "路径 1");
    assertThat(zh.out()).doesNotContain("R-27");
    assertThat(en.out()).contains("✗ not met", "R-26 indicators", "Path 1");
  }

  @Test
  void aCentreThatMeetsTheRuleEndsWithZero() throws IOException {
    Answer answer =
        explain(
            CENTRE.replace("overseas_inventions: 1", "overseas_inventions: 2"),
            "--as-of",
            "2025-06-01",
            "--rule",
            "R-26");

    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("已达到要求");
  }

  @Test
  void aCaseIsExplainedByThePackOfItsRegion() throws IOException {
    Answer answer =
        explain(
            """
            case:
              number: 粤知罚2017-1
              region: '4401'
              kind: COUNTERFEIT_PATENT
              opened: 2017-03-01
              concluded: 2017-05-01
              penalty: true
              publishable: true
              finding: INTENTIONAL
            """,
            "--as-of",
            "2017-05-29");

    assertThat(answer.out()).contains("粤知罚2017-1", "cn-44", "R-28");
    assertThat(answer.code()).isEqualTo(1);
  }

  @Test
  void whatStandsBesideTheSubjectIsRefused() throws IOException {
    Answer answer = explain(CENTRE + "features: []\n");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("\"features\" stands beside \"centre\"");
  }

  @Test
  void aRuleOfAnotherSubjectIsRefusedWithThoseThereAre() throws IOException {
    Answer answer = explain(CENTRE, "--rule", "R-01");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("no rule R-01 on a centre; there are: ", "R-26");
  }

  @Test
  void whatWasNotKnownYetIsNotUsed() throws IOException {
    Answer before =
        explain(CENTRE, "--as-of", "2025-06-01", "--known-on", "2020-01-01", "--rule", "R-26");
    Answer after =
        explain(CENTRE, "--as-of", "2025-06-01", "--known-on", "2026-12-31", "--rule", "R-26");

    assertThat(before.out()).contains("知悉日 2020-01-01", "– 不适用", "才录入，截至 2020-01-01 尚不知道");
    assertThat(after.out()).contains("知悉日 2026-12-31", "✗ 不符合");
  }

  private Answer explain(String facts, String... more) throws IOException {
    Path file = Files.writeString(directory.resolve("facts.yaml"), facts);
    String[] arguments = new String[more.length + 3];
    arguments[0] = "policy";
    arguments[1] = "explain";
    arguments[2] = file.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return PolicyShell.run(arguments);
  }
}
