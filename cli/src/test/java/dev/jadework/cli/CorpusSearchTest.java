package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.cli.Shell.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import tools.jackson.databind.JsonNode;

/// Search and similar as a script sees them: standard output and the exit code.
@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class CorpusSearchTest {
  private static final List<String> PATENTS =
      List.of(
          Shell.patent("110083831", "电池液冷板", "液冷板贴于电池模组，带走热量。", "H01M10/613", "甲公司"),
          Shell.patent("110083832", "电池隔膜", "多孔隔膜隔开电池的两极。", "H01M2/16", "乙公司"),
          Shell.patent("110083833", "开瓶器", "杠杆撬起瓶盖。", "B67B7/16", "甲公司"));

  @TempDir Path folder;

  @Test
  void countsEveryPartAndJoinsEarlierSearches() throws IOException {
    load();
    run("corpus", "search", "ti=电池");
    run("corpus", "search", "ipc=H01M2");

    JsonNode json = run("corpus", "search", "#1", "AND", "NOT", "#2", "--clauses", "--json").json();

    assertThat(json.get("parsed").asString()).isEqualTo("(TI=电池 AND (NOT IPC=H01M2))");
    assertThat(json.get("clauses"))
        .extracting(clause -> clause.get("query").asString() + " " + clause.get("count").asInt())
        .containsExactly(
            "(TI=电池 AND (NOT IPC=H01M2)) 1", "TI=电池 2", "(NOT IPC=H01M2) 2", "IPC=H01M2 1");
    assertThat(run("corpus", "search", "--history").out())
        .contains("#1  2  ti=电池", "#3  1  #1 AND NOT #2");
    Answer unknown = run("corpus", "search", "#9");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("there is no query #9", "#1 to #3");
  }

  @Test
  void whereNothingIsFoundThePartsAreCountedAndANameIsTold() throws IOException {
    load();

    Answer answer = run("corpus", "search", "甲公司 电池");

    assertThat(answer.out())
        .contains("0 documents", "TA=电池", "PA=甲公司 finds", "PA and ANCS only")
        .doesNotContain("PA=电池 finds");
  }

  @Test
  void simpleWordsAreTakenForNumbersAndClassesAndLeftAloneOtherwise() throws IOException {
    load();
    JsonNode number = run("corpus", "search", "--simple", "CN110083832A", "--json").json();
    assertThat(number.get("parsed").asString()).isEqualTo("PN=CN110083832A");
    JsonNode both = run("corpus", "search", "--simple", "H01M10/613 电池", "--json").json();
    assertThat(both.get("parsed").asString()).contains("IPC=H01M10/613", "TA=电池");
    assertThat(both.get("total").asInt()).isEqualTo(1);
    assertThat(run("corpus", "search", "--simple", "ti=电池", "--json").json().get("parsed"))
        .isEqualTo(run("corpus", "search", "ti=电池", "--json").json().get("parsed"));
  }

  @Test
  void licenseesAreFoundFromTheDayOfTheirNotice() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("export.csv"),
            """
            publication_number,application_number,patent_title,applicant,publication_date,ipc_main
            CN110083831A,CN201910302430.1,电池液冷板,甲公司,2019-08-02,H01M10/613
            """);
    Path register =
        Files.writeString(
            folder.resolve("register.xml"),
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <business:PRSRecords><business:PRSRecord>
             <business:ApplicationReference dataFormat="original"><base:DocumentID>
              <base:WIPOST3Code>CN</base:WIPOST3Code><base:DocNumber>201910302430.1</base:DocNumber>
             </base:DocumentID></business:ApplicationReference>
             <business:PRSPublicationDate><base:Date>20210618</base:Date></business:PRSPublicationDate>
             <business:PRSCode>EE01</business:PRSCode>
             <business:PRSValue>专利实施许可合同备案的生效</business:PRSValue>
             <business:PRSInformation>合同备案号：X2021450000012 让与人：甲公司 受让人：乙动力有限公司
             发明名称：电池液冷板 许可种类：普通许可 备案日期：20210601</business:PRSInformation>
            </business:PRSRecord></business:PRSRecords>
            """);
    assertThat(run("corpus", "add", table.toString(), register.toString()).code()).isZero();

    String query = "LICENSEE=乙动力 AND LICENSE=普通许可";
    JsonNode before = run("corpus", "search", query, "--as-of", "2021-06-17", "--json").json();
    JsonNode after = run("corpus", "search", query, "--as-of", "2021-06-18", "--json").json();

    assertThat(before.get("total").asInt()).isZero();
    assertThat(after.get("hits").get(0).get("pn").asString()).isEqualTo("CN110083831A");
    assertThat(after.get("notes").get(0).asString())
        .isEqualTo("LICENSEE=乙动力: 1 application by what was recorded or stated up to 2021-06-18");
    assertThat(run("corpus", "search", "ANC=甲公司", "--facet", "ANC").err()).contains("ANC");
  }

  @Test
  void searchPrintsTotalParsedHitsAndFacetsAsJson() throws IOException {
    load();

    Answer answer = run("corpus", "search", "ti=电池", "--facet", "申请人", "--json");

    assertThat(answer.code()).isZero();
    JsonNode json = answer.json();
    assertThat(json.propertyNames()).containsExactly("total", "parsed", "hits", "facets");
    assertThat(json.get("total").asInt()).isEqualTo(2);
    assertThat(json.get("parsed").asString()).isEqualTo("TI=电池");
    assertThat(json.get("hits").get(0).propertyNames())
        .containsExactly("pn", "an", "title", "applicants", "ipc", "pd", "score");
    assertThat(json.get("hits"))
        .extracting(hit -> hit.get("pn").asString())
        .containsExactlyInAnyOrder("CN110083831", "CN110083832");
    assertThat(json.get("hits").get(0).get("pd").asString()).isEqualTo("2019-08-02");
    assertThat(json.get("facets").propertyNames()).containsExactly("PA");
    assertThat(json.get("facets").get("PA").get(0).propertyNames())
        .containsExactly("value", "count");
    assertThat(json.get("facets").get("PA"))
        .extracting(count -> count.get("count").asInt())
        .containsExactly(1, 1);
  }

  @Test
  void theLimitCutsTheHitsAndNotTheTotal() throws IOException {
    load();

    JsonNode json = run("corpus", "search", "PA=甲公司", "--limit", "1", "--json").json();

    assertThat(json.get("total").asInt()).isEqualTo(2);
    assertThat(json.get("hits").size()).isEqualTo(1);
  }

  @Test
  void anUnknownFieldIsAnErrorWithItsPlaceAndItsFix() throws IOException {
    load();

    Answer answer = run("corpus", "search", "电池 AND PX=甲公司", "--json");

    assertThat(answer.code()).isEqualTo(2);
    JsonNode error = answer.json().get("error");
    assertThat(answer.json().propertyNames()).containsExactly("error");
    assertThat(error.propertyNames()).containsExactly("code", "position", "message", "fix");
    assertThat(error.get("position").asInt()).isEqualTo(7);
    assertThat(error.get("fix").asString()).isNotEmpty();
  }

  @Test
  void peopleSeeWhereTheBracketIsMissing() throws IOException {
    load();

    Answer answer = run("corpus", "search", "TI=(电池 OR 隔膜");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err()).contains("TI=(电池 OR 隔膜", "^", "→");
  }

  @Test
  void aFacetThatCannotBeCountedIsWrongUse() throws IOException {
    load();

    Answer answer = run("corpus", "search", "电池", "--facet", "AB");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("--facet", "PA");
  }

  @Test
  void similarPrintsHitsWithReasonsAsJson() throws IOException {
    load();
    Path text = Files.writeString(folder.resolve("text"), "一种用液冷板冷却电池模组的系统");

    Answer answer = run("corpus", "similar", "--text", text.toString(), "--json");

    assertThat(answer.code()).isZero();
    JsonNode first = answer.json().get("hits").get(0);
    assertThat(first.propertyNames()).contains("pn", "title", "score", "reasons");
    assertThat(first.get("pn").asString()).isEqualTo("CN110083831");
    assertThat(first.get("reasons").get(0).propertyNames())
        .containsExactly("term", "share", "zh", "en");
    double shares = 0;
    for (JsonNode reason : first.get("reasons")) {
      shares += reason.get("share").asDouble();
    }
    assertThat(shares).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
    assertThat(answer.json().get("snapshot").asString()).hasSize(32);
  }

  @Test
  void similarTakesOnlyWhatWasPublishedBefore() throws IOException {
    load();
    Path text = Files.writeString(folder.resolve("text"), "电池隔膜");

    assertThat(similarBefore(text, "2019-08-02")).isZero();
    assertThat(similarBefore(text, "2019-08-03")).isEqualTo(2);
  }

  @Test
  void similarRefusesWhatItCannotRead() throws IOException {
    load();
    Path text = Files.writeString(folder.resolve("text"), "电池");

    assertThat(run("corpus", "similar", "--text", folder.resolve("none").toString()).code())
        .isEqualTo(2);
    Answer date = run("corpus", "similar", "--text", text.toString(), "--before", "soon");
    assertThat(date.code()).isEqualTo(2);
    assertThat(date.err()).contains("soon");
    Answer symbol = run("corpus", "similar", "--text", text.toString(), "--ipc", "!!");
    assertThat(symbol.code()).isEqualTo(2);
    assertThat(symbol.err()).contains("H01M10/0525");
  }

  @Test
  void withoutACorpusBothSayWhatToRun() throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "电池");

    Answer search = run("corpus", "search", "电池", "--json");
    Answer similar = run("corpus", "similar", "--text", text.toString(), "--json");

    assertThat(search.code()).isEqualTo(3);
    assertThat(search.err()).contains("corpus add");
    assertThat(similar.code()).isEqualTo(3);
    assertThat(similar.err()).contains("corpus add");
  }

  private int similarBefore(Path text, String date) {
    return run("corpus", "similar", "--text", text.toString(), "--before", date, "--json")
        .json()
        .get("hits")
        .size();
  }

  private void load() throws IOException {
    assertThat(new Shell(folder).add(PATENTS).code()).isZero();
  }

  private Answer run(String... arguments) {
    return new Shell(folder).run(arguments);
  }
}
