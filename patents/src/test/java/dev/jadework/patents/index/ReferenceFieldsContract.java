package dev.jadework.patents.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.CountRequest.Axis;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryParser;
import dev.jadework.patents.reference.ReferenceStore;
import dev.jadework.patents.reference.ReferenceTables;
import dev.jadework.patents.reference.ReferencedIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The part of [PatentIndexContract] on fields that tables, names and the facts of sources answer.
abstract class ReferenceFieldsContract extends PriorArtContract {
  private static final Query ALL = QueryParser.parse("NOT PN=0");
  private static final List<String> SYMBOLS =
      List.of(
          "A01B1/02",
          "A01B1/04",
          "A01B1/06",
          "A01B1/024",
          "A61K8/02",
          "A61K31/00",
          "A61K",
          "H01M10/0525",
          "H04N5/225",
          "H01",
          "B60L50/60",
          "A61Q1/00");
  private static final List<String> NAMES =
      List.of(
          "晴联水泵有限公司",
          "晴联水泵（集团）股份有限公司",
          "晴空杂货有限公司",
          "晴大学",
          "晴职业技术学院",
          "王晴",
          "Sunny Pump Co., Ltd.",
          "SUNNY PUMP CO LTD");

  @TempDir Path folder;

  @Override
  protected abstract PatentIndexWriter writer() throws IOException;

  @Override
  protected abstract PatentIndex index() throws IOException;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void fieldsOfTablesFindWhatTheTablesSayOfEachDocument(long seed) throws IOException {
    List<Patent> corpus = corpus(new Random(seed));
    ReferenceTables tables = tables();
    fill(corpus);
    try (PatentIndex index = new ReferencedIndex(index(), tables)) {
      for (int field : new int[] {9, 14, 16, 8}) {
        found(
            index,
            "TTC=" + field,
            corpus,
            patent ->
                symbols(patent).stream()
                    .flatMap(symbol -> tables.fields().of(symbol).stream())
                    .anyMatch(of -> of.number() == field));
      }
      for (String pillar : List.of("甲业", "乙业")) {
        found(
            index,
            "PILLAR=" + pillar,
            corpus,
            patent ->
                symbols(patent).stream()
                    .flatMap(symbol -> tables.pillars().of(symbol).stream())
                    .anyMatch(pillar::equals));
      }
      for (String code : List.of("2.1", "3.6")) {
        found(
            index,
            "SEIC=" + code,
            corpus,
            patent ->
                tables
                    .industries()
                    .matches(symbols(patent), patent.title() + "\n" + patent.abstractText())
                    .stream()
                    .anyMatch(match -> match.code().equals(code)));
      }
      assertThat(numbers(index, "SEIC=2")).isEqualTo(numbers(index, "SEIC=2.1"));
      assertThat(numbers(index, "SEIC=材料 OR SEIC=2"))
          .isEqualTo(numbers(index, "NOT (NOT SEIC=3.6 AND NOT SEIC=2.1)"));
    }
  }

  @Test
  void belowGoesByTheDotsWhereTheSchemeIsLoadedAndSaysSo() throws IOException {
    fill(
        List.of(
            classed("CN100000001A", "A01B1/02"),
            classed("CN100000002A", "A01B1/04"),
            classed("CN100000003A", "A01B1/06"),
            classed("CN100000004A", "A01B1/024")));
    try (ReferencedIndex with = new ReferencedIndex(index(), tables())) {
      assertThat(numbers(with, "IPC_LOW=A01B1/02")).containsExactly("CN100000001A", "CN100000002A");
      assertThat(numbers(with, "IPC_LOW=A01B1/00"))
          .containsExactly("CN100000001A", "CN100000002A", "CN100000003A");
      assertThat(numbers(with, "IPC_LOW=A01B1")).hasSize(4);
      assertThat(with.notes(QueryParser.parse("IPC_LOW=A01B1/02"), List.of(), null))
          .singleElement()
          .asString()
          .contains("dots of the scheme", "锹");
      assertThat(with.notes(QueryParser.parse("IPC_LOW=A01B9/02"), List.of(), null))
          .singleElement()
          .asString()
          .contains("digits", "does not have it");
    }
    try (ReferencedIndex without = new ReferencedIndex(index(), ReferenceTables.NONE)) {
      assertThat(numbers(without, "IPC_LOW=A01B1/02"))
          .containsExactly("CN100000001A", "CN100000004A");
      SearchResult result = without.search(SearchRequest.of(QueryParser.parse("IPC_LOW=A01B1/02")));
      assertThat(result.notes()).singleElement().asString().contains("no IPC scheme is loaded");
      assertThat(result.parsed()).isEqualTo("IPC_LOW=A01B1/02");
    }
  }

  @Test
  void aBodyIsFoundUnderAllItsNamesAndAKindOfBodyUnderTheNamesOfThatKind() throws IOException {
    fill(
        List.of(
            held("CN100000001A", "晴联水泵有限公司"),
            held("CN100000002A", "晴联水泵（集团）股份有限公司"),
            held("CN100000003A", "晴空杂货有限公司", "晴大学"),
            held("CN100000004A", "王晴"),
            held("CN100000005A", "晴职业")));
    try (PatentIndex index = new ReferencedIndex(index(), tables())) {
      assertThat(numbers(index, "ANCS=晴联水泵有限公司")).containsExactly("CN100000001A", "CN100000002A");
      assertThat(numbers(index, "PA=晴联水泵有限公司")).containsExactly("CN100000001A");
      assertThat(numbers(index, "ANCS=晴空*")).containsExactly("CN100000003A");
      assertThat(numbers(index, "ANCS=无此人")).isEmpty();
      assertThat(numbers(index, "ANTYPE=高校")).containsExactly("CN100000003A", "CN100000005A");
      assertThat(numbers(index, "ANTYPE=person")).containsExactly("CN100000004A");
      assertThatThrownBy(() -> numbers(index, "ANTYPE=协会"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("企业");
      assertThat(index.count(CountRequest.of(ALL, "ANCS")).rows().getFirst())
          .isEqualTo(new CountTable.Row(List.of("晴联水泵有限公司"), 2));
    }
  }

  @Test
  void whatNeedsATableIsRefusedWithoutItAndNamesIt() throws IOException {
    fill(List.of(classed("CN100000001A", "A01B1/02")));
    try (PatentIndex bare = index();
        PatentIndex without = new ReferencedIndex(index(), ReferenceTables.NONE);
        PatentIndex with = new ReferencedIndex(index(), tables())) {
      assertThatThrownBy(() -> numbers(without, "SEIC=2.1"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("emerging-symbols and emerging-rules")
          .hasMessageContaining("corpus reference load");
      assertThatThrownBy(() -> numbers(with, "SEIC=9.9")).hasMessageContaining("2.1 装备");
      assertThatThrownBy(() -> numbers(with, "PILLAR=丙业")).hasMessageContaining("甲业");
      assertThatThrownBy(() -> numbers(bare, "TTC=1")).hasMessageContaining("TTC");
      assertThat(numbers(without, "TTC=29")).containsExactly("CN100000001A");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void tablesOfSuchFieldsCountWhatTheirQueriesFind(long seed) throws IOException {
    List<Patent> corpus = corpus(new Random(seed));
    fill(corpus);
    try (PatentIndex index = new ReferencedIndex(index(), tables())) {
      for (CountUnit unit : List.of(CountUnit.PUBLICATION, CountUnit.APPLICATION)) {
        CountTable table = index.count(CountRequest.of(ALL, "PD", "SEIC").by(unit));
        assertThat(table.rows()).isNotEmpty().isSortedAccordingTo(CountTable.Row.ORDER);
        for (CountTable.Row row : table.rows()) {
          String code = row.values().get(1).split(" ")[0];
          assertThat(total(index, "PD=" + row.values().getFirst() + " AND SEIC=" + code, unit))
              .as("seed %d, %s", seed, row)
              .isEqualTo(row.count());
        }
        assertThat(table.without("SEIC"))
            .isEqualTo(table.total() - total(index, "SEIC=2.1 OR SEIC=3.6", unit));
        assertThat(table.counted()).isEqualTo(total(index, "SEIC=2.1 OR SEIC=3.6", unit));
        bodies(index, unit);
      }
      assertThatThrownBy(
              () ->
                  index.count(
                      new CountRequest(
                          ALL,
                          List.of(new Axis("PA", 2), Axis.of("TTC")),
                          CountUnit.PUBLICATION,
                          null)))
          .hasMessageContaining("TTC");
      assertThatThrownBy(() -> index.count(CountRequest.of(ALL, "LS")))
          .hasMessageContaining("PILLAR");
    }
  }

  private static void bodies(PatentIndex index, CountUnit unit) {
    CountTable all = index.count(CountRequest.of(ALL, "ANCS").by(unit));
    for (CountTable.Row row : all.rows()) {
      assertThat(total(index, "ANCS=\"" + row.values().getFirst() + "\"", unit))
          .as(row.toString())
          .isEqualTo(row.count());
    }
    CountTable top = index.count(new CountRequest(ALL, List.of(new Axis("ANCS", 2)), unit, null));
    assertThat(top.rows()).isEqualTo(all.rows().subList(0, 2));
    assertThat(index.search(SearchRequest.of(ALL).by(unit).counting(List.of("ANCS"))).facets())
        .isEqualTo(
            Map.of(
                "ANCS",
                all.rows().stream()
                    .map(row -> new SearchResult.FacetCount(row.values().getFirst(), row.count()))
                    .toList()));
  }

  @Test
  void whatTheSourceStatesIsFoundAndWhatItDoesNotIsUnknown() throws IOException {
    fill(
        List.of(
            with(
                "US6837358B1",
                Map.of(
                    "pct-or-regional-filing-data",
                    "WOPCTNL00/0051800 2000-07-21",
                    "pct-or-regional-publishing-data",
                    "WOWO0107345A 2001-02-01")),
            with(
                "US7272630B2",
                Map.of("division", "parent-doc=US0987637600 2001-06-06 child-doc=US1")),
            with(
                "EP1497510B2",
                Map.of(
                    "pct-application",
                    "SE2003000641 20030422",
                    "pct-publication",
                    "WO2003089736 20031030 200344")),
            with("US20130101709A1", Map.of("Cited Count", "3", "Simple Family Size", "2")),
            with("WO2004086055A1", Map.of("文献页数", "12"))));
    try (PatentIndex index = index()) {
      assertThat(numbers(index, "IAN=PCT/NL2000/000518")).containsExactly("US6837358B1");
      assertThat(numbers(index, "IPN=WO01/07345")).containsExactly("US6837358B1");
      assertThat(numbers(index, "IAN=PCT/SE2003/000641 AND IPN=WO2003089736"))
          .containsExactly("EP1497510B2");
      assertThat(numbers(index, "IPN=WO2004086055")).containsExactly("WO2004086055A1");
      assertThat(numbers(index, "DAN=US09876376")).containsExactly("US7272630B2");
      assertThat(numbers(index, "FC>=3")).containsExactly("US20130101709A1");
      assertThat(numbers(index, "FC=[0 TO 2]")).isEmpty();
      assertThat(numbers(index, "FAMN=2 AND FC=3")).containsExactly("US20130101709A1");
      assertThat(numbers(index, "PGN=12")).containsExactly("WO2004086055A1");
      assertThat(numbers(index, "FAMC>=0")).isEmpty();
    }
  }

  private void found(
      PatentIndex index, String query, List<Patent> corpus, Predicate<Patent> expected) {
    assertThat(numbers(index, query))
        .as(query)
        .isNotEmpty()
        .isEqualTo(
            corpus.stream()
                .filter(expected)
                .map(patent -> patent.publication().toString())
                .sorted()
                .toList());
  }

  private static List<String> numbers(PatentIndex index, String query) {
    return index.search(SearchRequest.of(QueryParser.parse(query)).first(100)).hits().stream()
        .map(SearchResult.Hit::pn)
        .sorted()
        .toList();
  }

  private static long total(PatentIndex index, String query, CountUnit unit) {
    return index.search(SearchRequest.of(QueryParser.parse(query)).by(unit)).total();
  }

  private static List<ClassificationSymbol> symbols(Patent patent) {
    return patent.classifications().stream()
        .flatMap(c -> ClassificationSymbol.parse(c.symbol()).stream())
        .toList();
  }

  private static List<Patent> corpus(Random random) {
    List<Patent> corpus = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      List<Classification> classes = new ArrayList<>();
      for (int n = random.nextInt(3); n >= 0; n--) {
        classes.add(new Classification("IPC", SYMBOLS.get(random.nextInt(SYMBOLS.size())), false));
      }
      List<Party> holders = new ArrayList<>();
      for (int n = random.nextInt(3); n > 0; n--) {
        holders.add(Party.named(NAMES.get(random.nextInt(NAMES.size()))));
      }
      corpus.add(
          Patent.of(PublicationNumber.parse("CN" + (100000000 + i) + "A"))
              .published(LocalDate.of(2015 + random.nextInt(2), 3, 1))
              .application(new ApplicationNumber("CN", "2014100000" + (10 + i / 2), null, true))
              .titles(List.of(new LocalizedText("zh", random.nextInt(3) == 0 ? "石墨烯薄膜" : "一种离子膜")))
              .classifications(classes)
              .applicants(holders)
              .build());
    }
    return corpus;
  }

  private static Patent classed(String number, String symbol) {
    return Patent.of(PublicationNumber.parse(number))
        .classifications(List.of(new Classification("IPC", symbol, true)))
        .build();
  }

  private static Patent held(String number, String... names) {
    return Patent.of(PublicationNumber.parse(number))
        .applicants(List.of(names).stream().map(Party::named).toList())
        .build();
  }

  private static Patent with(String number, Map<String, String> facts) {
    var patent = Patent.of(PublicationNumber.parse(number));
    patent.extra(
        facts.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue()))));
    return patent.build();
  }

  private ReferenceTables tables() throws IOException {
    Path directory = Files.createDirectories(folder.resolve("given"));
    ReferenceStore store = new ReferenceStore(folder.resolve("reference"));
    store.load(
        List.of(
            Files.writeString(
                directory.resolve("fields.tsv"),
                """
                field_no\tsector\tfield\tipc_prefix
                9\tS\tOptics\tH04N
                8\tS\tSemiconductors\tH01
                14\tS\tOrganic fine chemistry\tA61K8
                14\tS\tOrganic fine chemistry\tA61Q
                16\tS\tPharmaceuticals\tA61K
                """),
            Files.writeString(
                directory.resolve("pillars.tsv"),
                "industry\tipc_prefixes\n甲业\tA61 H01M\n乙业\tA61K H01\n"),
            Files.writeString(
                directory.resolve("symbols.tsv"),
                "ipc_code\tsei_id\tsei_code\nA01B1/02\t1\t2.1\nA01B1/04\t2\t3.6\nA61K\t2\t3.6\nH01\t1\t2.1\n"),
            Files.writeString(
                directory.resolve("rules.tsv"),
                "sei_id\tsei_code\tsei_name_zh\tkeywords_zh\n1\t2.1\t装备\t\n2\t3.6\t材料\t等离子体、石墨烯等其他材料。\n"),
            Files.writeString(
                directory.resolve("scheme.csv"),
                """
                symbol,dots,title_zh
                A01B 1/00,0,手动工具
                A01B 1/02,1,锹；铲
                A01B 1/04,2,"带齿的"
                A01B 1/06,1,锄
                """),
            Files.writeString(
                directory.resolve("universities.csv"), "id,name,moe_code\n1,晴职业,4111010001\n")),
        false,
        LocalDate.of(2026, 1, 1));
    return store.open();
  }

  protected final void fill(List<Patent> patents) throws IOException {
    try (PatentIndexWriter writer = writer()) {
      for (Patent patent : patents) {
        writer.put(patent);
      }
      writer.commit();
    }
  }
}
