package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.cli.Shell.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import tools.jackson.databind.JsonNode;

/// Near-duplicates as a script sees them.
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class CorpusDuplicatesTest {
  private static final List<String> PATENTS =
      List.of(
          patent("110083834", "液冷板", "液冷板贴于电池模组，带走热量；板内有流道。", "H01M10/613"),
          patent("110083831", "电池液冷板", "液冷板贴于电池模组，带走热量，板内有流道", "H01M10/613"),
          patent("110083832", "电池隔膜", "多孔隔膜隔开电池的两极。", "H01M2/16"),
          patent("110083835", "冷却板", "液冷板贴于电池模组，带走热量；板内有一流道。", "H01M10/613"),
          patent("110083833", "无摘要", "", "H01M2/16"));

  @TempDir Path folder;

  @BeforeEach
  void load() throws IOException {
    assertThat(new Shell(folder).add(PATENTS).code()).isZero();
  }

  @Test
  void printsPairsDocumentsAndSecondsAsJson() {
    Answer answer = run("duplicates", "--json", "--threshold", "0.7");

    assertThat(answer.code()).isZero();
    JsonNode json = answer.json();
    assertThat(json.propertyNames()).containsExactly("pairs", "documents", "seconds");
    assertThat(json.get("pairs"))
        .extracting(pair -> pair.get("a").asString() + ' ' + pair.get("b").asString())
        .containsExactly(
            "CN110083831 CN110083834", "CN110083831 CN110083835", "CN110083834 CN110083835");
    JsonNode first = json.get("pairs").get(0);
    assertThat(first.propertyNames()).containsExactly("a", "b", "jaccard");
    assertThat(first.get("jaccard").asDouble()).isEqualTo(1);
    // 16 sequences and 17; 一 parts two of the 16.
    assertThat(json.get("pairs").get(1).get("jaccard").asDouble()).isEqualTo(14.0 / 19);
    assertThat(json.get("documents").asInt()).isEqualTo(5);
    assertThat(answer.err()).contains("1 documents").contains("not compared");
  }

  @Test
  void detailsSayWhatDiffersAndHowRareThatIs() {
    JsonNode pair =
        run("duplicates", "--json", "--details", "--threshold", "0.7").json().get("pairs").get(2);

    assertThat(pair.propertyNames())
        .containsExactly("a", "b", "jaccard", "titleA", "titleB", "spans", "cohort");
    assertThat(pair.get("titleA").asString()).isEqualTo("液冷板");
    assertThat(pair.get("spans"))
        .extracting(span -> span.get("same").asBoolean() + span.get("b").asString())
        .containsExactly("true液冷板贴于电池模组，带走热量；板内有", "false一", "true流道。");
    assertThat(pair.get("cohort").isNull()).as("no year of filing is known").isTrue();
  }

  @Test
  void aLimitCutsThePairsAndTellsHowManyThereAre() {
    JsonNode json = run("duplicates", "--json", "--limit", "1", "--threshold", "0.7").json();

    assertThat(json.get("pairs").size()).isEqualTo(1);
    assertThat(json.get("found").asInt()).isEqualTo(3);

    Answer text = run("duplicates", "--limit", "1", "--threshold", "0.7");
    assertThat(text.out())
        .contains("3 pairs", "CN110083831  CN110083834  1.000", "and 2 more pairs");
  }

  @Test
  void theTextComparedCanBeTheTitle() {
    JsonNode json = run("duplicates", "--json", "--field", "title", "--threshold", "0.3").json();

    assertThat(json.get("pairs"))
        .extracting(pair -> pair.get("a").asString() + ' ' + pair.get("b").asString())
        .containsExactly("CN110083831 CN110083834");
  }

  @Test
  void refusesAThresholdThatIsNoSimilarity() {
    Answer answer = run("duplicates", "--threshold", "80");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("--threshold", "80.0", "0.1 to 1");
  }

  private Answer run(String... arguments) {
    return new Shell(folder)
        .run(Stream.concat(Stream.of("corpus"), Stream.of(arguments)).toArray(String[]::new));
  }

  private static String patent(String number, String title, String text, String ipc) {
    return Shell.patent(number, title, text, ipc, "甲公司");
  }
}
