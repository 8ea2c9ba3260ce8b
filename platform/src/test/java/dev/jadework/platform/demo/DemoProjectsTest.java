package dev.jadework.platform.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.Patent;
import dev.jadework.platform.projects.CodeList;
import dev.jadework.platform.projects.EntryKind;
import dev.jadework.platform.projects.Evidence;
import dev.jadework.platform.projects.ProjectField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoProjectsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final List<Patent> PATENTS = DemoPatents.generate(5, 2_000);
  private static final List<DemoProject> PROJECTS = DemoProjects.generate(5, TODAY, PATENTS);

  @Test
  void makesSixtyProjectsOfAtLeastTwentyFiveUnitsWithDistinctNumbers() {
    assertThat(PROJECTS).hasSize(60);
    assertThat(PROJECTS.stream().map(DemoProject::number).distinct()).hasSize(60);
    assertThat(distinct(ProjectField.UNIT_NAME)).hasSize(25);
    assertThat(distinct(ProjectField.UNIT_KIND)).hasSize(3);
  }

  @Test
  void makesTheSameProjectsFromTheSameSeedAndDay() {
    assertThat(DemoProjects.generate(5, TODAY, PATENTS)).isEqualTo(PROJECTS);
  }

  @Test
  void spreadsOverAllStagesProgrammesAndCategories() {
    assertThat(distinct(ProjectField.STAGE)).hasSize(5);
    assertThat(distinct(ProjectField.PROGRAMME)).hasSize(4);
    assertThat(distinct(ProjectField.CATEGORY)).hasSize(2);
  }

  @Test
  void hasAmountsExactlyAtTheThresholdsAndJustBelow() {
    assertThat(distinct(ProjectField.APPLIED))
        .contains(500_000_000L, 499_990_000L, 500_010_000L, 100_000_000L, 99_990_000L);
  }

  @Test
  void leavesSomeFactsUnknown() {
    for (ProjectField field :
        List.of(
            ProjectField.CATEGORY,
            ProjectField.APPLIED,
            ProjectField.PROGRAMME,
            ProjectField.IP_LEAD)) {
      assertThat(PROJECTS).anyMatch(project -> !project.values().containsKey(field));
    }
  }

  @Test
  void givesEveryProjectAProposalOfAtLeastFourHundredCharactersAndFeatures() {
    assertThat(PROJECTS)
        .allSatisfy(
            project -> {
              String proposal = (String) project.values().get(ProjectField.PROPOSAL);
              assertThat(proposal).hasSizeGreaterThanOrEqualTo(400).doesNotContain("{", "}");
              assertThat((List<?>) project.values().get(ProjectField.FEATURES))
                  .hasSizeBetween(4, 8)
                  .noneMatch(feature -> String.valueOf(feature).isBlank());
            });
    assertThat(distinct(ProjectField.PROPOSAL)).hasSize(60);
  }

  @Test
  void usesOnlyTheCodesOfTheRegister() {
    Map<ProjectField, CodeList> lists =
        Map.of(
            ProjectField.PROGRAMME, CodeList.PROGRAMMES,
            ProjectField.CATEGORY, CodeList.CATEGORIES,
            ProjectField.STAGE, CodeList.STAGES,
            ProjectField.UNIT_KIND, CodeList.UNIT_KINDS);
    lists.forEach(
        (field, codes) ->
            assertThat(distinct(field))
                .isSubsetOf(codes.codes().stream().map(CodeList.Code::code).toList()));
  }

  @Test
  void someAreAssessedAndNothingHappensAfterToday() {
    List<Evidence> all = PROJECTS.stream().flatMap(p -> p.evidence().stream()).toList();
    assertThat(all.stream().filter(proof -> proof.duty().equals("IP_RISK_ASSESSMENT")))
        .hasSizeBetween(10, 40);
    assertThat(all).allMatch(proof -> !proof.date().isAfter(TODAY));
    assertThat(PROJECTS).anyMatch(project -> project.entries().containsKey(EntryKind.DISPUTES));
  }

  @Test
  void takesTheRightsOfAProjectFromThePatentsOfItsUnit() {
    List<DemoProject> owners =
        PROJECTS.stream().filter(p -> p.entries().containsKey(EntryKind.RIGHTS)).toList();
    assertThat(owners).isNotEmpty();
    for (DemoProject project : owners) {
      Set<String> ofUnit =
          PATENTS.stream()
              .filter(
                  patent ->
                      patent
                          .applicants()
                          .getFirst()
                          .name()
                          .equals(project.values().get(ProjectField.UNIT_NAME)))
              .map(patent -> String.valueOf(patent.application()))
              .collect(toSet());
      assertThat(project.entries().get(EntryKind.RIGHTS))
          .allSatisfy(right -> assertThat(ofUnit).contains((String) right.get("number")));
    }
  }

  @Test
  void creditCodesHaveTheirCheckCharacter() {
    for (Region.Unit unit : new Region().units()) {
      assertThat(mod31(unit.creditCode())).isZero();
    }
  }

  private static int mod31(String code) {
    String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1};
    int sum = 0;
    for (int i = 0; i < 18; i++) {
      sum += alphabet.indexOf(code.charAt(i)) * weights[i];
    }
    return sum % 31;
  }

  private static Set<Object> distinct(ProjectField field) {
    return PROJECTS.stream()
        .map(project -> project.values().get(field))
        .filter(java.util.Objects::nonNull)
        .collect(toSet());
  }
}
