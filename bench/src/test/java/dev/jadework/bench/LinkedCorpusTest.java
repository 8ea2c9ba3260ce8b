package dev.jadework.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.number.PublicationNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinkedCorpusTest {
  private static final int SIZE = 1000;
  private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

  @Test
  void documentsCiteOnlyOnesPublishedBefore() {
    Map<PublicationNumber, LocalDate> days = new HashMap<>();
    corpus(42).forEach(patent -> days.put(patent.publication(), published(patent)));
    long inside = 0;
    for (Patent patent : corpus(42)) {
      assertThat(patent.citations()).doesNotHaveDuplicates();
      for (Citation cited : patent.citations()) {
        LocalDate day = days.get(cited.patent());
        if (day != null) {
          assertThat(day).as("%s of %s", cited, patent).isBefore(published(patent));
          inside++;
        }
      }
    }
    assertThat(inside).isPositive();
  }

  @Test
  void undatedDocumentsCiteEarlierOnesOfTheSequence() {
    Set<PublicationNumber> all = new HashSet<>();
    corpus(42, LinkedCorpusTest::undated).forEach(patent -> all.add(patent.publication()));
    Set<PublicationNumber> earlier = new HashSet<>();
    for (Patent patent : corpus(42, LinkedCorpusTest::undated)) {
      assertThat(cited(patent)).filteredOn(all::contains).isSubsetOf(earlier);
      earlier.add(patent.publication());
    }
  }

  @Test
  void threeOfTenCitedOnesAreOutsideIfTheCorpusIsOldEnough() {
    Set<PublicationNumber> all = new HashSet<>();
    corpus(42).forEach(patent -> all.add(patent.publication()));
    long cited = 0;
    long outside = 0;
    for (Patent patent : corpus(42)) {
      if (published(patent).getYear() >= 2040) {
        cited += patent.citations().size();
        outside += cited(patent).stream().filter(number -> !all.contains(number)).count();
      }
    }
    assertThat(cited).isGreaterThan(1000);
    assertThat((double) outside / cited).isBetween(0.28, 0.36);
  }

  @Test
  void someAreCitedByMany() {
    Map<PublicationNumber, Integer> citing = new HashMap<>();
    corpus(42).forEach(p -> cited(p).forEach(number -> citing.merge(number, 1, Integer::sum)));
    assertThat(citing.values()).contains(1).anyMatch(count -> count > 50);
  }

  @Test
  void realDocumentsThatCiteKeepTheirCitations() {
    PublicationNumber real = new PublicationNumber("US", "4893752", "A");
    LinkedCorpus corpus = corpus(42, patent -> citing(patent, real));
    assertThat(cited(corpus.get(0))).containsExactly(real);
    assertThat(cited(corpus.get(SIZE - 1))).doesNotContain(real);
  }

  @Test
  void halfOfTheDocumentsAreInFamiliesOfTwoAndThree() {
    Map<List<Priority>, Integer> families = new HashMap<>();
    corpus(42).forEach(patent -> families.merge(patent.priorities(), 1, Integer::sum));
    assertThat(families.remove(List.of())).isEqualTo(SIZE / 2);
    assertThat(families).hasSize(SIZE / 5);
    assertThat(families.values()).containsOnly(2, 3);
  }

  @Test
  void theSameSeedMakesTheSame() {
    assertThat(list(corpus(42))).isEqualTo(list(corpus(42))).isNotEqualTo(list(corpus(43)));
  }

  private static LinkedCorpus corpus(long seed) {
    return corpus(seed, UnaryOperator.identity());
  }

  /// Of sixty originals published a year apart.
  private static LinkedCorpus corpus(long seed, UnaryOperator<Patent> change) {
    List<Patent> originals = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      originals.add(
          change.apply(
              Patent.of(new PublicationNumber("CN", String.valueOf(100000000 + i), "A"))
                  .title("zh", "一种电池，第" + i + "种，有壳体。")
                  .published(FIRST_DAY.plusYears(i))
                  .build()));
    }
    GeneratedCorpus documents = new GeneratedCorpus(originals, seed, SIZE);
    return new LinkedCorpus(documents, CitationHabits.of(originals), seed);
  }

  private static Patent undated(Patent patent) {
    return patent.with().published(null).build();
  }

  private static Patent citing(Patent patent, PublicationNumber cited) {
    return patent.with().citations(List.of(new Citation(cited, "", null, null))).build();
  }

  private static LocalDate published(Patent patent) {
    @Nullable LocalDate day = patent.published();
    assertThat(day).isNotNull();
    return day;
  }

  private static List<@Nullable PublicationNumber> cited(Patent patent) {
    return patent.citations().stream().<@Nullable PublicationNumber>map(Citation::patent).toList();
  }

  private static List<Patent> list(LinkedCorpus corpus) {
    List<Patent> all = new ArrayList<>();
    corpus.forEach(all::add);
    return all;
  }
}
