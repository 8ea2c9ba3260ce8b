package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.cli.Shell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import tools.jackson.databind.JsonNode;

/// Show, export, saved searches, stats and verify as a script sees them.
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class CorpusCommandsTest {
  private static final String PLATE =
      Shell.patent("110083831", "电池液冷板", "液冷板贴于电池模组。", "H01M10/613", "甲公司");
  private static final String SEPARATOR =
      Shell.patent("110083832", "电池隔膜", "多孔隔膜隔开两极。", "H01M2/16", "乙公司");
  private static final String OPENER =
      Shell.patent("110083833", "开瓶器", "杠杆撬起瓶盖。", "B67B7/16", "甲公司");

  @TempDir Path folder;
  private Shell shell = new Shell(Path.of(""));

  @BeforeEach
  void corpus() throws IOException {
    shell = new Shell(folder);
    assertThat(shell.add(List.of(PLATE, SEPARATOR, OPENER)).code()).isZero();
  }

  @Test
  void showPrintsAPublicationWhole() {
    Answer answer = shell.run("corpus", "show", "ＣＮ 110 083 831");

    assertThat(answer.code()).isZero();
    assertThat(answer.out())
        .contains("CN110083831  电池液冷板", "Applicants: 甲公司", "H01M10/613", "液冷板贴于电池模组。")
        .contains("Read from: patents.jsonl, line 1");
  }

  @Test
  void showSaysWhichPublicationsAreMissingAndPrintsTheOthers() {
    Answer answer = shell.run("corpus", "show", "CN110083832", "CN110099999", "--json");

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.json().get("publication").get("number").asString()).isEqualTo("110083832");
    assertThat(answer.err()).contains("CN110099999", "PN=");
  }

  @Test
  void showRefusesWhatIsNoPublicationNumber() {
    assertThat(shell.run("corpus", "show", "CN12").code()).isEqualTo(2);
  }

  @Test
  void exportWritesTheHitsInTheOrderOfTheirNumbers() throws IOException {
    Path file = folder.resolve("hits.csv");

    Answer answer =
        shell.run("corpus", "export", "PA=甲公司", "--columns", "PN,标题", "--out", file.toString());

    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("2 rows");
    assertThat(Files.readString(file))
        .isEqualTo("\ufeff公开（公告）号,标题\r\nCN110083831,电池液冷板\r\nCN110083833,开瓶器\r\n");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".part"));
    }
  }

  @Test
  void exportWithoutAQueryWritesEverythingAndXlsxToo() throws IOException {
    Path file = folder.resolve("all.xlsx");

    Answer answer =
        shell.run("corpus", "export", "--out", file.toString(), "--heads", "EN", "--json");

    assertThat(answer.json().get("rows").asInt()).isEqualTo(3);
    assertThat(Files.size(file)).isPositive();
  }

  @Test
  void exportReplacesNoFileUnlessToldTo() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.csv"), "mine");

    assertThat(shell.run("corpus", "export", "--out", file.toString()).code()).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo("mine");
    assertThat(shell.run("corpus", "export", "--out", file.toString(), "--force").code()).isZero();
    assertThat(Files.readString(file)).contains("CN110083831");
  }

  @Test
  void exportSaysWhichColumnsThereAreAndWhichFilesItWrites() {
    assertThat(shell.run("corpus", "export", "--columns", "价值", "--out", "x.csv").err())
        .contains("价值", "PN 公开（公告）号");
    assertThat(shell.run("corpus", "export", "--out", "x.pdf").err()).contains(".xlsx or .csv");
    String nowhere = folder.resolve("nowhere/x.csv").toString();
    assertThat(shell.run("corpus", "export", "--out", nowhere).err())
        .contains(folder.resolve("nowhere") + " is not there")
        .doesNotContain(".part");
    assertThat(shell.run("corpus", "export", "TI=(", "--out", "x.csv").err()).contains("^", "→");
  }

  @Test
  void aSavedSearchTellsWhatHasAppearedAndWhatHasGone() throws IOException {
    assertThat(shell.run("corpus", "saved", "add", "电池", "TI=电池").code()).isZero();
    assertThat(shell.run("corpus", "saved", "run", "电池").code()).isZero();

    String renamed = SEPARATOR.replace("电池隔膜", "多孔隔膜");
    String fresh = Shell.patent("110083834", "电池外壳", "外壳。", "H01M2/02", "丙公司");
    shell.add(List.of(renamed, fresh));
    Answer answer = shell.run("corpus", "saved", "run", "电池", "--json");

    assertThat(answer.code()).isEqualTo(1);
    JsonNode json = answer.json();
    assertThat(json.get("total").asInt()).isEqualTo(2);
    assertThat(json.get("before").get("total").asInt()).isEqualTo(2);
    assertThat(json.get("appeared").get(0).asString()).isEqualTo("CN110083834");
    assertThat(json.get("gone").get(0).asString()).isEqualTo("CN110083832");
  }

  @Test
  void anUpdatedSearchComparesWithTheLastRun() throws IOException {
    shell.run("corpus", "saved", "add", "battery", "TI=电池");
    shell.add(List.of(Shell.patent("110083834", "电池外壳", "外壳。", "H01M2/02", "丙公司")));

    assertThat(shell.run("corpus", "saved", "run", "battery", "--update").code()).isEqualTo(1);
    assertThat(shell.run("corpus", "saved", "run", "battery").code()).isZero();
    assertThat(shell.run("corpus", "saved", "list").out()).contains("battery", "TI=电池", "3");
    assertThat(shell.run("corpus", "saved", "remove", "battery").code()).isZero();
    assertThat(shell.run("corpus", "saved", "run", "battery").err())
        .contains("no search is saved as 'battery'", "none");
  }

  @Test
  void aSavedSearchIsRunForTheDayAskedFor() throws IOException {
    String model =
        """
        {"country":"CN","pub_number":"201015890","kind":"Y","pub_date":"2008-01-30",\
        "app_number":"200720000001","filing_date":"2007-01-05","title":"电池盒"}""";
    shell.add(List.of(model));
    shell.run("corpus", "saved", "add", "live", "SLS=有效", "--as-of", "2015-01-01");

    JsonNode later =
        shell.run("corpus", "saved", "run", "live", "--as-of", "2020-01-01", "--json").json();
    assertThat(later.get("before").get("on").asString()).isEqualTo("2015-01-01");
    assertThat(later.get("on").asString()).isEqualTo("2020-01-01");
    assertThat(later.get("gone").get(0).asString()).isEqualTo("CN201015890Y");
    assertThat(shell.run("corpus", "saved", "run", "live", "--as-of", "2015-06-01").code())
        .isZero();
  }

  @Test
  void everyCommandTakesEarlierSearchesInItsQuery() {
    shell.run("corpus", "search", "TI=电池");
    shell.run("corpus", "saved", "add", "plates", "#1 AND AB=液冷板");

    assertThat(shell.run("corpus", "stats", "##plates", "--json").json().get("parsed").asString())
        .isEqualTo("(TI=电池 AND AB=液冷板)");
    assertThat(
            shell
                .run("corpus", "analyse", "trend", "--query", "#1 NOT ##plates", "--json")
                .json()
                .get("basis")
                .get("in")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void aSavedSearchKeepsItsMeaningWithoutTheSearchesItCameFrom() throws IOException {
    shell.run("corpus", "search", "TI=电池");
    shell.run("corpus", "saved", "add", "battery", "#1");
    Files.delete(shell.data().resolve("searches.jsonl"));

    Answer answer = shell.run("corpus", "saved", "run", "battery", "--json");

    assertThat(answer.code()).isZero();
    assertThat(answer.json().get("total").asInt()).isEqualTo(2);
    assertThat(answer.json().get("query").asString()).isEqualTo("#1");
  }

  @Test
  void savingUnderATakenNameSaysWhatIsReplaced() {
    shell.run("corpus", "saved", "add", "battery", "TI=电池");

    Answer answer = shell.run("corpus", "saved", "add", "battery", "TI=隔膜", "--json");

    assertThat(answer.code()).isZero();
    assertThat(answer.json().get("total").asInt()).isEqualTo(1);
    assertThat(answer.err()).contains("replaces TI=电池", "2 documents");
  }

  @Test
  void anErrorIsADocumentToo() {
    Answer query = shell.run("corpus", "stats", "TI=(", "--json");
    Answer missing = shell.run("corpus", "saved", "run", "nothing", "--json");

    assertThat(query.code()).isEqualTo(2);
    assertThat(query.json().get("error").propertyNames())
        .containsExactly("code", "position", "message", "fix");
    assertThat(query.err()).contains("TI=(", "^");
    assertThat(missing.json().get("error").get("code").asString()).isEqualTo("usage");
    assertThat(missing.json().get("error").get("message").asString()).contains("'nothing'");
  }

  @Test
  void helpIsGivenAtEveryLevel() {
    assertThat(Jadework.run("--help")).isZero();
    assertThat(Jadework.run("corpus", "--help")).isZero();
    assertThat(Jadework.run("corpus", "analyse", "--help")).isZero();
  }

  @Test
  void aNameOfASearchLeadsToNoOtherPlace() {
    Answer answer = shell.run("corpus", "saved", "add", "../x", "TI=电池");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("'../x' cannot name a search");
  }

  @Test
  void statsCountUnitsAndValuesAndWhatIsNotSaid() {
    JsonNode json = shell.run("corpus", "stats", "--json").json();

    assertThat(json.get("publications").asInt()).isEqualTo(3);
    assertThat(json.get("applications").asInt()).isEqualTo(3);
    assertThat(json.get("fields").get("OFFICE").get("counts").get("CN").asInt()).isEqualTo(3);
    assertThat(json.get("fields").get("AD").get("without").asInt()).isEqualTo(3);
    assertThat(shell.run("corpus", "stats", "PA=甲公司").out()).contains("2  publications");
  }

  @Test
  void aWholeCorpusIsVerified() {
    Answer answer = shell.run("corpus", "verify", "--json");

    assertThat(answer.code()).isZero();
    assertThat(answer.json().get("whole").asBoolean()).isTrue();
    assertThat(answer.json().get("recomputed").asString())
        .isEqualTo(answer.json().get("snapshot").asString());
  }

  @Test
  void aByteChangedInTheStoredRecordsIsFound() throws IOException {
    Path stored;
    try (Stream<Path> files = Files.list(shell.data().resolve("corpus"))) {
      stored =
          files
              .filter(file -> file.toString().matches(".*\\.(fdt|cfs)"))
              .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
              .orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(stored);
    boolean changed = false;
    for (int at = 0; at + 3 < bytes.length && !changed; at++) {
      if (bytes[at] == 'H'
          && bytes[at + 1] == '0'
          && bytes[at + 2] == '1'
          && bytes[at + 3] == 'M') {
        bytes[at + 2] = '2';
        changed = true;
      }
    }
    assertThat(changed).as("a symbol found in the stored records").isTrue();
    Files.write(stored, bytes);

    Answer answer = shell.run("corpus", "verify");

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.out()).contains("NOT whole", "corpus add");
  }
}
