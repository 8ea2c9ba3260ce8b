package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.cli.PolicyShell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class PolicySimulateTest {
  private static final Path EXAMPLES = Path.of(System.getProperty("jadework.root"), "examples");

  private static final String HIGHER =
      """
      pack: cn-45
      name: {zh: 门槛提高到700万元, en: from 7 million yuan}
      edits:
        - {parameter: risk_assessment_threshold, from: 2026-01-01, value: 700万元}
      """;

  @TempDir Path directory;

  @Test
  void aHigherThresholdFreesTheProjectBelowItAndSavesItsReview() throws IOException {
    Answer answer = simulate(HIGHER, EXAMPLES, "--review-cost", "IP_RISK_ASSESSMENT=16", "--json");
    JsonNode json = answer.json();
    JsonNode rule = rule(json, "R-01");

    assertThat(answer.code()).as(answer.err()).isZero();
    assertThat(json.get("subjects").intValue()).isGreaterThanOrEqualTo(4);
    assertThat(rule.get("transitions").get("freed").intValue()).isPositive();
    assertThat(rule.get("reviews").get("cost_before").intValue())
        .isEqualTo(16 * rule.get("reviews").get("before").intValue());
    assertThat(json.get("groups").valueStream().map(group -> group.get("by").stringValue()))
        .contains("project.region", "project.undertaking.kind", "project.category");
    assertThat(json.get("effects").valueStream())
        .anyMatch(
            effect ->
                effect.get("subject").stringValue().contains("battery-thermal-open.yaml")
                    && effect.get("before").get("state").stringValue().equals("open")
                    && effect.get("after").get("state").stringValue().equals("none"));
  }

  @Test
  void itIsToldInWords() throws IOException {
    Answer answer = simulate(HIGHER, EXAMPLES, "--by", "project.category");

    assertThat(answer.out())
        .contains("门槛提高到700万元 — cn-45 2026-08-01", "不再受约束 ", "project.category")
        .doesNotContain("project.region");
  }

  @Test
  void everyProblemOfADraftIsTold() throws IOException {
    Answer answer = simulate(HIGHER.replace("threshold,", "treshold,"), EXAMPLES);

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err())
        .contains("draft.yaml:4:17: no parameter \"risk_assessment_treshold\"", "did you mean");
  }

  @Test
  void everyWrongProjectFileIsTold() throws IOException {
    Path projects = Files.createDirectory(directory.resolve("projects"));
    Files.writeString(projects.resolve("a.yaml"), "project: {aplied: 5}\n");
    Files.writeString(projects.resolve("b.yaml"), "project: {stage: X}\n");
    Answer answer = simulate(HIGHER, projects);

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("a.yaml:1:11", "b.yaml:1:");
  }

  @Test
  void aDraftThatNamesNoPackIsRefused() throws IOException {
    Answer answer = simulate(HIGHER.replace("pack: cn-45\n", ""), EXAMPLES);

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("names no pack", "--pack");
  }

  @Test
  void aCostOfADutyThatNoRuleHasIsRefused() throws IOException {
    Answer answer = simulate(HIGHER, EXAMPLES, "--review-cost", "IP_RISK=16");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("a cost is given for duty \"IP_RISK\"");
  }

  private Answer simulate(String draft, Path projects, String... more) throws IOException {
    Path file = Files.writeString(directory.resolve("draft.yaml"), draft);
    List<String> line =
        new ArrayList<>(
            List.of(
                "policy",
                "simulate",
                file.toString(),
                projects.toString(),
                "--as-of",
                "2026-08-01"));
    line.addAll(List.of(more));
    return PolicyShell.run(line.toArray(String[]::new));
  }

  private static JsonNode rule(JsonNode json, String id) {
    return json.get("rules")
        .valueStream()
        .filter(rule -> rule.get("rule").stringValue().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
