package dev.jadework.rules.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.loading.PackCopy;
import dev.jadework.rules.pack.Example;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The one rule of the fictional region: projects that apply for 100万元, from 2025 on 200万元, name a
/// person who leads IP affairs.
class BoundaryCheckTest {
  private static final String EXAMPLES = "cn-99/examples/lead.yaml";
  private static final String THRESHOLD = "project.amounts.applied >= param.fictional_threshold";
  private static final String CHANGE = "param.fictional_threshold from 2025-01-01";

  @TempDir Path directory;
  private PackCopy copy = new PackCopy(Path.of("."), "");

  @BeforeEach
  void copyTheFictionalRegion() {
    copy = PackCopy.ofFictional(directory);
  }

  @Test
  void theBoundariesComeFromConditionsRegionValidityAndChangesOfParameters() {
    assertThat(report().lines().stream().map(line -> line.boundary().text() + " " + line.side()))
        .containsExactly(
            "as_of >= 2024-03-01 BELOW",
            "as_of >= 2024-03-01 ON",
            "project.region in 99 YES",
            "project.region in 99 NO",
            CHANGE + " BELOW",
            CHANGE + " ON",
            THRESHOLD + " BELOW",
            THRESHOLD + " ON",
            "has(project.ip_lead) YES",
            "has(project.ip_lead) NO");
    assertThat(report().boundaries()).isEqualTo(5);
  }

  @Test
  void aDefinitionThatTheReadingLeavesAsideIsNoBoundaryUntilItIsRead() {
    String industrial = "project.category == 'INDUSTRIAL'";
    assertThat(report().lines()).noneMatch(line -> line.boundary().text().equals(industrial));
    copy.changeAfter(
        "cn-99/parameters/readings.yaml", "fictional_scope", "value: ALL\n", "value: INDUSTRIAL\n");
    copy.change(EXAMPLES, "NON_INDUSTRIAL", "INDUSTRIAL");

    assertThat(ids(industrial, Side.YES)).contains("fiction-open");
    assertThat(ids(industrial, Side.NO)).isEmpty();
    assertThat(report().lines())
        .filteredOn(line -> line.boundary().text().equals(industrial))
        .allMatch(line -> line.boundary().definition().equals("fictional_industrial"));
  }

  @Test
  void anExampleOneStepAwayShowsItsSide() {
    assertThat(ids(THRESHOLD, Side.ON)).containsExactly("fiction-open", "fiction-done");
    assertThat(ids(THRESHOLD, Side.BELOW)).containsExactly("fiction-below");
  }

  @Test
  void anExampleFurtherAwayDoesNot() {
    copy.change(EXAMPLES, "199.99", "199.98");
    assertThat(ids(THRESHOLD, Side.BELOW)).isEmpty();
  }

  @Test
  void anExampleThatSomethingElseDecidesDoesNot() {
    copy.change(
        EXAMPLES, "{amounts: {applied: 199.99}}", "{region: '45', amounts: {applied: 199.99}}");
    assertThat(ids(THRESHOLD, Side.BELOW)).isEmpty();
  }

  @Test
  void anExampleThatExpectsSomethingElseDoesNot() {
    copy.changeAfter(EXAMPLES, "fiction-open", "violated", "satisfied");
    copy.changeAfter(EXAMPLES, "fiction-done", "satisfied", "violated");
    assertThat(ids(THRESHOLD, Side.ON)).isEmpty();
  }

  @Test
  void anExampleOnTheDayBeforeAndOneOnTheDayShowTheChangeOfAParameter() {
    assertThat(ids(CHANGE, Side.BELOW)).isEmpty();
    copy.write(
        "cn-99/examples/dates.yaml",
        """
        bases:
          project: {region: '990000', amounts: {applied: 150}}
          large: {region: '990000', amounts: {applied: 200}}
        examples:
          - {id: before, as_of: 2024-12-31, from: project, expect: [{rule: FX-R-1, outcome: violated}]}
          - {id: on, as_of: 2025-01-01, from: project, expect: [{rule: FX-R-1, outcome: not-applicable}]}
          - {id: large-before, as_of: 2024-12-31, from: large, expect: [{rule: FX-R-1, outcome: violated}]}
        """);

    assertThat(ids(CHANGE, Side.BELOW)).containsExactly("before");
    assertThat(ids(CHANGE, Side.ON)).containsExactly("on");
  }

  @Test
  void theChangeOfAParameterThatTheReadingLeavesAsideIsNoBoundary() {
    copy.write(
        "cn-99/parameters/more.yaml",
        """
        parameters:
          - id: fictional_minimum
            label: {zh: 下限, en: floor}
            type: money
            values:
              - {from: 2024-03-01, until: 2024-05-31, value: 10万元, source: FX-01}
              - {from: 2024-06-01, value: 20万元, source: FX-01}
        """);
    copy.change(
        "cn-99/documents/plan.yaml",
        "definition.fictional_industrial)",
        "project.amounts.granted >= param.fictional_minimum)");
    String change = "param.fictional_minimum from 2024-06-01";

    assertThat(report().lines()).noneMatch(line -> line.boundary().text().equals(change));
    copy.changeAfter(
        "cn-99/parameters/readings.yaml", "fictional_scope", "value: ALL\n", "value: INDUSTRIAL\n");
    assertThat(report().lines()).anyMatch(line -> line.boundary().text().equals(change));
  }

  @Test
  void whatIsMissingIsToldWithPlaceRuleClauseAndSide() {
    copy.change(EXAMPLES, "199.99", "150");

    assertThat(report().problems())
        .contains(
            "%s/cn-99/examples/lead.yaml:4:5: rule FX-R-1 (FX-01) has no example at \"%s\", one step below; add one in which this decides the outcome"
                .formatted(directory, THRESHOLD));
  }

  @Test
  void theRegionThatTheManualMakesHasAnExampleOnEachSide(@TempDir Path other) {
    assertThat(BoundaryCheck.of(PackCopy.ofExampleRegion(other).load()).problems()).isEmpty();
  }

  private BoundaryReport report() {
    return BoundaryCheck.of(copy.load());
  }

  private List<String> ids(String text, Side side) {
    return report().lines().stream()
        .filter(line -> line.boundary().text().equals(text) && line.side() == side)
        .flatMap(line -> line.examples().stream())
        .map(Example::id)
        .toList();
  }
}
