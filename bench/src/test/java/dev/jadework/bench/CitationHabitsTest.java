package dev.jadework.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.number.PublicationNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CitationHabitsTest {
  private static final LocalDate DAY = LocalDate.of(2000, 1, 1);

  @Test
  void numbersAreThoseOfTheSourceIfItCites() {
    CitationHabits habits = CitationHabits.of(chain(3));
    assertThat(habits.counts()).containsExactly(0, 1, 1);
    assertThat(habits.toString()).contains("numbers of the source, ages assumed");
  }

  @Test
  void numbersAreAssumedIfTheSourceCitesNothing() {
    CitationHabits habits = CitationHabits.of(List.of(chain(1).getFirst()));
    assertThat(habits.counts()).contains(0, 77).hasSize(20);
    assertThat(habits.toString())
        .isEqualTo(
            "15.3 patents on average, 10.1 years old, 30 % outside the corpus (numbers assumed, ages"
                + " assumed)");
  }

  @Test
  void agesAreThoseOfTheSourceFromAHundredOn() {
    assertThat(CitationHabits.of(chain(100)).ages()).hasSize(20);
    assertThat(CitationHabits.of(chain(101)).ages()).hasSize(100).containsOnly(7);
  }

  /// Each cites the one published a week before, without its kind.
  private static List<Patent> chain(int size) {
    List<Patent> patents = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      List<Citation> cited =
          i == 0 ? List.of() : List.of(new Citation(number(i - 1, null), "", null, null));
      patents.add(Patent.of(number(i, "A")).published(DAY.plusWeeks(i)).citations(cited).build());
    }
    return patents;
  }

  private static PublicationNumber number(int i, @Nullable String kind) {
    return new PublicationNumber("EP", String.valueOf(1000000 + i), kind);
  }
}
