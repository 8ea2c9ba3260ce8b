package dev.jadework.patents.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.NoCorpusException;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.SearchResult;
import dev.jadework.patents.index.SearchResult.FacetCount;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.QueryParser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LucenePatentIndexTest {
  private static final Patent BATTERY =
      Patents.patent(
          "100000001", "一种锂电池", "电池管理系统", LocalDate.of(2012, 5, 1), "H01M10/0525", "格力电器");
  private static final Patent LAMP =
      Patents.patent("100000002", "LED灯", "散热器", LocalDate.of(2013, 5, 1), "F21V29/00", "美的");
  private static final Patent CELL =
      Patents.patent("100000003", "燃料电池", "电堆", LocalDate.of(2013, 7, 1), "H01M8/02", "格力电器");

  @TempDir Path directory;

  @Test
  void findsAWordInsideALongerOneHoweverItWasSegmented() {
    assertThat(found("TI=电池")).containsExactlyInAnyOrder("CN100000001A", "CN100000003A");
    assertThat(found("TI=锂电")).containsExactly("CN100000001A");
    assertThat(found("TI=灯")).containsExactly("CN100000002A");
    assertThat(found("TI=池")).containsExactlyInAnyOrder("CN100000001A", "CN100000003A");
  }

  @Test
  void mainGroupsDoNotMatchLongerNumbers() {
    assertThat(found("IPC=H01M")).hasSize(2);
    assertThat(found("IPC=H01M8")).containsExactly("CN100000003A");
    assertThat(found("IPC=H01M1")).isEmpty();
  }

  @Test
  void findsByFilingYearWhereTheDayIsUnknown() {
    assertThat(found("AD=2014")).hasSize(3);
    assertThat(found("AD=20140815")).hasSize(3);
    assertThat(found("AD>2014")).isEmpty();
    assertThat(found("AD<2014")).isEmpty();
  }

  @Test
  void countsFacetsOverAllHitsNotOnlyThoseShown() {
    try (LucenePatentIndex index = index()) {
      SearchResult result =
          index.search(
              SearchRequest.of(QueryParser.parse("PD=*"))
                  .first(1)
                  .counting(List.of("PA", "IPC", "MIPC", "PD", "TYPE")));
      assertThat(result.total()).isEqualTo(3);
      assertThat(result.hits()).hasSize(1);
      assertThat(result.facets().get("PA"))
          .containsExactly(new FacetCount("格力电器", 2), new FacetCount("美的", 1));
      assertThat(result.facets().get("IPC"))
          .containsExactly(new FacetCount("H01M", 2), new FacetCount("F21V", 1));
      assertThat(result.facets().get("MIPC")).extracting(FacetCount::value).contains("H01M8");
      assertThat(result.facets().get("PD"))
          .containsExactly(new FacetCount("2013", 2), new FacetCount("2012", 1));
      assertThat(result.facets().get("TYPE")).containsExactly(new FacetCount("invention", 3));
    }
  }

  @Test
  void refusesAFacetThatCannotBeCountedAndNamesThoseThatCan() {
    try (LucenePatentIndex index = index()) {
      assertThatThrownBy(
              () -> index.search(SearchRequest.of(QueryParser.parse("a")).counting(List.of("XX"))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'XX'")
          .hasMessageContaining("IPC");
    }
  }

  @Test
  void equalScoresAreInTheOrderOfTheNumbers() {
    assertThat(found("NOT TI=灯")).containsExactly("CN100000001A", "CN100000003A");
    assertThat(found("AD=2014")).isSorted();
  }

  @Test
  void findsThePublicationItselfWithAndWithoutKind() {
    try (LucenePatentIndex index = index()) {
      assertThat(index.find(BATTERY.publication())).contains(BATTERY);
      assertThat(index.find(new PublicationNumber("CN", "100000001", null))).contains(BATTERY);
      assertThat(index.find(new PublicationNumber("CN", "100000001", "B"))).isEmpty();
      assertThat(index.find(new PublicationNumber("US", "100000001", null))).isEmpty();
    }
  }

  @Test
  void doesNotGuessAmongSeveralKinds() {
    Patent grant =
        Patents.full(
            new PublicationNumber("CN", "100000001", "B"),
            LocalDate.of(2014, 1, 1),
            null,
            2014,
            "一种锂电池",
            "电池",
            List.of(),
            List.of(),
            List.of(),
            List.of("H01M10/0525"));
    try (LucenePatentIndex index = Patents.index(directory, List.of(BATTERY, grant))) {
      assertThat(index.find(new PublicationNumber("CN", "100000001", null))).isEmpty();
      assertThat(index.find(grant.publication())).contains(grant);
    }
  }

  @Test
  void seesWhatIsCommittedWhileItIsOpen() throws IOException {
    try (LucenePatentIndex index = Patents.index(directory, List.of(BATTERY))) {
      String before = index.snapshot().id();
      try (LuceneCorpusWriter writer = LuceneCorpusWriter.open(directory)) {
        writer.put(LAMP);
        writer.commit();
      }
      assertThat(index.snapshot().documents()).isEqualTo(2);
      assertThat(index.snapshot().id()).isNotEqualTo(before);
      assertThat(index.search(SearchRequest.of(QueryParser.parse("TI=LED"))).total()).isEqualTo(1);
    }
  }

  @Test
  void saysWhatToRunWhereThereIsNoCorpus() {
    assertThatThrownBy(() -> LucenePatentIndex.open(directory))
        .isInstanceOf(NoCorpusException.class)
        .hasMessageContaining("corpus add");
    assertThatThrownBy(() -> LucenePatentIndex.open(directory.resolve("missing")))
        .isInstanceOf(NoCorpusException.class);
  }

  private LucenePatentIndex index() {
    return Patents.index(directory, List.of(CELL, BATTERY, LAMP));
  }

  private List<String> found(String query) {
    try (LucenePatentIndex index = index()) {
      return index.search(SearchRequest.of(QueryParser.parse(query)).first(10)).hits().stream()
          .map(SearchResult.Hit::pn)
          .toList();
    }
  }
}
