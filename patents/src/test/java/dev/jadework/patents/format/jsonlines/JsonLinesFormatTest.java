package dev.jadework.patents.format.jsonlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.format.CollectingSink;
import dev.jadework.patents.format.Reject;
import dev.jadework.patents.format.SourceText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesFormatTest {
  private static final String WHOLE =
      """
      {"country":"CN","pub_number":"106443180","app_number":"201610981945.5","app_type":"invention",\
      "filing_year":"2016","pub_date":"2017-02-22","title":"测量方法","abstract":"一种方法。",\
      "ipc_main":"G01R 23/10","applicants":["甲公司","乙大学"],"inventors":["张三"],"lang":"zh",\
      "query_company":["甲"],"company_region":"广西>南宁市","score":0.5,"nested":{"a":[1,"b"]}}
      """;

  @Test
  void mapsEveryKey() {
    CollectingSink sink = CollectingSink.read(WHOLE);

    assertThat(sink.rejects).isEmpty();
    Patent patent = sink.patents.getFirst();
    assertThat(patent.publication()).hasToString("CN106443180");
    assertThat(patent.application()).hasToString("CN201610981945.5");
    assertThat(patent.application().checkDigitOk()).isTrue();
    assertThat(patent.type()).isEqualTo(PatentType.INVENTION);
    assertThat(patent.filed()).isNull();
    assertThat(patent.filingYear()).isEqualTo(2016);
    assertThat(patent.published()).isEqualTo(LocalDate.of(2017, 2, 22));
    assertThat(patent.titles())
        .singleElement()
        .hasToString("LocalizedText[language=zh, text=测量方法]");
    assertThat(patent.abstractText()).isEqualTo("一种方法。");
    assertThat(patent.classifications())
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.symbol()).isEqualTo("G01R23/10");
              assertThat(c.main()).isTrue();
            });
    assertThat(patent.applicants()).extracting("name").containsExactly("甲公司", "乙大学");
    assertThat(patent.inventors()).extracting("name").containsExactly("张三");
    assertThat(patent.extra())
        .containsEntry("query_company", List.of("甲"))
        .containsEntry("company_region", List.of("广西>南宁市"))
        .containsEntry("score", List.of("0.5"))
        .containsEntry("nested", List.of("{\"a\":[1,\"b\"]}"))
        .hasSize(4);
    assertThat(patent.sources())
        .singleElement()
        .hasToString("Source[format=jsonl, file=file, place=line 1]");
  }

  @Test
  void letsTheNumberDecideYearAndTypeAndKeepsWhatTheSourceSays() {
    Patent patent =
        one(
            """
            {"country":"CN","pub_number":"205677078","app_number":"202016000563296",\
            "app_type":"invention","filing_year":"2020"}""");

    assertThat(patent.application()).hasToString("CN201620563296");
    assertThat(patent.type()).isEqualTo(PatentType.UTILITY_MODEL);
    assertThat(patent.filingYear()).isEqualTo(2016);
    assertThat(patent.extra())
        .containsEntry("app_number", List.of("202016000563296"))
        .containsEntry("app_type", List.of("invention"))
        .containsEntry("filing_year", List.of("2020"));
  }

  @Test
  void keepsAnImpossibleYearAsideWhereNothingElseTellsIt() {
    Patent patent = one("{\"country\":\"JP\",\"pub_number\":\"10102413\",\"filing_year\":1020}");

    assertThat(patent.filingYear()).isNull();
    assertThat(patent.extra()).containsEntry("filing_year", List.of("1020"));
  }

  @ParameterizedTest
  @CsvSource({"1799, false", "1800, true", "2099, true", "2100, false"})
  void takesYearsFrom1800To2099(int year, boolean taken) {
    Patent patent =
        one("{\"country\":\"JP\",\"pub_number\":\"10102413\",\"filing_year\":%d}".formatted(year));

    assertThat(patent.filingYear() != null).isEqualTo(taken);
  }

  @Test
  void keepsAndFlagsAWrongCheckDigit() {
    Patent patent =
        one("{\"country\":\"CN\",\"pub_number\":\"106443180\",\"app_number\":\"201610981945.4\"}");

    assertThat(patent.application().checkDigitOk()).isFalse();
    assertThat(patent.application()).hasToString("CN201610981945.4");
  }

  @Test
  void keepsAClassificationThatIsNoneAside() {
    Patent patent =
        one("{\"country\":\"CN\",\"pub_number\":\"106443180\",\"ipc_main\":\"battery\"}");

    assertThat(patent.classifications()).isEmpty();
    assertThat(patent.extra()).containsEntry("ipc_main", List.of("battery"));
  }

  @Test
  void takesTheKindCodeWhereTheSourceHasIt() {
    assertThat(
            one("{\"country\":\"CN\",\"pub_number\":\"106443180\",\"kind\":\"B\"}").publication())
        .hasToString("CN106443180B");
    assertThat(one("{\"pub_number\":\"CN106443180A\"}").publication()).hasToString("CN106443180A");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"country\":\"CN\",\"title\":\"x\"} | field.missing | pub_number",
        "{\"country\":\"CN\",\"pub_number\":\" \"} | field.missing | pub_number",
        "{\"country\":\"CN\",\"pub_number\":null} | field.missing | pub_number",
        "{\"pub_number\":\"106443180\"} | number.unreadable | pub_number",
        "{\"country\":\"CN\",\"pub_number\":\"12\"} | number.unreadable | “12”",
        "{\"pub_number\":\"CN106443180\",\"app_number\":\"2016\"} | number.unreadable | app_number",
        "{\"pub_number\":\"CN106443180\",\"kind\":\"Bad\"} | number.unreadable | “Bad”",
        "{\"pub_number\":\"CN106443180\",\"pub_date\":\"2017-02-29\"} | date.unreadable | 2017-02-29",
        "{\"pub_number\":\"CN106443180\",\"pub_date\":\"last week\"} | date.unreadable | 20070718",
        "{\"pub_number\":\"CN106443180\",\"filing_year\":\"x\"} | date.unreadable | filing_year",
        "{\"pub_number\":\"CN106443180\",\"title\":5} | field.type | title: found 5",
        "{\"pub_number\":\"CN106443180\",\"title\":[\"x\"]} | field.type | title: found a list",
        "{\"pub_number\":\"CN106443180\",\"applicants\":\"甲\"} | field.type | allowed is a list",
        "{\"pub_number\":\"CN106443180\",\"applicants\":[1]} | field.type | applicants",
        "{\"pub_number\":\"CN106443180\",\"lang\":{}} | field.type | found an object",
        "{\"pub_number\":\"CN106443180\" | json.malformed | column",
        "{\"pub_number\":\"CN106443180\"} {} | json.malformed | one record per line",
        "{\"a\":1,\"a\":2} | json.malformed | uplicate",
        "[] x | json.malformed | {",
        "null | json.malformed | {"
      })
  void rejectsWithCodeAndReason(String line, String code, String reason) {
    CollectingSink sink = CollectingSink.read(WHOLE + line.strip() + "\n" + WHOLE);

    assertThat(sink.patents).hasSize(2);
    Reject reject = sink.rejects.getFirst();
    assertThat(reject.code()).isEqualTo(code);
    assertThat(reject.message()).contains(reason);
    assertThat(reject.place()).isEqualTo("line 2");
    assertThat(reject.source()).isEqualTo(new SourceText.Whole(line.strip()));
    assertThat(sink.rejects).hasSize(1);
  }

  @Test
  void tellsAllProblemsOfARecordAtOnce() {
    CollectingSink sink =
        CollectingSink.read("{\"app_number\":\"x\",\"pub_date\":\"y\",\"inventors\":1}");

    assertThat(sink.rejects).hasSize(1);
    assertThat(sink.rejects.getFirst().message())
        .contains("pub_number")
        .contains("app_number")
        .contains("pub_date")
        .contains("inventors");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\n\n \n", "\n\t\r\n"})
  void skipsBlankLinesAndKeepsCountingThem(String separator) {
    String good = WHOLE.strip();
    CollectingSink sink = CollectingSink.read(good + separator + "{" + separator + good);

    assertThat(sink.patents).hasSize(2);
    long lines = separator.chars().filter(c -> c == '\n').count();
    assertThat(sink.rejects)
        .singleElement()
        .extracting(Reject::place)
        .isEqualTo("line " + (1 + lines));
  }

  @Test
  void readsAnArrayOfRecordsOnManyLinesOrOne() {
    String second = WHOLE.strip().replace("106443180", "106443181");
    String pretty = "[\n  " + WHOLE.strip().replace(",\"", ",\n  \"") + ",\n" + second + "\n]\n";

    assertThat(CollectingSink.read(pretty).numbers()).containsExactly("CN106443180", "CN106443181");
    assertThat(CollectingSink.read("[" + WHOLE.strip() + "," + second + "]").numbers())
        .containsExactly("CN106443180", "CN106443181");
    assertThat(CollectingSink.read("[]").rejects).isEmpty();
  }

  @Test
  void rejectsOnlyTheBrokenRecordOfAnArray() {
    String pretty =
        "[\n" + WHOLE.strip() + ",\n{\"pub_number\": }\n,\n5,\n" + WHOLE.strip() + "\n]";
    CollectingSink sink = CollectingSink.read(pretty);

    assertThat(sink.patents).hasSize(2);
    assertThat(sink.rejects).extracting(Reject::place).containsExactly("line 3", "line 5");
  }

  @Test
  void isNotLedAstrayByBracketsAndQuotesInTexts() {
    String tricky =
        "[{\"pub_number\":\"CN106443180\",\"title\":\"}],{ \\\" ] \\\\\"},\n{\"pub_number\":\"CN106443181\"}]";

    CollectingSink sink = CollectingSink.read(tricky);
    assertThat(sink.numbers()).containsExactly("CN106443180", "CN106443181");
    assertThat(sink.patents.getFirst().title()).isEqualTo("}],{ \" ] \\");
  }

  @Test
  void readsACorrectedLineOfARejectsFile() {
    String reject =
        """
        {"file":"a","place":"line 2","code":"number.unreadable","message":"…","source":%s}
        """;
    String asObject = reject.formatted("{\"pub_number\":\"CN106443180\"}");
    String asText = reject.formatted("\"{\\\"pub_number\\\":\\\"CN106443181\\\"}\"");
    String nothing = reject.formatted("\"\"");
    CollectingSink sink = CollectingSink.read(asObject + asText + nothing);

    assertThat(sink.numbers()).containsExactly("CN106443180", "CN106443181");
    assertThat(sink.codes()).containsExactly("reject.without-record");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\0\0", "\u0001"})
  void rejectsControlCharactersWhereARecordShouldBe(String line) {
    CollectingSink sink = CollectingSink.read(WHOLE + line + "\n" + WHOLE);

    assertThat(sink.patents).hasSize(2);
    assertThat(sink.rejects)
        .singleElement()
        .satisfies(
            reject -> {
              assertThat(reject.place()).isEqualTo("line 2");
              assertThat(reject.source()).isEqualTo(new SourceText.Whole(line));
            });
    String array = "[\n" + WHOLE.strip() + ",\n" + line + "\n" + WHOLE.strip() + "\n]";
    assertThat(CollectingSink.read(array).codes()).containsExactly("json.malformed");
    assertThat(CollectingSink.read(array).patents).hasSize(2);
  }

  @Test
  void rejectsDeepNestingWithoutRunningOutOfStack() {
    String deep = "{\"pub_number\":\"CN106443180\",\"x\":" + "[".repeat(100_000) + "\n" + WHOLE;
    CollectingSink sink = CollectingSink.read(deep);

    assertThat(sink.codes()).containsExactly("json.malformed");
    assertThat(sink.rejects.getFirst().message()).contains("(50)").doesNotContain("get", "`");
    assertThat(sink.patents).hasSize(1);
  }

  private static Patent one(String line) {
    CollectingSink sink = CollectingSink.read(line);
    assertThat(sink.rejects).isEmpty();
    assertThat(sink.patents).hasSize(1);
    return sink.patents.getFirst();
  }

  @Test
  void readsARecordWhoseKeysAreTheHeadsOfATable() {
    CollectingSink sink =
        CollectingSink.read(
            """
            {"Patent Number":"EP0049154B2","Application Number":"EP1981304493","Kind Code":"B2",\
            "Title":"Gas cleaning","Application Date":"1981-09-29","Publication Date":"1995-02-15",\
            "All IPC":"B08B5/00 | C02F3/20","IPC Primary":"B08B5/00","Abstract":null,\
            "Family Members":"EP0049154B1 | AU546921B2","Cites":["EP0047956A","US4175936"],\
            "Priority Country":"US | US","Priority Number":"203834 | 203835",\
            "Priority Date":"1980-11-04 | 1980-11-05","Inventor(s)":"SCHMIT, FRANK | REDMON, DAVID",\
            "Family Member Count":"9"}
            """);

    assertThat(sink.rejects).isEmpty();
    Patent patent = sink.patents.getFirst();
    assertThat(patent.publication()).hasToString("EP0049154B2");
    assertThat(patent.filed()).isEqualTo(LocalDate.of(1981, 9, 29));
    assertThat(patent.classifications())
        .extracting("symbol")
        .containsExactly("B08B5/00", "C02F3/20");
    assertThat(patent.abstracts()).isEmpty();
    assertThat(patent.familyId()).isEqualTo("AU546921B2");
    assertThat(patent.citations()).hasSize(2).noneMatch(cited -> cited.patent() == null);
    assertThat(patent.priorities())
        .extracting("country", "number", "date")
        .containsExactly(
            tuple("US", "203834", LocalDate.of(1980, 11, 4)),
            tuple("US", "203835", LocalDate.of(1980, 11, 5)));
    assertThat(patent.inventors()).extracting("name").contains("SCHMIT, FRANK");
    assertThat(patent.extra()).containsEntry("Family Member Count", List.of("9"));
  }

  @Test
  void aRecordWithTheHeadsOfATableThatCannotBeReadIsReadAgainOnceCorrected() {
    CollectingSink sink =
        CollectingSink.read(
            """
            {"Patent Number":"?","Title":"Gas cleaning","Assignee(s)":"A"}
            """);

    Reject reject = sink.rejects.getFirst();
    assertThat(reject.code()).isEqualTo("number.unreadable");
    String row = ((SourceText.Whole) reject.source()).text();
    assertThat(CollectingSink.read(row.replace("?", "EP0049154B2")).numbers())
        .containsExactly("EP0049154B2");
  }

  @Test
  void aRecordWithHeadsOfNoTableIsToldWhatIdentifiesIt() {
    CollectingSink sink = CollectingSink.read("{\"Patent Number\":\"EP0049154B2\",\"x\":1}\n");

    assertThat(sink.codes()).containsExactly("field.missing");
  }
}
