package dev.jadework.patents.format.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentJson;
import dev.jadework.patents.document.Source;
import dev.jadework.patents.format.CollectingSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the corpus shows as JSON is read again without loss.
class StoredFormTest {
  private static final Path ROOT = Path.of(System.getProperty("jadework.root", ".."));

  @Test
  void whatIsShownOfEverySampleIsReadAgainAsTheSame() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("patents/src/test/resources/samples"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        readAgain(file);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "us/weekly/ipg120327.one.xml",
        "ep/fulltext-grants/v1-5-1-B1.xml",
        "ep/docdb/DE-backfile.xml",
        "tables/cnipr-export.xlsx",
        "cn/cnipa-xml/CN102010000298420CN00001019453140BFULZH20190802CN00D.XML"
      })
  void whatIsShownOfRealRecordsIsReadAgainAsTheSame(String name) throws IOException {
    Path file = ROOT.resolve("../shared/data").resolve(name);
    assumeThat(Files.isRegularFile(file)).as("real records in " + file).isTrue();

    readAgain(file);
  }

  private static void readAgain(Path file) throws IOException {
    CollectingSink first = CollectingSink.read(Files.newInputStream(file), "file");
    List<Patent> patents = new ArrayList<>(first.patents);
    patents.addAll(first.parts);
    List<String> lines =
        patents.stream()
            .map(patent -> new String(PatentJson.write(patent), StandardCharsets.UTF_8))
            .toList();

    CollectingSink again = CollectingSink.read(String.join("\n", lines));

    assertThat(again.rejects).as("rejects of %s", file).isEmpty();
    assertThat(again.patents).as("records of %s", file).isEqualTo(patents);
  }

  @Test
  void aRecordWithoutSourceSaysWhereItWasRead() {
    CollectingSink sink =
        CollectingSink.read(
            """
            {"publication":{"office":"US","number":"20310000072","kind":"A1"},"type":"INVENTION"}
            """);

    assertThat(sink.patents.getFirst().sources())
        .containsExactly(new Source("jsonl", "file", "line 1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"publication\":{\"office\":\"US\"},\"type\":\"INVENTION\"}",
        "{\"publication\":{\"office\":\"US\",\"number\":\"1\"},\"type\":\"SONG\"}",
        "{\"publication\":{\"office\":\"US\",\"number\":\"1\"},\"type\":{\"a\":1}}",
        "{\"publication\":{\"office\":\"US\",\"number\":\"1\"},\"type\":\"DESIGN\",\"titles\":[1]}",
        "{\"publication\":{\"office\":\"US\",\"number\":\"1\"},\"type\":\"DESIGN\",\"filed\":\"x\"}"
      })
  void aRecordThatIsNoneIsRejectedWithItsText(String line) {
    CollectingSink sink = CollectingSink.read(line);

    assertThat(sink.codes()).containsExactly("json.stored-form");
  }
}
