package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.cli.Shell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import tools.jackson.databind.JsonNode;

/// Harmonise as a script sees it.
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class CorpusHarmoniseTest {
  @TempDir Path folder;
  private Shell shell = new Shell(Path.of(""));

  @BeforeEach
  void corpus() throws IOException {
    shell = new Shell(folder);
    List<String> patents =
        List.of(
            Shell.patent("110083831", "水泵", "叶轮。", "F04D29/22", "晴联水泵有限公司"),
            Shell.patent("110083832", "水泵", "叶轮。", "F04D29/22", "晴联水泵（集团）股份有限公司"),
            Shell.patent("110083833", "水泵", "叶轮。", "F04D29/22", "晴联水泵有限公司"),
            Shell.patent("110083834", "开瓶器", "杠杆。", "B67B7/16", "晴空杂货有限公司"));
    assertThat(shell.add(patents).code()).isZero();
  }

  @Test
  void printsGroupsWithTheReasonsOfEachMember() {
    JsonNode json = shell.run("corpus", "harmonise", "--json").json();

    assertThat(json.get("names").asInt()).isEqualTo(3);
    assertThat(json.get("groups").size()).isEqualTo(2);
    JsonNode pumps = json.get("groups").get(0);
    assertThat(pumps.get("name").asString()).isEqualTo("晴联水泵有限公司");
    assertThat(pumps.get("documents").asInt()).isEqualTo(3);
    assertThat(pumps.get("members").get(1).get("reasons").get(0).asString())
        .isEqualTo("legal_form");
  }

  @Test
  void laysTheUsersRulesOnTop() throws IOException {
    Path rules =
        Files.writeString(
            folder.resolve("rules.yaml"),
            """
            split:
              - names: [晴联水泵有限公司]
            merge:
              - name: 晴氏
                names: [晴联水泵（集团）股份有限公司, 晴空杂货有限公司, 无此公司]
            """);

    Answer answer = shell.run("corpus", "harmonise", "--json", "--rules", rules.toString());

    assertThat(answer.json().get("groups"))
        .extracting(group -> group.get("name").asString())
        .containsExactly("晴氏", "晴联水泵有限公司");
    assertThat(answer.err()).contains("rules.yaml:5:").contains("“无此公司” is no applicant here");
  }

  @Test
  void refusesRulesItCannotReadWithTheirPlace() throws IOException {
    Path rules = Files.writeString(folder.resolve("rules.yaml"), "joins: []\n");

    Answer answer = shell.run("corpus", "harmonise", "--rules", rules.toString());

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("rules.yaml").contains("joins");
  }

  @Test
  void aNameThatTheCorpusWritesDifferentlyIsSuggested() throws IOException {
    Path rules = rules("split:\n  - names: [晴空杂货有限公]\n");

    assertThat(shell.run("corpus", "harmonise", "--rules", rules.toString()).err())
        .contains("did you mean \"晴空杂货有限公司\"?");
  }

  @Test
  void tellsEveryFaultOfTheRulesWithItsLineAndWhatToDo() throws IOException {
    Path rules =
        rules(
            """
            split:
              - names: [甲]
              - names: [乙, 甲]
              - {}
            merge:
              - names: [丙]
              - name: 丁
                names: [戊]
              - name: 己
                names: [庚, 丁]
            """);

    Answer answer = shell.run("corpus", "harmonise", "--rules", rules.toString());

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err().lines().map(line -> line.replaceAll(".*rules.yaml:", "")))
        .containsExactly(
            "3:16: “甲” is split off in line 2 already; put the names of both rules into one",
            "4:5: no \"names\" are given here; add a list of names",
            "6:5: a merge of one name changes nothing; add a second one, or a \"name\"",
            "10:16: “丁” is merged in line 7 already; put the names of both rules into one");
  }

  @Test
  void refusesTwoMergesOfOneGroupWithTheLineOfTheSecond() throws IOException {
    Path rules =
        rules(
            """
            merge:
              - name: 晴氏
                names: [晴联水泵有限公司]
              - name: 晴空
                names: [晴空杂货有限公司, 晴联水泵（集团）股份有限公司]
            """);

    Answer answer = shell.run("corpus", "harmonise", "--rules", rules.toString());

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err())
        .contains("rules.yaml:5:")
        .contains("is merged into “晴氏” and into “晴空”; put the names of both into one merge");
  }

  private Path rules(String text) throws IOException {
    return Files.writeString(folder.resolve("rules.yaml"), text);
  }
}
