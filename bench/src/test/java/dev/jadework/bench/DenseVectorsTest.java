package dev.jadework.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.jadework.bench.RetrievalTask.Question;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.similarity.Known;
import dev.jadework.patents.similarity.PriorArtResult.Hit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DenseVectorsTest {
  private static final LocalDate DAY = LocalDate.of(2015, 1, 1);
  private static final List<String> WORDS =
      List.of(
          "battery", "electrode", "housing", "impeller", "turbine", "blade", "antenna", "filter");

  /// 1/61 for A, 1/62 + 1/61 for B, 1/62 for C.
  @Test
  void reciprocalRanksAreAddedUp() {
    assertThat(DenseVectors.fused(hits("A", "B"), Map.of("B", 0.9, "C", 0.8)))
        .containsExactly("B", "A", "C");
  }

  @Test
  void equalRanksAreInTheOrderOfTheNumbers() {
    assertThat(DenseVectors.fused(hits("B"), Map.of("A", 0.1))).containsExactly("A", "B");
    assertThat(DenseVectors.ranked(Map.of("C", 0.5, "A", 0.5, "B", 0.7)))
        .containsExactly("B", "A", "C");
  }

  /// 1 for A, 5/10 + 0.8/2 for B, 0.9/2 for C.
  @Test
  void halfTheCosineIsAddedToTheScoreOverThatOfTheFirst() {
    List<Hit> hits = List.of(hit("A", 10), hit("B", 5));
    assertThat(DenseVectors.added(hits, Map.of("B", 0.8, "C", 0.9))).containsExactly("A", "B", "C");
    assertThat(DenseVectors.added(hits, Map.of("B", 1.0, "C", 0.0))).containsExactly("A", "B", "C");
    assertThat(DenseVectors.added(hits, Map.of("B", 1.01, "C", 2.2)))
        .containsExactly("C", "B", "A");
  }

  @Test
  void aQuestionIsClosestToTheDocumentsOfItsWords() {
    Question question = question("battery electrode", null, Set.of());
    Map<String, Double> closest = learned(question).closest(question);

    assertThat(DenseVectors.ranked(closest).subList(0, 3))
        .allSatisfy(number -> assertThat(words(number)).isEqualTo("battery electrode"));
    assertThat(closest.values())
        .allSatisfy(cosine -> assertThat(cosine).isBetween(-1.0001, 1.0001));
    assertThat(closest.get(DenseVectors.ranked(closest).getFirst())).isCloseTo(1, within(1e-9));
  }

  @Test
  void theQuestionsOwnDocumentAndLaterOnesAreNotGiven() {
    Question question = question("battery electrode", DAY.plusDays(4), Set.of("CN100000001A"));
    assertThat(learned(question).closest(question))
        .containsOnlyKeys("CN100000000A", "CN100000002A", "CN100000003A");
  }

  @Test
  void theSameSeedLearnsTheSame() {
    Question question = question("battery turbine", null, Set.of());
    assertThat(learned(question).closest(question)).isEqualTo(learned(question).closest(question));
  }

  @Test
  void aQuestionThatWasNotLearnedHasNoVector() {
    DenseVectors vectors = learned(question("battery", null, Set.of()));
    assertThatThrownBy(() -> vectors.closest(question("turbine", null, Set.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("turbine");
  }

  private static DenseVectors learned(Question question) {
    return DenseVectors.learn(
        documents(), List.of(new RetrievalTask("task", List.of(question))), 42);
  }

  /// Every pair of words three times, a day apart.
  private static List<Patent> documents() {
    List<Patent> documents = new ArrayList<>();
    for (int n = 0; n < 3; n++) {
      for (int a = 0; a < WORDS.size(); a++) {
        for (int b = a + 1; b < WORDS.size(); b++) {
          int serial = documents.size();
          documents.add(
              Patent.of(new PublicationNumber("CN", String.valueOf(100000000 + serial), "A"))
                  .published(DAY.plusDays(serial))
                  .title("en", WORDS.get(a) + " " + WORDS.get(b))
                  .build());
        }
      }
    }
    return documents;
  }

  private static String words(String number) {
    return documents().get(Integer.parseInt(number.substring(2, 11)) - 100000000).title();
  }

  private static Question question(String text, LocalDate before, Set<String> except) {
    return new Question("key", text, Set.of(), except, before, Known.NOTHING);
  }

  private static List<Hit> hits(String... numbers) {
    return List.of(numbers).stream().map(number -> hit(number, 1)).toList();
  }

  private static Hit hit(String number, double score) {
    return new Hit(number, "", List.of(), List.of(), null, score, List.of(), "", List.of());
  }
}
