package dev.jadework.patents.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.number.PublicationNumber;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohortsTest {
  private final NearDuplicates search = new NearDuplicates(0.5);
  private final Cohorts cohorts = new Cohorts();

  @Test
  void aPairIsRankedAmongAllPairsOfItsClassAndYear() {
    add(1, "铝制翅片散热", "H01M10/6551", 2014);
    add(2, "铝制翅片散热", "H01M4/36", 2014);
    add(3, "铝制翅片散热器", "H01M4/36", 2014);
    add(4, "多孔隔膜", "H01M2/16", 2014);
    cohorts.measure(search.find());

    // Of six pairs, one is equal and two have four of five trigrams in common.
    assertThat(cohorts.rank("CN1", "CN2", 1))
        .contains(new Cohorts.Rank("H01M 2014", 6, 100.0 * 5 / 6));
    assertThat(cohorts.rank("CN1", "CN3", 0.8))
        .contains(new Cohorts.Rank("H01M 2014", 6, 100.0 * 3 / 6));
  }

  @Test
  void documentsOfDifferentClassOrYearHaveNoCommonCohort() {
    add(1, "铝制翅片散热", "H01M10/6551", 2014);
    add(2, "铝制翅片散热", "H01M10/6551", 2015);
    add(3, "铝制翅片散热", "F21V29/00", 2014);
    add(4, "铝制翅片散热", "H01M10/6551", null);
    cohorts.measure(search.find());

    assertThat(cohorts.rank("CN1", "CN2", 1)).isEmpty();
    assertThat(cohorts.rank("CN1", "CN3", 1)).isEmpty();
    assertThat(cohorts.rank("CN1", "CN4", 1)).isEmpty();
  }

  private void add(int number, String summary, String ipc, Integer year) {
    Patent patent =
        Patent.of(new PublicationNumber("CN", String.valueOf(number), null))
            .abstractText("zh", summary)
            .classifications(List.of(new Classification("IPC", ipc, true)))
            .filingYear(year)
            .build();
    search.add(patent.publication().toString(), ComparedField.ABSTRACT.of(patent));
    cohorts.add(patent);
  }
}
