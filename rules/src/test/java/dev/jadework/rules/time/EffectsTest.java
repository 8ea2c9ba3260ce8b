package dev.jadework.rules.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jadework.rules.evaluation.Guangxi;
import dev.jadework.rules.loading.PackCopy;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.text.Labels;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a change does to findings.
class EffectsTest {
  private static final String PROJECT =
      "{region: '990000', category: INDUSTRIAL, stage: APPROVAL, amounts: {applied: %s}}";

  @TempDir static Path policies;

  private static PolicyPack pack;

  @BeforeAll
  static void load() {
    pack = PackCopy.ofFictional(policies).load();
  }

  @Test
  void aProjectBetweenTheOldAndTheNewThresholdIsFreedWithTheFactsThatDecide() {
    List<Effect> effects = effects("2024-12-31", "2025-01-01", "199.99");

    assertThat(effects)
        .extracting(
            Effect::subject,
            Effect::rule,
            effect -> effect.before().state(),
            effect -> effect.after().state())
        .containsExactly(tuple("P-1", "FX-R-1", "open", "none"));
    assertThat(effects.getFirst().before().facts())
        .extracting(Labels::zh)
        .anyMatch(text -> text.contains("199.99 万元 ≥ 100 万元"));
    assertThat(effects.getFirst().after().facts())
        .extracting(Labels::zh)
        .anyMatch(text -> text.contains("199.99 万元 < 200 万元"));
  }

  @Test
  void projectsBelowTheOldAndFromTheNewThresholdComeToTheSame() {
    assertThat(effects("2024-12-31", "2025-01-01", "99.99")).isEmpty();
    assertThat(effects("2024-12-31", "2025-01-01", "200")).isEmpty();
  }

  @Test
  void aRuleThatWasNotYetInForceTellsTheDocument() {
    Effect effect = effects("2024-02-29", "2024-03-01", "100").getFirst();

    assertThat(effect.before().state()).isEqualTo("none");
    assertThat(effect.before().facts().getFirst().zh()).contains("虚构区知识产权行动计划");
    assertThat(effect.after().state()).isEqualTo("open");
  }

  @Test
  void aProjectThatMovesToAnotherRegionHasOtherDuties() {
    PolicyPack guangdong = PolicyPacks.load(Guangxi.POLICIES, "cn-44");
    LocalDate day = LocalDate.parse("2024-06-01");
    Effects effects = new Effects(Edition.of(Guangxi.PACK, day), Edition.of(guangdong, day));

    List<Effect> found =
        effects.of(
            "P-1",
            Guangxi.facts(
                "{region: '450100', programme: KEY_RD, category: INDUSTRIAL, stage: APPROVAL,"
                    + " amounts: {applied: 500, granted: 500, received: 500}}"));

    assertThat(found)
        .filteredOn(effect -> effect.rule().equals("R-01"))
        .extracting(effect -> effect.before().state(), effect -> effect.after().state())
        .containsExactly(tuple("overdue", "absent"));
    assertThat(found)
        .filteredOn(effect -> effect.before().state().equals("absent"))
        .isNotEmpty()
        .noneMatch(effect -> effect.after().state().equals("none"));
    assertThat(found)
        .as("a rule that neither applies here nor is there is no effect")
        .noneMatch(
            effect ->
                effect.before().state().equals("none") && effect.after().state().equals("absent"));
  }

  private static List<Effect> effects(String before, String after, String applied) {
    return new Effects(
            Edition.of(pack, LocalDate.parse(before)), Edition.of(pack, LocalDate.parse(after)))
        .of("P-1", Guangxi.facts(PROJECT.formatted(applied)));
  }
}
