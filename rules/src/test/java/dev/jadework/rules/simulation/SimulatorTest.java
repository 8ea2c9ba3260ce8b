package dev.jadework.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.jadework.rules.evaluation.Guangxi;
import dev.jadework.rules.loading.PackCopy;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.text.Labels;
import dev.jadework.rules.time.Edition;
import dev.jadework.rules.time.Effect;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What drafts do to a small register.
class SimulatorTest {
  private static final LocalDate DAY = LocalDate.parse("2025-03-01");
  private static final String LOWER =
      "{parameter: fictional_threshold, from: 2025-01-01, value: 150万元}";
  private static final String HIGHER =
      "{parameter: fictional_threshold, from: 2025-01-01, value: 300万元}";

  @TempDir static Path policies;

  private static PolicyPack pack;

  @BeforeAll
  static void load() {
    pack = PackCopy.ofFictional(policies).load();
  }

  @Test
  void aLowerThresholdBindsThoseBetweenTheOldAndTheNew() {
    List<Effect> changed = new ArrayList<>();
    Simulation simulation =
        new Simulator(DraftTest.draft(pack, LOWER), DAY, List.of(), ReviewCosts.NONE)
            .run(
                Stream.of(
                    project("below", "149.99"),
                    project("at", "150"),
                    project("under", "199.99"),
                    project("over", "200")),
                changed::add);

    assertThat(simulation.subjects()).isEqualTo(4);
    assertThat(changed)
        .extracting(
            Effect::subject, effect -> effect.before().state(), effect -> effect.after().state())
        .containsExactly(tuple("at", "none", "open"), tuple("under", "none", "open"));
    assertThat(simulation.rules()).hasSize(1);
    Simulation.RuleTotals totals = simulation.rules().getFirst();
    assertThat(totals.before()).containsOnly(Map.entry("none", 3L), Map.entry("open", 1L));
    assertThat(totals.after()).containsOnly(Map.entry("none", 1L), Map.entry("open", 3L));
    assertThat(totals.transitions())
        .containsOnly(Map.entry(Transition.NEWLY_BOUND, 2L), Map.entry(Transition.UNCHANGED, 2L));
  }

  @Test
  void twoEditionsAreComparedLikeADraftAndEveryOutcomeIsTold() {
    PolicyPack lower = DraftTest.draft(pack, LOWER).on(DAY);
    List<String> told = new ArrayList<>();
    Simulation simulation =
        Simulator.between(
                new Labels("两版", "two editions"),
                Edition.of(pack, DAY),
                Edition.of(lower, DAY),
                List.of(),
                ReviewCosts.NONE)
            .run(
                Stream.of(project("below", "149.99"), project("at", "150"), project("over", "200")),
                (subject, outcomes) ->
                    outcomes.forEach(
                        one -> told.add(subject.id() + " " + one.before() + " " + one.after())),
                _ -> {});

    assertThat(told).contains("below none none", "at none open", "over open open");
    assertThat(
            simulation.rules().stream()
                .filter(rule -> rule.rule().equals("FX-R-1"))
                .findFirst()
                .orElseThrow()
                .transitions())
        .containsOnly(Map.entry(Transition.NEWLY_BOUND, 1L), Map.entry(Transition.UNCHANGED, 2L));
  }

  @Test
  void aHigherThresholdFreesThoseBetweenAndARuleThatEndsFreesAll() {
    assertThat(transitions(HIGHER, "299.99", "300", "100"))
        .containsOnly(Map.entry(Transition.FREED, 1L), Map.entry(Transition.UNCHANGED, 2L));
    assertThat(transitions("{rule: FX-R-1, until: 2025-02-28}", "299.99", "300", "100"))
        .containsOnly(Map.entry(Transition.FREED, 2L), Map.entry(Transition.UNCHANGED, 1L));
    assertThat(transitions("{rule: FX-R-1, until: 2025-03-01}", "299.99", "300", "100"))
        .containsOnly(Map.entry(Transition.UNCHANGED, 3L));
  }

  @Test
  void anotherRequirementFulfilsReopensAndMakesOverdue() {
    assertThat(
            transitions(
                "{rule: FX-R-1, fulfilled: 'project.amounts.applied >= param.fictional_threshold'}",
                "200"))
        .containsOnlyKeys(Transition.FULFILLED);
    assertThat(transitions("{rule: FX-R-1, overdue: 'true'}", "200"))
        .containsOnlyKeys(Transition.OVERDUE);
  }

  @Test
  void factsThatTheDraftNeedsAndNobodyHasSuppliedAreCounted() {
    Simulation simulation =
        new Simulator(
                DraftTest.draft(
                    pack,
                    "{rule: FX-R-1, applies: 'project.amounts.granted >= param.fictional_threshold'}"),
                DAY,
                List.of(),
                ReviewCosts.NONE)
            .run(Stream.of(project("a", "200"), project("b", "100")), _ -> {});

    Simulation.RuleTotals totals = simulation.rules().getFirst();
    assertThat(totals.transitions()).containsOnly(Map.entry(Transition.UNDETERMINED, 2L));
    assertThat(totals.missing()).containsOnly(Map.entry("project.amounts.granted", 2L));
  }

  @Test
  void costsAreReviewsTimesTheAssumptionWhichTheResultCarries() {
    ReviewCosts costs =
        new ReviewCosts(
            new Labels("小时", "hours"), Map.of("FICTIONAL_LEAD_PERSON", new BigDecimal("2.5")));
    Simulation simulation =
        new Simulator(DraftTest.draft(pack, LOWER), DAY, List.of(), costs)
            .run(Stream.of(project("a", "150"), project("b", "160"), project("c", "200")), _ -> {});

    Simulation.Reviews reviews = simulation.rules().getFirst().reviews();
    assertThat(reviews.before()).isEqualTo(1);
    assertThat(reviews.after()).isEqualTo(3);
    assertThat(reviews.difference()).isEqualTo(2);
    assertThat(reviews.costBefore()).contains(new BigDecimal("2.5"));
    assertThat(reviews.costDifference()).contains(new BigDecimal("5.0"));
    assertThat(simulation.costs()).isEqualTo(costs);
  }

  @Test
  void withoutAnAssumptionNothingIsSaidOfCosts() {
    Simulation simulation =
        new Simulator(DraftTest.draft(pack, LOWER), DAY, List.of(), ReviewCosts.NONE)
            .run(Stream.of(project("a", "150")), _ -> {});

    assertThat(simulation.rules().getFirst().reviews().costAfter()).isEmpty();
  }

  @Test
  void aCostOfADutyThatNoRuleHasAndAGroupingByAListAreRefused() {
    Draft draft = DraftTest.draft(pack, LOWER);
    ReviewCosts costs =
        new ReviewCosts(new Labels("元", "yuan"), Map.of("FICTIONAL_LED_PERSON", BigDecimal.ONE));

    assertThatThrownBy(() -> new Simulator(draft, DAY, List.of(), costs))
        .hasMessageContaining("did you mean \"FICTIONAL_LEAD_PERSON\"?");
    assertThatThrownBy(
            () ->
                new Simulator(
                    draft, DAY, List.of(new Grouping("project.rights")), ReviewCosts.NONE))
        .hasMessageContaining("cannot group by \"project.rights\"");
  }

  @Test
  void totalsAreDividedByRegionUnitAndCategory() {
    List<Grouping> groupings = new ArrayList<>(Grouping.USUAL);
    groupings.add(new Grouping("project.undertaking.name"));
    Simulation simulation =
        new Simulator(DraftTest.draft(pack, LOWER), DAY, groupings, ReviewCosts.NONE)
            .run(
                Stream.of(
                    subject(
                        "a",
                        "{region: '990100', amounts: {applied: 150}, category: INDUSTRIAL,"
                            + " undertaking: {name: 甲, kind: ENTERPRISE}}"),
                    subject(
                        "b",
                        "{region: '990200', amounts: {applied: 150},"
                            + " category: INDUSTRIAL, undertaking: {name: 乙, kind: ENTERPRISE}}"),
                    subject("c", "{region: '990200', amounts: {applied: 200}}")),
                _ -> {});

    assertThat(simulation.groups())
        .extracting(
            Simulation.GroupTotals::path,
            group -> group.title().zh(),
            Simulation.GroupTotals::subjects,
            group -> group.transitions().getOrDefault(Transition.NEWLY_BOUND, 0L))
        .containsExactly(
            tuple("project.region", "990100", 1L, 1L),
            tuple("project.region", "990200", 2L, 1L),
            tuple("project.undertaking.kind", "（未提供）", 1L, 0L),
            tuple("project.undertaking.kind", "企业", 2L, 2L),
            tuple("project.category", "（未提供）", 1L, 0L),
            tuple("project.category", "工业类", 2L, 2L),
            tuple("project.undertaking.name", "（未提供）", 1L, 0L),
            tuple("project.undertaking.name", "乙", 1L, 1L),
            tuple("project.undertaking.name", "甲", 1L, 1L));
  }

  @Test
  void entriesAreLookedAtOneByOneWhileTheRegisterGoesBy() {
    List<String> order = new ArrayList<>();
    Stream<Subject> register =
        IntStream.range(0, 3)
            .mapToObj(i -> project("P-" + i, "150"))
            .peek(subject -> order.add("read " + subject.id()));

    new Simulator(DraftTest.draft(pack, LOWER), DAY, Grouping.USUAL, ReviewCosts.NONE)
        .run(register, effect -> order.add("told " + effect.subject()));

    assertThat(order)
        .containsExactly("read P-0", "told P-0", "read P-1", "told P-1", "read P-2", "told P-2");
  }

  @Test
  void thresholdsOfTheShippedPackCanBeLowered() {
    Draft draft =
        DraftTest.draft(
            Guangxi.PACK, "{parameter: risk_assessment_threshold, from: 2026-01-01, value: 300万元}");
    List<Effect> changed = new ArrayList<>();
    String facts =
        "{region: '450100', programme: KEY_RD, category: INDUSTRIAL, stage: TOPIC,"
            + " amounts: {applied: %s}}";

    new Simulator(draft, LocalDate.parse("2026-11-25"), Grouping.USUAL, ReviewCosts.NONE)
        .run(
            Stream.of("299.99", "300", "499.99", "500")
                .map(amount -> subject(amount, facts.formatted(amount))),
            changed::add);

    assertThat(changed)
        .filteredOn(effect -> effect.rule().equals("R-01"))
        .extracting(Effect::subject, effect -> effect.after().state())
        .containsExactly(tuple("300", "open"), tuple("499.99", "open"));
  }

  private static Map<Transition, Long> transitions(String edit, String... amounts) {
    return new Simulator(DraftTest.draft(pack, edit), DAY, List.of(), ReviewCosts.NONE)
        .run(Stream.of(amounts).map(amount -> project(amount, amount)), _ -> {})
        .rules()
        .getFirst()
        .transitions();
  }

  private static Subject project(String id, String applied) {
    return subject(id, "{region: '990000', amounts: {applied: %s}}".formatted(applied));
  }

  private static Subject subject(String id, String yaml) {
    return new Subject(id, Guangxi.facts(yaml));
  }
}
