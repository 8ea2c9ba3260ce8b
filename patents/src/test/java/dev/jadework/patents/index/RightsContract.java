package dev.jadework.patents.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.Patent;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every index must find by sets of numbers.
public abstract class RightsContract extends ReferenceFieldsContract {
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
