package dev.jadework.patents.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentBuilder;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.NumberKeys;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.QueryParser;
import dev.jadework.patents.reference.ReferenceTables;
import dev.jadework.patents.reference.ReferencedIndex;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every index must find by sets of numbers, and by changes of rights through them.
public abstract class RightsContract extends StatementsContract {
  /// More numbers than a cluster takes at once.
  @Test
  void ofManyNumbersThoseOfTheCorpusAreFound() throws IOException {
    ApplicationNumber asked = new ApplicationNumber("CN", "201410000001", null, true);
    fill(
        List.of(
            Patent.of(PublicationNumber.parse("CN100000001A"))
                .application(new ApplicationNumber("CN", "201410000001", '9', true))
                .build(),
            Patent.of(PublicationNumber.parse("CN100000001B")).application(asked).build(),
            Patent.of(PublicationNumber.parse("CN100000002A"))
                .application(new ApplicationNumber("CN", "201410000002", null, true))
                .build(),
            Patent.of(PublicationNumber.parse("US10000003B2"))
                .application(new ApplicationNumber("US", "201410000001", null, true))
                .build()));
    Set<String> many =
        IntStream.range(0, 70_000).mapToObj(i -> "CN1985" + i).collect(Collectors.toSet());
    try (PatentIndex index = index()) {
      assertThat(among(index, QueryField.AN, many)).isEmpty();
      assertThat(among(index, QueryField.AN, Set.of())).isEmpty();
      many.add(NumberKeys.exact(asked));
      assertThat(among(index, QueryField.AN, many)).containsExactly("CN100000001A", "CN100000001B");
      many.add(NumberKeys.exact(PublicationNumber.parse("CN100000002A")));
      assertThat(among(index, QueryField.PN, many)).containsExactly("CN100000002A");
    }
  }

  @Test
  void aFamilyIsFoundByTheNumberOfOneOfItsPublications() throws IOException {
    Priority priority = new Priority("CN", "201410000001", null);
    fill(
        List.of(
            Patent.of(PublicationNumber.parse("CN100000001A")).familyId("54321").build(),
            Patent.of(PublicationNumber.parse("EP1000001A1")).familyId("54321").build(),
            Patent.of(PublicationNumber.parse("CN100000002A"))
                .application(new ApplicationNumber("CN", "201410000001", null, true))
                .build(),
            Patent.of(PublicationNumber.parse("EP1000002A1"))
                .priorities(List.of(priority))
                .build()));
    try (ReferencedIndex index = new ReferencedIndex(index(), ReferenceTables.NONE)) {
      assertThat(numbers(index, "FAM=CN100000001A", null))
          .isEqualTo(numbers(index, "FAM_ID=54321", null))
          .containsExactly("CN100000001A", "EP1000001A1");
      assertThat(numbers(index, "FAM=ep1000002", null))
          .containsExactly("CN100000002A", "EP1000002A1");
      assertThat(numbers(index, "FAM=CN100000009A", null)).isEmpty();
      assertThat(notes(index, "FAM=CN100000001A OR FAM=CN100000009A", null))
          .containsExactly(
              "FAM=cn100000001a: the simple family of the publication, of which the corpus has 2",
              "FAM=cn100000009a: no publication of the corpus has this number");
    }
  }

  @Test
  void holdersLicencesAndPledgesAreFoundAsOfTheDay() throws IOException {
    fill(
        List.of(
            held("CN100000001A", 1, "甲泵业有限公司").build(),
            held("CN100000001B", 1, "甲泵业有限公司").build(),
            held("CN100000002A", 2, "甲泵业有限公司")
                .legalEvents(
                    List.of(
                        event(2016, "EE01", "许可 合同备案号:X2016 让与人:甲泵业有限公司 受让人:丙厂 许可种类:普通许可"),
                        event(2019, "EC01", "许可合同备案的注销 合同备案号:X2016")))
                .build(),
            held("CN100000003A", 3, "乙大学").build(),
            Patent.of(PublicationNumber.parse("CN100000004A"))
                .applicants(List.of(Party.named("丁研究所")))
                .legalEvents(List.of(event(2017, "", "专利开放许可声明"), event(2018, "", "专利开放许可声明的撤回")))
                .build(),
            held("CN100000005A", 5, "戊公司")
                .extra(Map.of("current_patentee", List.of("乙大学"), "licensee", List.of("己公司")))
                .build()));
    try (PatentIndexWriter writer = writer()) {
      writer.addEvents(
          Map.of(
              application(1),
              List.of(
                  event(2015, "TR01", "转移 变更事项:专利权人 变更前权利人:甲泵业有限公司 变更后权利人:乙大学"),
                  event(2018, "PE01", "质押 登记号:Y20180001 登记生效日:20180302 出质人:乙大学 质权人:庚银行"),
                  event(2020, "PC01", "质押登记的注销 登记号:Y20180001")),
              application(9),
              List.of(event(2015, "TR01", "转移 变更前权利人:甲泵业有限公司 变更后权利人:辛公司"))));
      writer.commit();
    }
    try (ReferencedIndex index = new ReferencedIndex(index(), ReferenceTables.NONE)) {
      String[] first = {"CN100000001A", "CN100000001B"};
      found(index, "ANC=甲泵业", 2014, "CN100000001A", "CN100000001B", "CN100000002A");
      found(index, "当前权利人=甲泵业", 2015, "CN100000002A");
      found(index, "AS=甲泵*有限公司", 2015, "CN100000002A");
      found(index, "ANC=乙大学", 2014, "CN100000003A", "CN100000005A");
      found(index, "ANC=乙大学", 2015, "CN100000001A", "CN100000001B", "CN100000003A", "CN100000005A");
      found(index, "ANC=戊公司", 2015);
      found(index, "NOT ANC=乙大学", 2015, "CN100000002A", "CN100000004A");
      found(index, "AN_HIST=甲泵业", 2014);
      found(index, "AN_HIST=甲泵业", 2015, first);
      found(index, "AN_HIST=戊公司", 2015, "CN100000005A");
      found(index, "TRANSFER_BEFORE=甲泵业 AND TRANSFER_AFTER=乙大学", 2015, first);
      found(index, "受让人=乙大学", 2014);
      found(index, "LICENSE=有", 2015, "CN100000005A");
      found(index, "LICENSE=有", 2016, "CN100000002A", "CN100000005A");
      found(index, "LICENSE=普通", 2018, "CN100000002A");
      found(index, "LICENSE=普通许可", 2019);
      found(index, "许可=注销", 2019, "CN100000002A");
      found(index, "LICENSEE=丙厂 AND LICENSOR=甲泵业 AND LICNO=x2016", 2019, "CN100000002A");
      found(index, "LICENSEE=己公司", 2015, "CN100000005A");
      found(index, "OPENLIC=是", 2017, "CN100000004A");
      found(index, "OPENLIC=是", 2018);
      assertThat(numbers(index, "OPENLIC=否", day(2017))).hasSize(5);
      found(index, "PLEDGE=有", 2017);
      found(index, "PLEDGE=有", 2019, first);
      found(index, "PLEDGE=注销", 2019);
      found(index, "PLEDGE=注销", 2020, first);
      found(index, "PLEDGOR=乙大学 AND PLEDGEE=庚银行 AND PLEDGENO=Y20180001", 2020, first);
      found(index, "PLE_EFDT=2018-03", 2020, first);
      found(index, "PLE_EFDT>2018-03-02", 2020);
      found(index, "STATED=许可 AND STATED=当前权利人", 2015, "CN100000005A");
    }
  }

  @Test
  void rightsSayWhatTheyWentByAndAreRefusedWithoutADay() throws IOException {
    fill(List.of(held("CN100000001A", 1, "甲公司").build()));
    try (PatentIndex bare = index();
        ReferencedIndex index = new ReferencedIndex(index(), ReferenceTables.NONE)) {
      assertThat(notes(index, "ANC=甲公司", day(2020)))
          .singleElement()
          .asString()
          .startsWith("ANC=甲公司: 0 applications")
          .contains("up to 2020-06-30", "applicants");
      assertThatThrownBy(() -> numbers(index, "LICENSEE=甲", null))
          .hasMessageContaining("LICENSEE 被许可人 depends on the day");
      assertThatThrownBy(() -> numbers(index, "LICENSE=转让", day(2020)))
          .hasMessageContaining("独占许可");
      assertThatThrownBy(() -> numbers(index, "OPENLIC=有", day(2020))).hasMessageContaining("是, 否");
      assertThatThrownBy(() -> index.count(CountRequest.of(Query.ALL, "ANC")))
          .hasMessageContaining("ANC")
          .hasMessageContaining("ANCS");
      for (String query : List.of("ANC=甲", "PLEDGOR=甲乙*", "PLE_EFDT=2018", "PLEDGE=有")) {
        assertThatThrownBy(() -> numbers(bare, query, day(2020)))
            .as(query)
            .hasMessageContaining("changes of rights");
      }
    }
  }

  private static void found(PatentIndex index, String query, int year, String... expected) {
    assertThat(numbers(index, query, day(year)))
        .as("%s, %d", query, year)
        .containsExactly(expected);
  }

  private static LocalDate day(int year) {
    return LocalDate.of(year, 6, 30);
  }

  private static LegalEvent event(int year, String code, String description) {
    return new LegalEvent(day(year), code, description);
  }

  private static ApplicationNumber application(int i) {
    return new ApplicationNumber("CN", "20141000000" + i, null, true);
  }

  private static PatentBuilder held(String number, int application, String... applicants) {
    return Patent.of(PublicationNumber.parse(number))
        .application(application(application))
        .applicants(Stream.of(applicants).map(Party::named).toList());
  }

  private static List<String> numbers(PatentIndex index, String query, @Nullable LocalDate day) {
    return found(index, query, day).hits().stream().map(SearchResult.Hit::pn).sorted().toList();
  }

  private static List<String> notes(PatentIndex index, String query, @Nullable LocalDate day) {
    return found(index, query, day).notes();
  }

  private static SearchResult found(PatentIndex index, String query, @Nullable LocalDate day) {
    return index.search(SearchRequest.of(QueryParser.parse(query)).first(50).asOf(day));
  }

  private static List<String> among(PatentIndex index, QueryField field, Set<String> values) {
    Query asked = new Query.AnyOf(field, values);
    return index
        .search(SearchRequest.of(new Query.Translated(Query.ALL, asked)).first(10))
        .hits()
        .stream()
        .map(SearchResult.Hit::pn)
        .sorted()
        .toList();
  }
}
