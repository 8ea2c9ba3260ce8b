package dev.jadework.patents.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.QueryParser;
import dev.jadework.patents.reference.ReferenceStore;
import dev.jadework.patents.reference.ReferenceTables;
import dev.jadework.patents.reference.ReferencedIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The part of [PatentIndexContract] on fields whose values are declared beside the corpus.
abstract class DeclaredFieldsContract extends ReferenceFieldsContract {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final String MARKS =
      """
      number,field,value,from,until,source
      CN201910000001.X,FUND,499.99,,,批文
      ZL201910000002,财政经费,500,,,批文
      CN100000003A,FUND,500.01,,,批文
      CN201910000001.X,PROJ,YS-1,,,
      CN100000003A,PROJ,YS-2,2026-03-31,2026-04-30,
      CN100000004B,HV,（三）,,,
      CN100000003A,HV,是,,,
      CN201910000002,HV,否,,,
      CN100000009A,AWARD,中国专利金奖,,,
      CN100000004B,AWARD,中国专利金奖,,,
      CN100000004B,VAL,8.5,,,
      """;

  @TempDir Path loaded;

  @Override
  protected abstract PatentIndexWriter writer() throws IOException;

  @Override
  protected abstract PatentIndex index() throws IOException;

  @Test
  void amountsAreComparedToTheFen() throws IOException {
    try (PatentIndex index = marked()) {
      assertThat(found(index, "FUND=499.99", DAY)).containsExactly("CN100000001A", "CN100000001B");
      assertThat(found(index, "FUND>=500", DAY)).containsExactly("CN100000002A", "CN100000003A");
      assertThat(found(index, "财政经费>500", DAY)).containsExactly("CN100000003A");
      assertThat(found(index, "FUND=[499.99 TO 500]", DAY))
          .containsExactly("CN100000001A", "CN100000001B", "CN100000002A");
      assertThat(found(index, "FUND<499.99", DAY)).isEmpty();
      assertThat(found(index, "VAL>8", DAY)).containsExactly("CN100000004B");
      assertThat(found(index, "VAL>8.5", DAY)).isEmpty();
    }
  }

  @Test
  void aMarkOnAnApplicationCountsForAllItsPublicationsAndOneOnAPublicationForItself()
      throws IOException {
    try (PatentIndex index = marked()) {
      assertThat(found(index, "PROJ=ys-1", DAY)).containsExactly("CN100000001A", "CN100000001B");
      assertThat(found(index, "AWARD=中国专利金奖", DAY)).containsExactly("CN100000004B");
      assertThat(found(index, "HV=是", DAY)).containsExactly("CN100000003A", "CN100000004B");
      assertThat(found(index, "高价值=第3项", DAY)).containsExactly("CN100000004B");
      assertThat(found(index, "HV=否 AND NOT PROJ=YS-1", DAY)).containsExactly("CN100000002A");
    }
  }

  @Test
  void aMarkHoldsFromItsFirstDayToItsLast() throws IOException {
    try (PatentIndex index = marked()) {
      assertThat(found(index, "PROJ=YS-2", LocalDate.of(2026, 3, 30))).isEmpty();
      assertThat(found(index, "PROJ=YS-2", DAY)).containsExactly("CN100000003A");
      assertThat(found(index, "PROJ=YS-2", LocalDate.of(2026, 4, 30))).hasSize(1);
      assertThat(found(index, "PROJ=YS-2", LocalDate.of(2026, 5, 1))).isEmpty();
      assertThatThrownBy(() -> found(index, "PROJ=YS-2", null)).hasMessageContaining("day");
      assertThat(found(index, "FUND=500", null)).containsExactly("CN100000002A");
    }
  }

  @Test
  void theAnswerNamesTheTableAndTheNumbersThatTheCorpusDoesNotHave() throws IOException {
    try (ReferencedIndex index = marked()) {
      assertThat(index.notes(QueryParser.parse("AWARD=中国专利金奖"), List.of(), DAY))
          .singleElement()
          .asString()
          .startsWith("AWARD 奖励: by marks.csv, version ")
          .endsWith("this corpus does not have 1 of its numbers: CN100000009A");
      assertThat(index.notes(QueryParser.parse("PROJ=YS-1"), List.of(), DAY))
          .singleElement()
          .asString()
          .endsWith(", as of 2026-03-31");
    }
  }

  @Test
  void fieldsOfMarksAreCounted() throws IOException {
    try (ReferencedIndex index = marked()) {
      assertThat(
              index
                  .search(
                      SearchRequest.of(QueryParser.parse("PN=CN*"))
                          .counting(List.of("PROJ", "HV"))
                          .asOf(DAY))
                  .facets())
          .containsEntry(
              "PROJ",
              List.of(
                  new SearchResult.FacetCount("YS-1", 2), new SearchResult.FacetCount("YS-2", 1)));
    }
  }

  @Test
  void whatIsMissingIsSaid() throws IOException {
    try (ReferencedIndex index = marked()) {
      assertThatThrownBy(() -> found(index, "PROJ=YS-3", DAY))
          .hasMessageContaining("no value 'ys-3'; it has YS-1, YS-2");
      assertThatThrownBy(() -> found(index, "POOL=甲池", DAY))
          .hasMessageContaining("marks.csv")
          .hasMessageContaining("no row of this field");
    }
    try (ReferencedIndex index = new ReferencedIndex(index(), ReferenceTables.NONE)) {
      assertThatThrownBy(() -> found(index, "VAL>3", DAY))
          .hasMessageContaining("not loaded: patent-marks");
    }
  }

  @Test
  void whatARegisterFoundIsAddedTo() throws IOException {
    try (ReferencedIndex index = marked()) {
      Query.Match asked = new Query.Match(QueryField.PROJ, "ys-1");
      Query byRegister =
          new Query.Translated(asked, new Query.AnyOf(QueryField.PN, Set.of("CN100000004B")));
      assertThat(found(index, byRegister, DAY))
          .containsExactly("CN100000001A", "CN100000001B", "CN100000004B");
      Query ofTheRegisterAlone =
          new Query.Translated(
              new Query.Match(QueryField.PROJ, "ys-9"),
              new Query.AnyOf(QueryField.PN, Set.of("CN100000004B")));
      assertThat(found(index, ofTheRegisterAlone, DAY)).containsExactly("CN100000004B");
    }
  }

  @Test
  void anIndustryIsFoundWithAllBelowItByTheConcordance() throws IOException {
    fill(
        List.of(
            of("CN100000001A", "甲公司", "H01M10/0525"),
            of("CN100000002A", "甲公司", "H01M10/05"),
            of("CN100000003A", "甲公司", "A61K31/00"),
            of("CN100000004A", "甲公司", "B60L50/60")));
    String table =
        """
        gbc_code,gbc_name,ipc_prefixes
        C3841,锂离子电池制造,H01M10/0525 H01M 10/0569
        384,电池制造,H01M10/05
        27,医药制造业,A61K;C07D
        0111,稻谷种植,G01N
        """;
    try (ReferencedIndex index = new ReferencedIndex(index(), tables("gbc.csv", table))) {
      assertThat(found(index, "GBC=3841", DAY)).containsExactly("CN100000001A");
      assertThat(found(index, "GBC=c384", DAY)).containsExactly("CN100000001A", "CN100000002A");
      assertThat(found(index, "国民经济行业=医药制造业", DAY)).containsExactly("CN100000003A");
      assertThat(found(index, "GBC=C", null)).hasSize(3).doesNotContain("CN100000004A");
      assertThat(found(index, "GBC=A", null)).isEmpty();
      for (String none : List.of("B", "A3841", "28", "38410", "3")) {
        assertThatThrownBy(() -> found(index, "GBC=" + none, DAY))
            .as(none)
            .hasMessageContaining("C3841 锂离子电池制造");
      }
      assertThat(index.count(CountRequest.of(QueryParser.parse("PN=CN*"), "GBC")).byValue())
          .containsEntry("C384 电池制造", 2L)
          .containsEntry("C27 医药制造业", 1L);
      assertThat(index.notes(QueryParser.parse("GBC=C"), List.of(), DAY).getFirst())
          .contains("gbc.csv, version ", "not said to be the official table");
    }
  }

  @Test
  void aBodyIsFoundByItsCodeUnderAllItsNames() throws IOException {
    fill(
        List.of(
            of("CN100000001A", "晴联水泵有限公司", "F04D29/22"),
            of("CN100000002A", "晴联水泵（集团）股份有限公司", "F04D29/22"),
            of("CN100000003A", "旧名机械厂", "F04D29/22"),
            of("CN100000004A", "晴空杂货有限公司", "F04D29/22")));
    String table = "uscc,name,former_names\n91350100M000100Y43,晴联水泵有限公司,旧名机械厂;从无厂\n9135,甲,\n";
    try (ReferencedIndex index = new ReferencedIndex(index(), tables("org.csv", table))) {
      assertThat(found(index, "USCC=91350100m000100y43", DAY))
          .isEqualTo(found(index, "ANCS=晴联水泵有限公司 OR ANCS=旧名机械厂", DAY))
          .contains("CN100000001A", "CN100000003A")
          .doesNotContain("CN100000004A");
      assertThatThrownBy(() -> found(index, "USCC=91350100M000100Y44", DAY))
          .hasMessageContaining("check character would be 3");
      assertThatThrownBy(() -> found(index, "USCC=9135", DAY))
          .hasMessageContaining("18 characters");
    }
  }

  @Test
  void aBodyIsFoundWithAllThatWasBelowItOnTheDay() throws IOException {
    fill(
        List.of(
            of("CN100000001A", "晴联控股集团", "F04D29/22"),
            of("CN100000002A", "云海电机有限公司", "F04D29/22"),
            of("CN100000003A", "雪山轴承有限公司", "F04D29/22"),
            of("CN100000004A", "沙丘风机有限公司", "F04D29/22")));
    String table =
        """
        parent,child,from,until
        晴联控股集团,云海电机有限公司,,
        云海电机有限公司,雪山轴承有限公司,2026-03-31,2026-12-31
        沙丘风机有限公司,晴联控股集团,,2020-12-31
        """;
    try (ReferencedIndex index = new ReferencedIndex(index(), tables("tree.csv", table))) {
      assertThat(found(index, "TREE@\"晴联控股集团\"", DAY))
          .containsExactly("CN100000001A", "CN100000002A", "CN100000003A");
      assertThat(found(index, "公司树=晴联", LocalDate.of(2026, 3, 30)))
          .containsExactly("CN100000001A", "CN100000002A");
      assertThat(found(index, "TREE=沙丘风机有限公司", DAY)).containsExactly("CN100000004A");
      assertThat(found(index, "TREE=沙丘*", LocalDate.of(2020, 12, 31))).hasSize(3);
      assertThatThrownBy(() -> found(index, "TREE=无此集团", DAY)).hasMessageContaining("云海电机有限公司");
      assertThatThrownBy(() -> found(index, "TREE=晴联", null)).hasMessageContaining("day");
      assertThat(index.notes(QueryParser.parse("TREE=晴联"), List.of(), DAY).getFirst())
          .contains("tree.csv, version ", "as of 2026-03-31", "雪山轴承有限公司");
    }
  }

  @Test
  void theMissingTableIsNamed() throws IOException {
    fill(List.of(of("CN100000001A", "甲公司", "A61K31/00")));
    try (ReferencedIndex index = new ReferencedIndex(index(), ReferenceTables.NONE)) {
      assertThatThrownBy(() -> found(index, "GBC=C", DAY))
          .hasMessageContaining("not loaded: national-industries");
      assertThatThrownBy(() -> found(index, "USCC=91350100M000100Y43", DAY))
          .hasMessageContaining("not loaded: organisations");
      assertThatThrownBy(() -> found(index, "TREE=甲", DAY))
          .hasMessageContaining("not loaded: company-tree");
    }
  }

  private ReferencedIndex marked() throws IOException {
    fill(
        List.of(
            applied("CN100000001A", "201910000001"),
            applied("CN100000001B", "201910000001"),
            applied("CN100000002A", "201910000002"),
            applied("CN100000003A", "201910000003"),
            applied("CN100000004A", "201910000004"),
            applied("CN100000004B", "201910000004")));
    return new ReferencedIndex(index(), tables("marks.csv", MARKS));
  }

  private ReferenceTables tables(String name, String text) throws IOException {
    Path file = Files.writeString(loaded.resolve(name), text);
    ReferenceStore store = new ReferenceStore(loaded.resolve("reference"));
    assertThat(store.load(List.of(file), false, DAY)).hasSize(1);
    return store.open();
  }

  private static Patent of(String number, String applicant, String symbol) {
    return Patent.of(PublicationNumber.parse(number))
        .applicants(List.of(Party.named(applicant)))
        .classifications(List.of(new Classification("IPC", symbol, false)))
        .build();
  }

  private static Patent applied(String number, String application) {
    return Patent.of(PublicationNumber.parse(number))
        .application(new ApplicationNumber("CN", application, null, true))
        .build();
  }

  private static List<String> found(PatentIndex index, String query, @Nullable LocalDate day) {
    return found(index, QueryParser.parse(query), day);
  }

  private static List<String> found(PatentIndex index, Query query, @Nullable LocalDate day) {
    return index.search(SearchRequest.of(query).first(100).asOf(day)).hits().stream()
        .map(SearchResult.Hit::pn)
        .sorted()
        .toList();
  }
}
