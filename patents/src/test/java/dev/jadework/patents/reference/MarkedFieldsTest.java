package dev.jadework.patents.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.PatentIndexWriter;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.SearchResult;
import dev.jadework.patents.index.SearchResult.Hit;
import dev.jadework.patents.index.memory.MemoryCorpus;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.QueryParser;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedFieldsTest {
  private static final ApplicationNumber APPLICATION = ApplicationNumber.parse("CN201410000001");

  /// One project `p1` of 500.01 with an application, one `p2` of 500 with a publication.
  private static final PatentMarks MARKS =
      new PatentMarks() {
        @Override
        public Marked with(QueryField field, String value) {
          return switch (value) {
            case "p1" -> new Marked(Set.of(APPLICATION), Set.of());
            case "p2" -> new Marked(Set.of(), Set.of(PublicationNumber.parse("CN100000003A")));
            default -> throw new UnknownValueException(field, value, "p1, p2");
          };
        }

        @Override
        public Marked between(QueryField field, @Nullable Long from, @Nullable Long to) {
          boolean first = within(500_010_000L, from, to);
          boolean second = within(500_000_000L, from, to);
          return new Marked(
              first ? Set.of(APPLICATION) : Set.of(),
              second ? Set.of(PublicationNumber.parse("CN100000003A")) : Set.of());
        }

        private boolean within(long value, @Nullable Long from, @Nullable Long to) {
          return (from == null || value >= from) && (to == null || value <= to);
        }
      };

  private static final MarkedFields FIELDS = new MarkedFields(MARKS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PROJ=P1                       | CN100000001A CN100000001B
          项目编号=p2                    | CN100000003A
          PROJ=(p1 OR p2) AND PN=100000001 | CN100000001A CN100000001B
          NOT PROJ=p1                   | CN100000002A CN100000003A
          PROJ=p1 XOR PROJ=p2           | CN100000001A CN100000001B CN100000003A
          FUND>500                      | CN100000001A CN100000001B
          FUND>=500                     | CN100000001A CN100000001B CN100000003A
          FUND=[500 TO 500.009999]      | CN100000003A
          财政经费<=500.01               | CN100000001A CN100000001B CN100000003A
          FUND<500                      | ''
          """)
  void theNumbersOfWhatIsMarkedStandInForTheClause(String query, String found) throws IOException {
    assertThat(search(query).hits().stream().map(Hit::pn).sorted())
        .containsExactlyElementsOf(found.isEmpty() ? List.of() : List.of(found.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"FUND>500", "FUND=[0.01 TO 500.01]", "PROJ=p1", "EVID>=3"})
  void whatIsShownReadsBackTheSame(String query) {
    Query read = QueryParser.parse(query);
    assertThat(QueryParser.parse(read.toString())).isEqualTo(read);
    assertThat(FIELDS.translate(read)).hasToString(read.toString());
  }

  @Test
  void anAmountIsShownIn10000Yuan() {
    assertThat(QueryParser.parse("FUND>500")).hasToString("FUND=[500.000001 TO *]");
    assertThatThrownBy(() -> QueryParser.parse("FUND=五百"))
        .hasMessageContaining("at most 9 digits and 6 behind the point");
  }

  @Test
  void theFieldsAskedForAreTold() {
    assertThat(MarkedFields.asked(QueryParser.parse("PROJ=p1 OR NOT PROJ=p2 OR FUND>1 OR TI=a")))
        .containsExactlyInAnyOrder(QueryField.PROJ, QueryField.FUND);
    assertThat(MarkedFields.asked(QueryParser.parse("TI=a"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PROJ=p1 OR PROJ=p3, p3", "TI=p34 AND PROJ＝Ｐ3, 16", "PROJ=(p1 OR \"p3\"), 13"})
  void theErrorPointsAtTheValue(String query, String place) {
    int at = place.equals("p3") ? query.lastIndexOf("p3") : Integer.parseInt(place);
    assertThatThrownBy(() -> search(query))
        .isInstanceOfSatisfying(
            UnknownValueException.class,
            refused -> {
              assertThat(refused.in(query).position()).isEqualTo(at);
              assertThat(refused.in(query).code()).isEqualTo("query.unknown-value");
            });
  }

  @Test
  void aValueThatThereIsNotIsRefused() {
    assertThatThrownBy(() -> search("PROJ=p3"))
        .isInstanceOf(UnknownValueException.class)
        .hasMessage("PROJ 项目编号 has no value 'p3'; it has p1, p2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PROJ=p1", "FUND>5", "DUTY=逾期"})
  void withoutARegisterTheFieldsAreRefused(String query) throws IOException {
    try (PatentIndex index = corpus()) {
      assertThatThrownBy(() -> index.search(SearchRequest.of(QueryParser.parse(query))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("register of a server");
    }
  }

  private static SearchResult search(String query) throws IOException {
    try (PatentIndex index = corpus()) {
      return index.search(SearchRequest.of(FIELDS.translate(QueryParser.parse(query))).first(10));
    }
  }

  private static PatentIndex corpus() throws IOException {
    MemoryCorpus memory = new MemoryCorpus();
    try (PatentIndexWriter writer = memory.writer()) {
      for (String pn : List.of("CN100000002A", "CN100000003A")) {
        writer.put(Patent.of(PublicationNumber.parse(pn)).build());
      }
      for (String pn : List.of("CN100000001A", "CN100000001B")) {
        writer.put(Patent.of(PublicationNumber.parse(pn)).application(APPLICATION).build());
      }
      writer.commit();
    }
    return memory.index();
  }
}
