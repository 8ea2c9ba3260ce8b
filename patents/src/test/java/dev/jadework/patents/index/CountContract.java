package dev.jadework.patents.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentBuilder;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.index.CountRequest.Axis;
import dev.jadework.patents.index.SearchResult.FacetCount;
import dev.jadework.patents.index.memory.MemoryCorpus;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryParser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The part of [PatentIndexContract] on counting: totals, facets and tables by every unit.
abstract class CountContract extends RightsContract {
  static final Query ALL = QueryParser.parse("NOT PN=0");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void totalsFacetsTablesAndExportsAreThoseOfTheDefinition(long seed) throws IOException {
    Random random = new Random(seed);
    List<Patent> corpus = corpus(random, 300);
    MemoryCorpus memory = new MemoryCorpus();
    fillInSteps(corpus, random);
    try (PatentIndexWriter writer = memory.writer()) {
      for (Patent patent : corpus) {
        writer.put(patent);
      }
      writer.commit();
    }
    try (PatentIndex index = index();
        PatentIndex oracle = memory.index()) {
      for (String query : List.of("NOT PN=0", "PA=公司", "AD>=2012 NOT PA=甲公司", "PA=没有")) {
        Query parsed = QueryParser.parse(query);
        assertThat(exported(index, parsed)).isEqualTo(exported(oracle, parsed));
        List<Patent> outlines = new ArrayList<>();
        index.forEachOutline(parsed, null, outlines::add);
        assertThat(outlines)
            .as("seed %d: outlines of %s", seed, query)
            .containsExactlyInAnyOrderElementsOf(
                exported(oracle, parsed).stream().map(Patent::outline).toList());
        for (CountUnit unit : CountUnit.values()) {
          SearchRequest request =
              SearchRequest.of(parsed).by(unit).counting(List.of("PA", "IPC", "PD", "AD"));
          assertThat(index.search(request))
              .as("seed %d: %s by %s", seed, query, unit)
              .isEqualTo(oracle.search(request));
          for (CountRequest table : tables(parsed)) {
            assertThat(index.count(table.by(unit)))
                .as("seed %d: %s", seed, table.by(unit))
                .isEqualTo(oracle.count(table.by(unit)));
          }
        }
      }
    }
  }

  private static List<CountRequest> tables(Query query) {
    return List.of(
        CountRequest.of(query, "TYPE"),
        CountRequest.of(query, "PD", "IPC"),
        CountRequest.of(query, "AD", "IPC", "PA"),
        new CountRequest(
            query,
            List.of(Axis.of("PD"), new Axis("PA", 2), new Axis("IPC", 1)),
            CountUnit.PUBLICATION,
            null));
  }

  @Test
  void countsByPublicationApplicationAndFamily() throws IOException {
    // One invention in China, its grant, and abroad; an improvement that claims both.
    Patent first = dated("CN100000001A", "201410000001", 2015).build();
    Patent grant = dated("CN100000001B", "201410000001", 2017).build();
    Patent abroad =
        dated("US20160000001A1", "US14800001", 2016).priorities(List.of(priority(1))).build();
    Patent improved =
        dated("US20170000002A1", "US15800002", 2017)
            .priorities(List.of(priority(1), priority(9)))
            .build();
    Patent alone = dated("CN100000005A", "201410000005", 2015).build();
    fill(List.of(first, grant, abroad, improved, alone));
    try (PatentIndex index = index()) {
      assertThat(total(index, CountUnit.PUBLICATION)).isEqualTo(5);
      assertThat(total(index, CountUnit.APPLICATION)).isEqualTo(4);
      assertThat(total(index, CountUnit.SIMPLE_FAMILY)).isEqualTo(3);
      assertThat(total(index, CountUnit.EXTENDED_FAMILY)).isEqualTo(2);
      assertThat(index.family(grant.publication(), CountUnit.SIMPLE_FAMILY))
          .contains(
              new Family(
                  CountUnit.SIMPLE_FAMILY,
                  Family.Rule.EQUAL_PRIORITIES,
                  List.of(first.publication(), grant.publication(), abroad.publication())));
      assertThat(index.family(alone.publication(), CountUnit.EXTENDED_FAMILY))
          .contains(
              new Family(
                  CountUnit.EXTENDED_FAMILY,
                  Family.Rule.CONNECTED_PRIORITIES,
                  List.of(alone.publication())));
      // Each of the family's two offices counts it once.
      assertThat(
              index
                  .search(
                      SearchRequest.of(ALL)
                          .by(CountUnit.EXTENDED_FAMILY)
                          .counting(List.of("OFFICE")))
                  .facets()
                  .get("OFFICE"))
          .containsExactly(new FacetCount("CN", 2), new FacetCount("US", 1));
    }
    // Without the improvement's link to the first filing, it is a family of its own.
    try (PatentIndexWriter writer = writer()) {
      writer.put(improved.with().priorities(List.of(priority(9))).build());
      writer.delete(alone.publication());
      writer.commit();
    }
    try (PatentIndex index = index()) {
      assertThat(total(index, CountUnit.EXTENDED_FAMILY)).isEqualTo(2);
      assertThat(
              index
                  .family(improved.publication(), CountUnit.EXTENDED_FAMILY)
                  .orElseThrow()
                  .members())
          .containsExactly(improved.publication());
    }
  }

  /// An index may keep what it last answered.
  @Test
  void theLargestValuesAreThoseAskedForWhateverWasAskedBefore() throws IOException {
    int values = 120;
    List<Patent> corpus = new ArrayList<>();
    Map<String, Long> counts = new HashMap<>();
    for (int i = 0; i < values; i++) {
      String holder = "申请人%03d".formatted(i);
      for (int n = 0; n <= i * 7 % 5; n++) {
        corpus.add(named("CN" + (100000000 + corpus.size()) + "A", holder).build());
        counts.merge(holder, 1L, Long::sum);
      }
    }
    List<CountTable.Row> all =
        counts.entrySet().stream()
            .map(entry -> new CountTable.Row(List.of(entry.getKey()), entry.getValue()))
            .sorted(CountTable.Row.ORDER)
            .toList();
    fill(corpus);
    try (PatentIndex index = index()) {
      for (int top : new int[] {50, 10, 100, 10, 50, 1, 119, 120, 121, 0}) {
        List<CountTable.Row> expected = top == 0 ? all : all.subList(0, Math.min(top, values));
        CountTable table = index.count(applicants(ALL, top));
        assertThat(table.rows()).as("top %d", top).isEqualTo(expected);
        assertThat(table.counted())
            .as("top %d", top)
            .isEqualTo(expected.stream().mapToLong(CountTable.Row::count).sum());
        assertThat(table.total()).isEqualTo(corpus.size());
        CountTable part = index.count(applicants(QueryParser.parse("PA=申请人0*"), top));
        assertThat(part.rows().size()).isEqualTo(top == 0 ? 100 : Math.min(top, 100));
      }
    }
  }

  @Test
  void theWholeCorpusIsCountedWithoutWhatIsGone() throws IOException {
    try (PatentIndexWriter writer = writer()) {
      for (int i = 1; i <= 3; i++) {
        writer.put(named("CN10000000" + i + "A", "甲公司").build());
        writer.put(named("CN20000000" + i + "A", "乙公司").build());
      }
      writer.put(named("CN300000001A", "丙公司").build());
      writer.put(Patent.of(PublicationNumber.parse("CN400000001A")).build());
      writer.put(Patent.of(PublicationNumber.parse("CN400000002A")).build());
      writer.commit();
    }
    try (PatentIndex index = index();
        PatentIndexWriter writer = writer()) {
      assertThat(index.count(applicants(ALL, 1)).rows()).containsExactly(row("乙公司", 3));
      for (String gone : List.of("CN100000002A", "CN400000001A")) {
        writer.delete(PublicationNumber.parse(gone));
      }
      for (int i = 1; i <= 3; i++) {
        writer.delete(PublicationNumber.parse("CN20000000" + i + "A"));
      }
      writer.put(named("CN300000001A", "丁公司").build());
      writer.commit();
      for (CountUnit unit : CountUnit.values()) {
        for (int top : new int[] {0, 3, 2, 1}) {
          CountTable table = index.count(applicants(ALL, top).by(unit));
          assertThat(table.rows())
              .as("top %d by %s", top, unit)
              .isEqualTo(top == 1 ? List.of(row("甲公司", 2)) : List.of(row("甲公司", 2), row("丁公司", 1)));
          assertThat(table.total()).isEqualTo(4);
          assertThat(table.without("PA")).isEqualTo(1);
          assertThat(table.counted()).isEqualTo(top == 1 ? 2 : 3);
        }
        SearchResult result =
            index.search(SearchRequest.of(ALL).by(unit).first(9).counting(List.of("PA")));
        assertThat(result.total()).isEqualTo(4);
        assertThat(result.hits()).hasSize(4);
        assertThat(result.facets().get("PA"))
            .containsExactly(new FacetCount("甲公司", 2), new FacetCount("丁公司", 1));
      }
    }
  }

  private static CountRequest applicants(Query query, int top) {
    return new CountRequest(query, List.of(new Axis("PA", top)), CountUnit.PUBLICATION, null);
  }

  private static CountTable.Row row(String value, long count) {
    return new CountTable.Row(List.of(value), count);
  }

  @Test
  void refusesAFieldThatCannotBeCountedAndNamesThoseThatCan() throws IOException {
    fill(List.of());
    try (PatentIndex index = index()) {
      assertThatThrownBy(() -> index.search(SearchRequest.of(ALL).counting(List.of("XX"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'XX'")
          .hasMessageContaining("IPC");
      assertThatThrownBy(() -> index.count(CountRequest.of(ALL, "PA", "XX")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'XX'")
          .hasMessageContaining("IPC");
    }
  }

  private static long total(PatentIndex index, CountUnit unit) {
    return index.search(SearchRequest.of(ALL).by(unit)).total();
  }

  final void fillInSteps(List<Patent> corpus, Random random) throws IOException {
    try (PatentIndexWriter writer = writer()) {
      Patent passing = named("CN199999999A", "过客").build();
      for (Patent patent : corpus) {
        if (random.nextInt(4) == 0) {
          writer.put(patent.with().applicants(List.of()).priorities(List.of()).build());
          writer.put(passing);
        }
        if (random.nextInt(50) == 0) {
          writer.commit();
        }
        writer.put(patent);
        writer.delete(passing.publication());
      }
      writer.commit();
    }
  }

  static List<Patent> corpus(Random random, int documents) {
    String[] holders = {"甲公司", "乙公司", "丙大学", "𠮷公司", "Ａ公司"};
    String[] symbols = {"H01M10/0525", "H01M8/02", "F24F1/00", "H01L31/00"};
    return IntStream.range(0, documents)
        .mapToObj(
            i -> {
              var patent =
                  Patent.of(
                      new PublicationNumber(
                          random.nextInt(5) == 0 ? "US" : "CN",
                          String.valueOf(100000000 + i),
                          random.nextInt(3) == 0 ? null : random.nextBoolean() ? "A" : "B"));
              if (random.nextInt(6) > 0) {
                int number = random.nextInt(documents);
                patent.application(
                    new ApplicationNumber("CN", "2014" + (10000000 + number), null, true));
              }
              if (random.nextInt(6) > 0) {
                patent.published(LocalDate.of(2015, 1, 1).plusDays(random.nextInt(1000)));
              }
              switch (random.nextInt(3)) {
                case 0 -> patent.filed(LocalDate.of(2010, 1, 1).plusDays(random.nextInt(1000)));
                case 1 -> patent.filingYear(2010 + random.nextInt(4));
                default -> {}
              }
              patent.applicants(some(random, holders).stream().map(Party::named).toList());
              patent.classifications(
                  some(random, symbols).stream()
                      .map(symbol -> new Classification("IPC", symbol, random.nextBoolean()))
                      .toList());
              if (random.nextInt(3) == 0) {
                patent.priorities(
                    List.of(priority(random.nextInt(20)), priority(random.nextInt(20))));
              }
              if (random.nextInt(20) == 0) {
                patent.familyId("family " + random.nextInt(5));
              }
              return patent.build();
            })
        .toList();
  }

  private static List<String> some(Random random, String[] of) {
    return random.ints(random.nextInt(3), 0, of.length).mapToObj(i -> of[i]).toList();
  }

  private static Priority priority(int serial) {
    return new Priority(
        "CN", "20141000%04d.%d".formatted(serial, serial % 10), LocalDate.of(2014, 1, 1));
  }

  static PatentBuilder named(String number, String holder) {
    return Patent.of(PublicationNumber.parse(number)).applicants(List.of(Party.named(holder)));
  }

  static PatentBuilder dated(String number, String application, int published) {
    return Patent.of(PublicationNumber.parse(number))
        .application(ApplicationNumber.parse(application))
        .filingYear(2000 + published % 100 - 1)
        .published(LocalDate.of(published, 6, 1));
  }

  static List<Patent> exported(PatentIndex index, Query query) {
    List<Patent> exported = new ArrayList<>();
    index.forEach(query, null, exported::add);
    return exported;
  }
}
