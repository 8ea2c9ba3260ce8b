package dev.jadework.patents.analysis.citation;

import static dev.jadework.patents.analysis.citation.Citing.patent;
import static dev.jadework.patents.analysis.citation.Citing.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jadework.patents.analysis.citation.MainPath.Step;
import dev.jadework.patents.analysis.citation.RelativeCitations.By;
import dev.jadework.patents.analysis.citation.RelativeCitations.Cited;
import dev.jadework.patents.document.Patent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Every figure against a small example computed by hand.
class CitationFiguresTest {
  private static final LocalDate DATA_DATE = LocalDate.of(2020, 1, 1);

  @Test
  void theMeanOfACohortOfRelativeCitationsIsOne() {
    Random random = new Random(5);
    List<Patent> patents = new ArrayList<>();
    for (int i = 100; i < 112; i++) {
      patents.add(patent(i, 2010, "H01M10/00", "甲"));
    }
    for (int i = 200; i < 230; i++) {
      patents.add(
          patent(i, 2013, "H01L21/00", "乙", 100 + random.nextInt(12), 100 + random.nextInt(12)));
    }

    RelativeCitations figures =
        RelativeCitations.of(set(patents.toArray(Patent[]::new)), 5, true, By.IPC, DATA_DATE);

    List<Double> cohort =
        figures.documents().stream()
            .filter(one -> one.id().compareTo("CN1000020") < 0)
            .map(Cited::relative)
            .toList();
    assertThat(cohort).hasSize(12).doesNotContainNull();
    assertThat(cohort.stream().mapToDouble(x -> x).average().orElseThrow())
        .as("seed 5")
        .isCloseTo(1, within(1e-9));
    assertThat(figures.documents().getLast().relative()).as("a cohort that nobody cites").isNull();
  }

  @Test
  void aCohortOfNineIsTooSmall() {
    assertThat(relative(9).relative()).isNull();
    assertThat(relative(9).cohortMean()).isCloseTo(1 / 9.0, within(1e-12));
    assertThat(relative(10).relative()).isCloseTo(10, within(1e-9));
  }

  @Test
  void citationsOnTheLastDayOfTheYearsCountAndLaterOnesDoNot() {
    CitationSet set =
        set(
            patent(1, 2010, "H01M10/00", "甲"),
            patent(2, 2015, "H01M10/00", "乙", 1),
            patent(3, 2016, "H01M10/00", "乙", 1));

    assertThat(citations(RelativeCitations.of(set, 5, true, By.IPC, DATA_DATE), "CN100001A"))
        .isEqualTo(1);
    assertThat(citations(RelativeCitations.of(set, 6, true, By.IPC, DATA_DATE), "CN100001A"))
        .isEqualTo(2);
  }

  @Test
  void citationsOfTheSameApplicantCanBeLeftOut() {
    CitationSet set = set(patent(1, 2010, "H01M10/00", "甲"), patent(2, 2011, "H01M10/00", "甲", 1));

    assertThat(citations(RelativeCitations.of(set, 5, true, By.IPC, DATA_DATE), "CN100001A"))
        .isEqualTo(1);
    assertThat(citations(RelativeCitations.of(set, 5, false, By.IPC, DATA_DATE), "CN100001A"))
        .isZero();
  }

  @Test
  void documentsWhoseYearsHaveNotPassedAreStated() {
    CitationSet set = set(patent(1, 2014, "H01M10/00", "甲"), patent(2, 2015, "H01M10/00", "甲"));

    assertThat(RelativeCitations.of(set, 5, true, By.IPC, DATA_DATE).incomplete()).isEqualTo(1);
  }

  @Test
  void theCycleTimeIsTheMedianOfMedians() {
    // 4: ages 2, 4, 9, median 4. 5: ages 1 and 2, median 1.5. 6: none. Median of 4 and 1.5: 2.75.
    CycleTime time =
        CycleTime.of(
            set(
                patent(1, 2001, "H01M10/00", "甲"),
                patent(2, 2006, "H01M10/00", "甲"),
                patent(3, 2008, "H01M10/00", "甲"),
                patent(4, 2010, "H01M10/00", "甲", 1, 2, 3),
                patent(5, 2010, "H01M10/00", "甲", 3, 7),
                patent(6, 2012, "H01M10/00", "甲"),
                patent(7, 2009, "H01M10/00", "甲")));

    assertThat(time.years()).isEqualTo(2.75);
    assertThat(time.documents()).isEqualTo(2);
    assertThat(time.citations()).isEqualTo(5);
  }

  @Test
  void threeClassesInFourCitationsGiveAGeneralityOfFiveSixths() {
    // Shares 1/2, 1/4, 1/4: 1 − 6/16 = 5/8; times 4/3 = 5/6.
    List<Generality> figures =
        Generality.of(
            set(
                patent(1, 2001, "H01M10/00", "甲"),
                patent(2, 2006, "H01M10/00", "甲", 1),
                patent(3, 2008, "H01M4/00", "甲", 1),
                patent(4, 2010, "C01B3/00", "甲", 1),
                patent(5, 2010, "B60L3/00", "甲", 1)));

    assertThat(figures).hasSize(1);
    assertThat(figures.getFirst().generality()).isCloseTo(5 / 6.0, within(1e-12));
    assertThat(figures.getFirst().originality()).isNull();
  }

  @Test
  void oneCitationHasNoSpread() {
    assertThat(
            Generality.of(
                set(patent(1, 2001, "H01M10/00", "甲"), patent(2, 2006, "H01M10/00", "甲", 1))))
        .isEmpty();
  }

  @Test
  void theMainPathFollowsTheMostTravelledCitations() {
    // 1 ← 3, 2 ← 3, 3 ← 4, 4 ← 5, 4 ← 6: through 3 → 4 go 2 × 2 paths.
    MainPath path =
        MainPath.of(
            set(
                patent(1, 2001, "H01M10/00", "甲"),
                patent(2, 2002, "H01M10/00", "甲"),
                patent(3, 2003, "H01M10/00", "甲", 1, 2),
                patent(4, 2004, "H01M10/00", "甲", 3),
                patent(5, 2005, "H01M10/00", "甲", 4),
                patent(6, 2006, "H01M10/00", "甲", 4)));

    assertThat(path.steps())
        .extracting(step -> step.document().id())
        .containsExactly("CN100001A", "CN100003A", "CN100004A", "CN100005A");
    assertThat(path.steps()).extracting(Step::spc).containsExactly(2.0, 4.0, 2.0, 0.0);
    assertThat(path.edges()).isEqualTo(5);
  }

  @Test
  void aCitationOfSomethingLaterIsLeftOutAndStated() {
    MainPath path =
        MainPath.of(
            set(patent(1, 2001, "H01M10/00", "甲", 2), patent(2, 2002, "H01M10/00", "甲", 1)));

    assertThat(path.edges()).isEqualTo(1);
    assertThat(path.againstTime()).isEqualTo(1);
    assertThat(path.steps()).hasSize(2);
  }

  private static Cited relative(int cohort) {
    List<Patent> patents = new ArrayList<>();
    for (int i = 100; i < 100 + cohort; i++) {
      patents.add(patent(i, 2010, "H01M10/00", "甲"));
    }
    patents.add(patent(500, 2012, "H01L21/00", "乙", 100));
    RelativeCitations figures =
        RelativeCitations.of(set(patents.toArray(Patent[]::new)), 5, true, By.IPC, DATA_DATE);
    return figures.documents().stream()
        .filter(one -> one.citations() == 1)
        .findFirst()
        .orElseThrow();
  }

  private static long citations(RelativeCitations figures, String id) {
    return figures.documents().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow()
        .citations();
  }
}
