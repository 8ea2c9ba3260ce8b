package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.cli.Shell.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import tools.jackson.databind.JsonNode;

/// Removing publications as a script sees it: nothing without consent, nothing unsaid.
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class CorpusRemoveTest {
  @TempDir Path folder;
  private Shell shell = new Shell(Path.of(""));

  @BeforeEach
  void corpus() throws IOException {
    shell = new Shell(folder);
    shell.add(
        List.of(
            Shell.patent("110083831", "电池液冷板", "液冷板贴于电池模组。", "H01M10/613", "甲公司"),
            Shell.patent("110083832", "电池隔膜", "多孔隔膜隔开两极。", "H01M2/16", "乙公司"),
            Shell.patent("110083833", "开瓶器", "杠杆撬起瓶盖。", "B67B7/16", "甲公司")));
  }

  @Test
  void withoutConsentItShowsWhatWouldGoAndChangesNothing() {
    Answer answer = shell.run("corpus", "remove", "--query", "PA=甲公司");

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out())
        .contains("CN110083831  电池液冷板", "CN110083833  开瓶器", "Nothing was removed", "--yes");
    assertThat(left()).isEqualTo(3);
  }

  @Test
  void removesWhatTheQueryFindsAndNamesEach() {
    Answer answer = shell.run("corpus", "remove", "--query", "PA=甲公司", "--yes", "--json");

    assertThat(answer.code()).isZero();
    assertThat(texts(answer.json().get("removed"))).containsExactly("CN110083831", "CN110083833");
    assertThat(answer.json().get("before").get("documents").asLong()).isEqualTo(3);
    assertThat(answer.json().get("after").get("documents").asLong()).isEqualTo(1);
    assertThat(left()).isEqualTo(1);
    assertThat(shell.run("corpus", "verify").code()).isZero();
  }

  @Test
  void aNumberThatIsNotThereKeepsAllOthers() {
    Answer answer = shell.run("corpus", "remove", "CN110083831", "CN110099999", "--yes");

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).contains("not in the corpus", "CN110099999", "Nothing was removed");
    assertThat(left()).isEqualTo(3);
  }

  @Test
  void removesANumberOnce() {
    Answer answer = shell.run("corpus", "remove", "CN110083831", "cn 110083831", "--yes");

    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("removed CN110083831", "1 publications removed");
    assertThat(left()).isEqualTo(2);
    assertThat(shell.run("corpus", "remove", "CN110083831", "--yes").code()).isEqualTo(1);
  }

  @Test
  void takesNumbersOrAQuery() {
    assertThat(shell.run("corpus", "remove").code()).isEqualTo(2);
    assertThat(shell.run("corpus", "remove", "CN110083831", "--query", "PA=甲").code()).isEqualTo(2);
    assertThat(shell.run("corpus", "remove", "--query", "PA=", "--yes").code()).isEqualTo(2);
    assertThat(left()).isEqualTo(3);
  }

  private long left() {
    return shell.run("corpus", "search", "NOT PN=0", "--json").json().get("total").asLong();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
  }
}
