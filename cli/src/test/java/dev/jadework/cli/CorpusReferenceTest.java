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

/// Reference tables as a script sees them.
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class CorpusReferenceTest {
  @TempDir Path folder;
  private Shell shell = new Shell(Path.of(""));

  @BeforeEach
  void corpus() throws IOException {
    shell = new Shell(folder);
    List<String> patents =
        List.of(
            Shell.patent("110083831", "水泵", "叶轮。", "F04D29/22", "晴联水泵有限公司"),
            Shell.patent("110083832", "水泵", "叶轮。", "F04D29/24", "晴联水泵（集团）股份有限公司"),
            Shell.patent("110083833", "开瓶器", "杠杆。", "B67B7/16", "晴大学"));
    assertThat(shell.add(patents).code()).isZero();
  }

  @Test
  void aTableTakesEffectAtOnceAndTheAnswerNamesIt() throws IOException {
    JsonNode before = shell.run("corpus", "search", "IPC_LOW=F04D29/22", "--json").json();
    assertThat(before.get("total").asInt()).isEqualTo(1);
    assertThat(before.get("notes").get(0).asString()).contains("no IPC scheme is loaded");
    Path scheme =
        Files.writeString(
            folder.resolve("scheme.csv"),
            "symbol,dots,title_zh\nF04D 29/00,0,部件\nF04D 29/22,1,叶轮\nF04D 29/24,2,叶片\n");

    JsonNode loaded = shell.run("corpus", "reference", "load", scheme.toString(), "--json").json();

    JsonNode table = loaded.get("tables").get(0);
    assertThat(table.get("kind").asString()).isEqualTo("class-scheme");
    assertThat(table.get("rows").asInt()).isEqualTo(3);
    Answer answer = shell.run("corpus", "search", "IPC_LOW=F04D29/22", "--json");
    assertThat(answer.json().get("total").asInt()).isEqualTo(2);
    assertThat(answer.json().get("parsed").asString()).isEqualTo("IPC_LOW=F04D29/22");
    assertThat(answer.json().get("notes").get(0).asString())
        .contains("dots of the scheme")
        .contains(table.get("version").asString());
  }

  @Test
  void whatIsMissingIsListedAndSaidWhereItIsAskedFor() {
    JsonNode listed = shell.run("corpus", "reference", "list", "--json").json();
    Answer asked = shell.run("corpus", "search", "SEIC=2.1");

    assertThat(listed.get("tables")).isEmpty();
    assertThat(listed.get("missing")).extracting(JsonNode::asString).contains("emerging-rules");
    assertThat(asked.code()).isEqualTo(2);
    assertThat(asked.err()).contains("emerging-rules").contains("corpus reference load");
  }

  @Test
  void aTableThatCannotBeTakenChangesNothingAndItsLineIsNamed() throws IOException {
    Path table = Files.writeString(folder.resolve("scheme.csv"), "symbol,dots\nF04D29/22,x\n");

    Answer answer = shell.run("corpus", "reference", "load", table.toString());

    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.err()).contains("scheme.csv:2: ").contains("nothing was loaded");
    assertThat(shell.run("corpus", "reference", "list", "--json").json().get("tables")).isEmpty();
    assertThat(shell.run("corpus", "reference", "load", "none.csv").code()).isEqualTo(2);
  }

  @Test
  void marksAreFoundByNumberAndRowsThatCannotBeReadAreTold() throws IOException {
    Path marks =
        Files.writeString(
            folder.resolve("marks.csv"),
            """
            number,field,value,from,until
            CN110083831,PROJ,YS-1,,
            CN110083831,FUND,500,,
            CN110083832,PROJ,YS-1,,
            CN110083832,FUND,499.99,,
            CN110083833,FUND,五百,,
            CN110083839,PROJ,YS-1,,
            """);

    JsonNode loaded = shell.run("corpus", "reference", "load", marks.toString(), "--json").json();
    JsonNode found = shell.run("corpus", "search", "PROJ=YS-1 AND FUND>=500", "--json").json();
    Answer list = shell.run("corpus", "reference", "list");

    assertThat(loaded.get("refused").get(0).get("line").asInt()).isEqualTo(6);
    assertThat(loaded.get("refused").get(0).get("reason").asString()).contains("五百");
    assertThat(found.get("total").asInt()).isEqualTo(1);
    assertThat(found.get("notes").toString()).contains("marks.csv, version", "CN110083839");
    assertThat(list.out()).contains("1 rows of marks.csv are not used", "line 6");
    assertThat(shell.run("corpus", "search", "非正常嫌疑=是").err()).contains("no row of this field");
  }

  @Test
  void aValueThatAFieldDoesNotHaveIsRefusedAtItsPlace() {
    for (String command : List.of("search", "stats")) {
      JsonNode error =
          shell.run("corpus", command, "NOT PN=0 AND TTC=99", "--json").json().get("error");

      assertThat(error.get("code").asString()).isEqualTo("query.unknown-value");
      assertThat(error.get("position").asInt()).isEqualTo(17);
      assertThat(error.get("message").asString()).contains("1 to 35");
    }
    shell.run("corpus", "search", "NOT PN=0");
    assertThat(shell.run("corpus", "search", "#1 AND ANTYPE=星").err()).contains("  ^", "企业");
  }

  @Test
  void bodiesAndKindsOfBodiesAreCounted() {
    JsonNode facets =
        shell
            .run("corpus", "search", "NOT PN=0", "--facet", "ANCS,申请人类型", "--json")
            .json()
            .get("facets");
    JsonNode rank = shell.run("corpus", "analyse", "rank", "--field", "ANCS", "--json").json();

    assertThat(facets.get("ANCS").get(0).get("count").asInt()).isEqualTo(2);
    assertThat(facets.get("ANTYPE"))
        .extracting(value -> value.get("value").asString())
        .containsExactly("企业", "高校");
    assertThat(rank.get("result").get("places").get(0).get("count").asInt()).isEqualTo(2);
    assertThat(rank.get("basis").get("notes").get(0).asString()).contains("ANCS");
  }
}
