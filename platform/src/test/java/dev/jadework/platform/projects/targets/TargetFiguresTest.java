package dev.jadework.platform.projects.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.platform.projects.DutyState;
import dev.jadework.platform.projects.DutyStates;
import dev.jadework.platform.projects.EntryKind;
import dev.jadework.platform.projects.Evidence;
import dev.jadework.platform.projects.Filings;
import dev.jadework.platform.projects.Project;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Target;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TargetFiguresTest {
  private static final Path PACKS =
      Path.of(System.getProperty("jadework.root", "..")).resolve("policies");
  private static final PolicyPack GUANGXI = PolicyPacks.load(PACKS, "cn-45");
  private static final PolicyPack HAINAN = PolicyPacks.load(PACKS, "cn-46");
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final Filings NO_CORPUS = (province, year) -> OptionalLong.empty();

  @Test
  void theRateIsWhatIsDoneOfWhatIsNeededAndTellsWhatIsUndetermined() {
    assertThat(rate()).isEqualTo(new Measured(null, "– (0 / 0)"));
    assertThat(rate(DutyState.DONE, DutyState.OPEN, DutyState.OVERDUE, DutyState.DONE))
        .isEqualTo(new Measured(new BigDecimal("50.0"), "50.0 % (2 / 4)"));
    assertThat(rate(DutyState.DONE, DutyState.FACTS_MISSING))
        .isEqualTo(new Measured(new BigDecimal("100.0"), "100.0 % (1 / 1) (+ 1 ?)"));
  }

  @Test
  void projectsOfAnotherRegionDoNotCount() {
    DutyStates elsewhere =
        states(project("P-9", Map.of(ProjectField.REGION_CODE, "440300")), DutyState.OPEN);
    assertThat(measure("T-01", GUANGXI, List.of(elsewhere), Map.of(), NO_CORPUS).text())
        .isEqualTo("– (0 / 0)");
  }

  @Test
  void disputesAreCountedEachFromTheStartToTheAcceptance() {
    LocalDate start = LocalDate.of(2025, 3, 1);
    LocalDate end = LocalDate.of(2026, 2, 1);
    Project project =
        new Project(
            1,
            1,
            Map.of(
                ProjectField.NUMBER,
                "P-1",
                ProjectField.REGION_CODE,
                "450200",
                ProjectField.DATE_STARTED,
                start,
                ProjectField.DATE_ACCEPTED,
                end),
            Map.of(
                EntryKind.DISPUTES,
                List.of(
                    dispute("MAJOR", start.minusDays(1)),
                    dispute("MAJOR", start),
                    dispute("ORDINARY", start),
                    dispute("MAJOR", end),
                    dispute("MAJOR", end.plusDays(1)))));
    DutyStates violated =
        new DutyStates(project, true, Map.of("NO_MAJOR_IP_DISPUTE", DutyState.OVERDUE));
    assertThat(measure("T-02", GUANGXI, List.of(violated), Map.of(), NO_CORPUS))
        .isEqualTo(new Measured(BigDecimal.valueOf(2), "2"));
  }

  @Test
  void aMajorSpecialReviewedInTheYearOfTheTargetCountsOnce() {
    List<DutyStates> projects =
        List.of(
            states(special("P-1"), DutyState.DONE),
            states(special("P-2"), DutyState.DONE),
            states(special("P-3"), DutyState.DONE),
            states(
                project(
                    "P-4",
                    Map.of(ProjectField.REGION_CODE, "45", ProjectField.PROGRAMME, "KEY_RD")),
                DutyState.DONE));
    Map<String, List<Evidence>> evidence =
        Map.of(
            "P-1",
            List.of(
                evidence("P-1", "IP_RISK_ASSESSMENT", LocalDate.of(2017, 1, 1)),
                evidence("P-1", "IP_EVALUATION", LocalDate.of(2017, 12, 31))),
            "P-2",
            List.of(evidence("P-2", "IP_EVALUATION", LocalDate.of(2018, 1, 1))),
            "P-3",
            List.of(evidence("P-3", "IP_MANAGEMENT_PLAN_AND_WORKFLOW", LocalDate.of(2017, 5, 1))),
            "P-4",
            List.of(evidence("P-4", "IP_EVALUATION", LocalDate.of(2017, 5, 1))));
    assertThat(measure("T-30", GUANGXI, projects, evidence, NO_CORPUS))
        .isEqualTo(new Measured(BigDecimal.ONE, "1"));
  }

  @Test
  void filingsAreThoseOfTheProvinceInTheYearAgainstTheYearBefore() {
    Filings corpus =
        (province, year) ->
            OptionalLong.of(province.equals("海南省") ? (year == 2017 ? 370 : 200) : 0);
    assertThat(measure("T-39", HAINAN, List.of(), Map.of(), corpus))
        .isEqualTo(new Measured(new BigDecimal("1.85"), "1.85 (370 / 200)"));
    assertThat(measure("T-39", HAINAN, List.of(), Map.of(), (p, y) -> OptionalLong.of(0)))
        .isEqualTo(new Measured(null, "– (0 / 0)"));
    assertThat(measure("T-39", HAINAN, List.of(), Map.of(), NO_CORPUS)).isEqualTo(Measured.NONE);
  }

  @Test
  void aTargetThatTheProductDoesNotMeasureHasNoFigure() {
    assertThat(measure("T-03", GUANGXI, List.of(), Map.of(), NO_CORPUS)).isEqualTo(Measured.NONE);
    assertThat(measure("T-14", GUANGXI, List.of(), Map.of(), NO_CORPUS)).isEqualTo(Measured.NONE);
  }

  private static Measured rate(DutyState... states) {
    Project project = project("P-1", Map.of(ProjectField.REGION_CODE, "450200"));
    return measure(
        "T-01",
        GUANGXI,
        Arrays.stream(states).map(state -> states(project, state)).toList(),
        Map.of(),
        NO_CORPUS);
  }

  private static Measured measure(
      String id,
      PolicyPack pack,
      List<DutyStates> states,
      Map<String, List<Evidence>> evidence,
      Filings filings) {
    Target target =
        pack.targets().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    return new TargetFigures(states, evidence, filings, DAY).of(target, pack);
  }

  private static DutyStates states(Project project, DutyState state) {
    return new DutyStates(project, true, Map.of("IP_RISK_ASSESSMENT", state));
  }

  private static Project special(String number) {
    return project(
        number, Map.of(ProjectField.REGION_CODE, "45", ProjectField.PROGRAMME, "MAJOR_SPECIAL"));
  }

  private static Project project(String number, Map<ProjectField, Object> values) {
    Map<ProjectField, Object> all = new java.util.EnumMap<>(values);
    all.put(ProjectField.NUMBER, number);
    return new Project(1, 1, all, Map.of());
  }

  private static Map<String, Object> dispute(String severity, LocalDate opened) {
    return Map.of("title", "纠纷", "severity", severity, "opened", opened);
  }

  private static Evidence evidence(String project, String duty, LocalDate day) {
    return new Evidence(project, duty, day, "报告", "主管甲", null, "projects");
  }
}
