package dev.jadework.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.number.PublicationNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkedCorpusTest {
  private static final int SIZE = 200;

  @Test
  void documentsCiteOnlyEarlierOnesOfTheCorpus() {
    Set<PublicationNumber> earlier = new HashSet<>();
    long cited = 0;
    for (Patent patent : corpus(42)) {
      assertThat(patent.citations()).extracting(Citation::patent).isSubsetOf(earlier);
      assertThat(patent.citations()).doesNotHaveDuplicates();
      cited += patent.citations().size();
      earlier.add(patent.publication());
    }
    assertThat(earlier).hasSize(SIZE);
    assertThat(cited).isBetween(2L * SIZE, 5L * SIZE);
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
    List<Patent> originals = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      originals.add(
          Patent.of(new PublicationNumber("CN", String.valueOf(100000000 + i), "A"))
              .title("zh", "一种电池，第" + i + "种，有壳体。")
              .build());
    }
    return new LinkedCorpus(new GeneratedCorpus(originals, seed, SIZE), seed);
  }

  private static List<Patent> list(LinkedCorpus corpus) {
    List<Patent> all = new ArrayList<>();
    corpus.forEach(all::add);
    return all;
  }
}
