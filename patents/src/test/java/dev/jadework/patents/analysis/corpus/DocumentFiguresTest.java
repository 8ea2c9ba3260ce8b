package dev.jadework.patents.analysis.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.patents.analysis.Figure;
import dev.jadework.patents.analysis.citation.CycleTime;
import dev.jadework.patents.analysis.citation.MainPath;
import dev.jadework.patents.analysis.citation.RelativeCitations;
import dev.jadework.patents.analysis.citation.RelativeCitations.By;
import dev.jadework.patents.analysis.family.FamilySizes;
import dev.jadework.patents.analysis.family.FamilySizes.Bucket;
import dev.jadework.patents.analysis.network.CoApplicants;
import dev.jadework.patents.analysis.network.CoApplicants.Edge;
import dev.jadework.patents.index.CountUnit;
import org.junit.jupiter.api.Test;

class DocumentFiguresTest {

  @Test
  void aFamilyIsTakenWholeWhicheverOfItsMembersIsFound() {
    FamilySizes sizes =
        new DocumentFigures(SmallCorpus.request(CountUnit.PUBLICATION, "PN=CN1006"))
            .families(CountUnit.EXTENDED_FAMILY)
            .value();

    assertThat(sizes.families()).isEqualTo(1);
    assertThat(sizes.byMembers()).containsExactly(new Bucket(3, 1));
    assertThat(sizes.largest().getFirst().first()).isEqualTo("CN1001A");
  }

  @Test
  void familiesOfAllPublicationsHoldEachOnce() {
    FamilySizes sizes =
        new DocumentFigures(SmallCorpus.all(CountUnit.PUBLICATION))
            .families(CountUnit.EXTENDED_FAMILY)
            .value();

    assertThat(sizes.publications()).isEqualTo(6);
    assertThat(sizes.families()).isEqualTo(4);
    assertThat(sizes.meanMembers()).isEqualTo(1.5);
    assertThat(sizes.meanOffices()).isEqualTo(1.0);
  }

  @Test
  void citationsComeFromTheWholeCorpusAndAreShownForTheQuery() {
    Figure<RelativeCitations> figure =
        new DocumentFigures(SmallCorpus.request(CountUnit.PUBLICATION, "IPC=H01M"))
            .citations(5, true, By.IPC);

    assertThat(figure.basis().scope().countingUnit()).isEqualTo("application");
    assertThat(figure.basis().in()).isEqualTo(2);
    assertThat(figure.value().documents())
        .extracting(one -> one.id() + " " + one.citations())
        .containsExactly("CN201010000001 2", "CN201110000003 1");
    assertThat(figure.basis().used()).as("cohorts of one are too small").isZero();
  }

  @Test
  void theCycleTimeSaysHowManyDocumentsHaveNone() {
    // 1003: age 1; 1004: ages 2 and 1, median 1.5; median of both 1.25.
    Figure<CycleTime> figure =
        new DocumentFigures(SmallCorpus.all(CountUnit.PUBLICATION)).cycleTime();

    assertThat(figure.value().years()).isEqualTo(1.25);
    assertThat(figure.basis().in()).isEqualTo(5);
    assertThat(figure.basis().used()).isEqualTo(2);
  }

  @Test
  void theMainPathLeadsFromTheOldestToTheNewest() {
    MainPath path = new DocumentFigures(SmallCorpus.all(CountUnit.PUBLICATION)).mainPath().value();

    assertThat(path.steps())
        .extracting(step -> step.document().id())
        .containsExactly("CN201010000001", "CN201110000003", "CN201210000004");
  }

  @Test
  void coApplicantsAreThoseOfTheQuery() {
    Figure<CoApplicants> figure =
        new DocumentFigures(SmallCorpus.all(CountUnit.PUBLICATION)).coApplicants(1);

    assertThat(figure.value().edges()).containsExactly(new Edge("乙公司", "甲公司", 1));
    assertThat(figure.basis().in()).isEqualTo(6);
    assertThat(figure.basis().used()).isEqualTo(1);
  }

  @Test
  void aMapOfSixDocumentsIsRefused() {
    DocumentFigures figures = new DocumentFigures(SmallCorpus.all(CountUnit.PUBLICATION));

    assertThatThrownBy(() -> figures.map(1)).hasMessageContaining("a map needs 30");
  }
}
