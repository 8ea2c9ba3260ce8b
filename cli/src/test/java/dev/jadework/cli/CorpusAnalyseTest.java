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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Analyses as a script and as a person see them.
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class CorpusAnalyseTest {
  @TempDir Path folder;

  private Shell shell = new Shell(Path.of(""));

  @BeforeEach
  void load() throws IOException {
    shell = new Shell(folder);
    shell.add(
        List.of(
            patent("110083831", 2014, "电池液冷板", "H01M10/613", "甲公司\",\"乙公司"),
            patent("110083832", 2014, "电池隔膜", "H01M2/16", "乙公司"),
            patent("110083833", 2015, "开瓶器", "B67B7/16", "甲公司"),
            patent("110083834", 2018, "电池风冷", "H01M10/613", "甲公司")));
  }

  @Test
  void everyFigureComesWithDefinitionAndBasis() {
    JsonNode json = shell.run("corpus", "analyse", "trend", "--json").json();

    assertThat(json.propertyNames()).containsExactly("definition", "basis", "result");
    assertThat(json.get("definition").propertyNames())
        .containsExactly("id", "label", "formula", "unit", "source");
    assertThat(json.get("basis").propertyNames())
        .containsExactly(
            "snapshot", "query", "countingUnit", "dataDate", "in", "used", "dropped", "notes");
    assertThat(json.get("basis").get("dataDate").asString()).isEqualTo("2019-08-02");
    JsonNode points = json.get("result").get("points");
    assertThat(points)
        .extracting(p -> p.get("year").asInt() + " " + p.get("count").asInt())
        .containsExactly("2014 2", "2015 1", "2016 0", "2017 0", "2018 1");
    assertThat(points.get(3).get("complete").asBoolean()).isTrue();
    assertThat(points.get(4).get("complete").asBoolean()).isFalse();
  }

  @Test
  void aQueryLimitsWhatIsAnalysed() {
    JsonNode json = shell.run("corpus", "analyse", "rank", "--query", "IPC=H01M", "--json").json();

    assertThat(json.get("basis").get("in").asInt()).isEqualTo(3);
    assertThat(json.get("result").get("places"))
        .extracting(p -> p.get("rank").asInt() + " " + p.get("value").asString())
        .containsExactly("1 乙公司", "1 甲公司");
  }

  @Test
  void rowsGoToASpreadsheetToo() throws IOException {
    Path csv = folder.resolve("cells.csv");

    Answer answer =
        shell.run("corpus", "analyse", "cross", "--fields", "AD,申请人:1", "--csv", csv.toString());

    assertThat(answer.code()).isZero();
    assertThat(Files.readString(csv))
        .isEqualTo("\uFEFFAD,PA,count\r\n2014,甲公司,1\r\n2015,甲公司,1\r\n2018,甲公司,1\r\n");
  }

  @Test
  void aMatrixShowsItsEmptyCells() {
    JsonNode cells =
        shell
            .run(
                "corpus",
                "analyse",
                "matrix",
                "--json",
                "--row",
                "液冷=TI=液冷",
                "--row",
                "风冷=TI=风冷",
                "--column",
                "电池=TI=电池",
                "--column",
                "开瓶=TI=开瓶器")
            .json()
            .get("result")
            .get("cells");

    assertThat(cells)
        .extracting(c -> c.get("count").asInt() + " " + c.get("candidate").asBoolean())
        .containsExactly("1 false", "0 true", "1 false", "0 true");
  }

  @Test
  void aDesignInAFileOpensEveryCellToItsDocuments() throws IOException {
    Path design = folder.resolve("design.yaml");
    Files.writeString(
        design,
        """
        technologies:
          - name: 冷却
            words: [液冷, 风冷]
          - name: 隔膜
            query: TI=隔膜
        effects:
          - name: 电池
            query: TI=电池
          - name: 冷板
            words: [液冷板]
        """);
    Path workbook = folder.resolve("matrix.xlsx");

    JsonNode json =
        shell
            .run(
                "corpus",
                "analyse",
                "matrix",
                "--json",
                "--design",
                design.toString(),
                "--xlsx",
                workbook.toString())
            .json()
            .get("result");

    assertThat(json.get("cells"))
        .extracting(c -> c.get("count").asInt() + " " + c.get("documents"))
        .containsExactly(
            "2 [\"CN110083831\",\"CN110083834\"]",
            "1 [\"CN110083831\"]",
            "1 [\"CN110083832\"]",
            "0 []");
    assertThat(json.get("documents").asInt()).isEqualTo(3);
    assertThat(json.get("inSeveral").asInt()).isEqualTo(1);
    assertThat(Files.size(workbook)).isPositive();
  }

  @Test
  void theDesignInTheDocsIsRead() {
    String root = System.getProperty("jadework.root", "..");
    Path design = Path.of(root, "docs", "examples", "technology-effect.yaml");

    JsonNode json =
        shell.run("corpus", "analyse", "matrix", "--json", "--design", design.toString()).json();

    assertThat(json.get("result").get("cells")).hasSize(25);
  }

  @Test
  void everythingWrongWithADesignIsListedWithLineAndColumn() throws IOException {
    Path design = folder.resolve("wrong.yaml");
    Files.writeString(
        design,
        """
        technologies:
          - name: 液冷
            query: TI=(液冷
          - name: 液冷
            words: [液冷]
            query: TI=液冷
        effects:
          - name: 散热
            query: |
              TI=散热
              OR XX=散热
        colour: red
        """);

    Answer answer = shell.run("corpus", "analyse", "matrix", "--design", design.toString());

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err())
        .contains(
            "wrong.yaml:3:", "wrong.yaml:4:11: found \"液冷\" twice", "wrong.yaml:11:10", "colour");
  }

  @Test
  void aMatrixTakesADesignOrRowsAndColumnsAndNotBoth() {
    assertThat(shell.run("corpus", "analyse", "matrix").code()).isEqualTo(2);
    assertThat(
            shell.run("corpus", "analyse", "matrix", "--row", "TA=b", "--column", "c=TI=d").err())
        .contains("write LABEL=TA=…");
    assertThat(shell.run("corpus", "analyse", "matrix", "--design", "x", "--row", "a=TI=b").err())
        .contains("--design FILE, or --row and --column");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trend",
        "rank",
        "cross",
        "concentration",
        "rta",
        "lifecycle",
        "s-curve",
        "cycle-time",
        "families",
        "citations",
        "generality",
        "network",
        "main-path",
        "survival"
      })
  void everyAnalysisPrintsItsDefinitionWhatWentInAndTheSnapshot(String analysis) {
    Answer answer = shell.run("corpus", "analyse", analysis, "--explain");

    assertThat(answer.err()).isEmpty();
    assertThat(answer.code()).isZero();
    assertThat(answer.out()).contains("formula", "source", "4 in", "snapshot ");
  }

  @Test
  void harmonisedNamesAreCountedAsOneBodyAndShown() throws IOException {
    Path rules = folder.resolve("names.yaml");
    Files.writeString(rules, "merge:\n  - name: 甲乙\n    names: [甲公司, 乙公司]\n");

    Answer text =
        shell.run("corpus", "analyse", "rank", "--harmonised", "--name-rules", rules.toString());
    JsonNode json =
        shell
            .run(
                "corpus",
                "analyse",
                "rank",
                "--harmonised",
                "--name-rules",
                rules.toString(),
                "--json")
            .json();

    assertThat(text.out()).contains("甲乙", "user_rule", "乙公司");
    assertThat(json.get("result").get("places"))
        .extracting(p -> p.get("value").asString() + " " + p.get("count").asInt())
        .containsExactly("甲乙 4");
    assertThat(json.get("harmonised").get("merged").get(0).get("members")).hasSize(2);
    assertThat(shell.run("corpus", "analyse", "rank", "--name-rules", rules.toString()).code())
        .isEqualTo(2);
  }

  @Test
  void aMapOfFewDocumentsIsWrongUse() {
    Answer answer = shell.run("corpus", "analyse", "map");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("a map needs 30");
  }

  @Test
  void aFieldThatCannotBeCountedIsNamedWithThoseThatCan() {
    Answer answer = shell.run("corpus", "analyse", "rank", "--field", "摘要");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("'AB'", "PA");
  }

  @Test
  void anUnreadableQueryPointsAtTheCharacter() {
    Answer answer = shell.run("corpus", "analyse", "trend", "--query", "TI=(电池");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("TI=(电池", "^");
  }

  private static String patent(
      String number, int filed, String title, String ipc, String applicant) {
    return """
        {"country":"CN","pub_number":"%s","pub_date":"2019-08-02","filing_year":"%d","title":"%s",\
        "abstract":"","ipc_main":"%s","applicants":["%s"],"lang":"zh"}"""
        .formatted(number, filed, title, ipc, applicant);
  }
}
