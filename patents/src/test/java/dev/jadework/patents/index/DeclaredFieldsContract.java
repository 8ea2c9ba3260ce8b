package dev.jadework.patents.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
