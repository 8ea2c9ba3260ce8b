package dev.jadework.rules.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jadework.rules.evaluation.Guangxi;
import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.loading.PackCopy;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.text.Labels;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What changed between two days, two versions of a pack, and two packs.
class ChangesTest {
  private static final String PLAN = "cn-99/documents/plan.yaml";

  @TempDir Path first;
  @TempDir Path second;

  private PackCopy now;
  private PolicyPack old;

  @BeforeEach
  void copy() {
    old = PackCopy.ofFictional(first).load();
    now = PackCopy.ofFictional(second);
  }

  @Test
  void theSamePackOnTheSameDayHasNoChanges() {
    assertThat(between(old, "2024-06-01", now.load(), "2024-06-01")).isEmpty();
  }

  @Test
  void aDocumentComesIntoForceOnItsFirstDay() {
    assertThat(of(Change.Of.DOCUMENT, between(old, "2024-02-28", old, "2024-02-29"))).isEmpty();
    assertThat(of(Change.Of.DOCUMENT, between(old, "2024-02-29", old, "2024-03-01")))
        .extracting(Change::kind, Change::id)
        .containsExactly(tuple(Change.Kind.STARTS, "FX-PLAN"));
    assertThat(of(Change.Of.RULE, between(old, "2024-02-29", old, "2024-03-01")))
        .extracting(Change::kind, Change::id)
        .containsExactly(tuple(Change.Kind.STARTS, "FX-R-1"));
  }

  @Test
  void aDocumentIsInForceOnItsLastDayAndNotOnTheNext() {
    now.change(PLAN, "in_force_until: null", "in_force_until: 2024-09-30");
    PolicyPack pack = now.load();

    assertThat(of(Change.Of.DOCUMENT, between(pack, "2024-06-01", pack, "2024-09-30"))).isEmpty();
    assertThat(of(Change.Of.DOCUMENT, between(pack, "2024-06-01", pack, "2024-10-01")))
        .extracting(Change::kind, Change::id)
        .containsExactly(tuple(Change.Kind.ENDS, "FX-PLAN"));
  }

  @Test
  void aDocumentThatCameAndWentBetweenTheDaysIsToldTwice() {
    now.change(PLAN, "in_force_until: null", "in_force_until: 2024-09-30");
    PolicyPack pack = now.load();

    assertThat(of(Change.Of.DOCUMENT, between(pack, "2024-01-01", pack, "2025-01-01")))
        .filteredOn(change -> change.id().startsWith("FX-"))
        .extracting(Change::kind, Change::id)
        .containsExactly(tuple(Change.Kind.STARTS, "FX-PLAN"), tuple(Change.Kind.ENDS, "FX-PLAN"));
  }

  @Test
  void aValueThatBecomesAnotherIsToldWithBothSources() {
    assertThat(of(Change.Of.PARAMETER, between(old, "2024-06-01", old, "2024-12-31"))).isEmpty();

    List<Change> changes = of(Change.Of.PARAMETER, between(old, "2024-12-31", old, "2025-01-01"));

    assertThat(changes).hasSize(1);
    assertThat(changes.getFirst().id()).isEqualTo("fictional_threshold");
    assertThat(changes.getFirst().clauses()).containsExactly("FX-01");
    assertThat(changes.getFirst().differences())
        .extracting(Difference::before, Difference::after)
        .containsExactly(
            tuple(
                new Labels(
                    "100 万元（FX-01，自 2024-03-01 起）", "CNY 1,000,000 (FX-01, from 2024-03-01)"),
                new Labels(
                    "200 万元（FX-01，自 2025-01-01 起）", "CNY 2,000,000 (FX-01, from 2025-01-01)")));
  }

  @Test
  void aValueLearnedLaterIsToldBetweenTwoDaysOfKnowledge() {
    LocalDate day = LocalDate.parse("2025-01-01");
    Edition unknown = new Edition(old, new Moment(day, LocalDate.parse("2024-11-14")));
    Edition known = new Edition(old, new Moment(day, LocalDate.parse("2024-11-15")));

    assertThat(of(Change.Of.PARAMETER, Changes.between(unknown, known)))
        .filteredOn(change -> change.id().equals("fictional_threshold"))
        .singleElement()
        .satisfies(
            change -> assertThat(change.differences().getFirst().before().zh()).contains("无取值"));
  }

  @Test
  void aTargetFallsDueWhenItsDayHasPassed() {
    assertThat(of(Change.Of.TARGET, between(old, "2025-06-01", old, "2025-12-31"))).isEmpty();
    assertThat(of(Change.Of.TARGET, between(old, "2025-12-31", old, "2026-01-01")))
        .filteredOn(change -> change.id().startsWith("FX-"))
        .extracting(Change::kind, Change::id)
        .containsExactly(tuple(Change.Kind.DUE, "FX-T-1"));
  }

  @Test
  void clausesOfTwoVersionsAreToldAsRewordedAddedAndRemoved() {
    now.change(PLAN, "推动成果运用。", "推动成果转化运用。");
    now.change(
        "cn-99/documents/law.yaml",
        "    en: Intellectual property is protected.\n",
        "    en: Intellectual property is protected.\n"
            + "  - {id: FX-LAW-2, number: 第二条, type: governance, relevance: context,"
            + " capabilities: [], zh: 鼓励创造。, en: Creation is encouraged.}\n");
    PolicyPack pack = now.load();

    assertThat(of(Change.Of.CLAUSE, between(old, "2025-01-01", pack, "2025-01-01")))
        .extracting(Change::kind, Change::id)
        .containsExactly(tuple(Change.Kind.ADDED, "FX-LAW-2"), tuple(Change.Kind.CHANGED, "FX-02"));
    assertThat(of(Change.Of.CLAUSE, between(pack, "2025-01-01", old, "2025-01-01")))
        .extracting(Change::kind, Change::id)
        .containsExactly(
            tuple(Change.Kind.REMOVED, "FX-LAW-2"), tuple(Change.Kind.CHANGED, "FX-02"));
  }

  @Test
  void aRuleIsToldWithEachPartThatIsAnother() {
    now.change(PLAN, "gate: BLOCK", "gate: WARN");
    now.change(
        PLAN,
        "fulfilled: has(project.ip_lead)",
        "fulfilled: has(project.ip_lead) || has(project.dates.started)");

    Change change =
        of(Change.Of.RULE, between(old, "2025-01-01", now.load(), "2025-01-01")).getFirst();

    assertThat(change.differences())
        .extracting(difference -> difference.what().en(), difference -> difference.after().zh())
        .containsExactly(
            tuple("requirement", "has(project.ip_lead) || has(project.dates.started)"),
            tuple("gate", "WARN → IMPLEMENTATION"));
  }

  @Test
  void howLinesOfARuleAreBrokenIsNoChange() {
    now.change(PLAN, "param.fictional_threshold\n          &&", "param.fictional_threshold &&");

    assertThat(between(old, "2025-01-01", now.load(), "2025-01-01")).isEmpty();
  }

  @Test
  void packsOfTwoRegionsDifferInDocumentsRulesAndParametersAlone() {
    PolicyPack guangdong = PolicyPacks.load(Guangxi.POLICIES, "cn-44");
    List<Change> changes = between(Guangxi.PACK, "2024-06-01", guangdong, "2024-06-01");

    assertThat(of(Change.Of.DOCUMENT, changes))
        .extracting(Change::kind, Change::id)
        .contains(
            tuple(Change.Kind.REMOVED, "GXKT"),
            tuple(Change.Kind.REMOVED, "GX-2023"),
            tuple(Change.Kind.ADDED, "GD-2023"));
    assertThat(changes).isSortedAccordingTo((a, b) -> a.of().compareTo(b.of()));
  }

  private static List<Change> between(PolicyPack one, String day, PolicyPack other, String later) {
    return Changes.between(
        Edition.of(one, LocalDate.parse(day)), Edition.of(other, LocalDate.parse(later)));
  }

  private static List<Change> of(Change.Of of, List<Change> changes) {
    return changes.stream().filter(change -> change.of() == of).toList();
  }
}
