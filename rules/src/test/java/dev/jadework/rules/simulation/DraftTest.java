package dev.jadework.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jadework.rules.evaluation.Guangxi;
import dev.jadework.rules.loading.PackCopy;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPackException;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.time.Change;
import dev.jadework.rules.time.Changes;
import dev.jadework.rules.time.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drafts of a pack, read from YAML.
class DraftTest {
  @TempDir static Path policies;

  private static PolicyPack pack;

  @BeforeAll
  static void load() {
    pack = PackCopy.ofFictional(policies).load();
  }

  @Test
  void aValueHoldsFromItsDayToItsLastDayAndTheOthersAround() {
    Draft draft =
        draft(
            "{parameter: fictional_threshold, from: 2025-06-01, until: 2025-06-30, value: 150万元}");

    assertThat(threshold(draft, "2024-12-31")).isEqualTo(100_000_000L);
    assertThat(threshold(draft, "2025-05-31")).isEqualTo(200_000_000L);
    assertThat(threshold(draft, "2025-06-01")).isEqualTo(150_000_000L);
    assertThat(threshold(draft, "2025-06-30")).isEqualTo(150_000_000L);
    assertThat(threshold(draft, "2025-07-01")).isEqualTo(200_000_000L);
  }

  @Test
  void aValueWithoutALastDayReplacesAllThatFollow() {
    Draft draft = draft("{parameter: fictional_threshold, from: 2024-06-01, value: 50万元}");

    assertThat(threshold(draft, "2024-05-31")).isEqualTo(100_000_000L);
    assertThat(threshold(draft, "2024-06-01")).isEqualTo(50_000_000L);
    assertThat(threshold(draft, "2025-01-01")).isEqualTo(50_000_000L);
  }

  @Test
  void aReadingOfADocumentOrOfAmountsAffectsTheRulesThatGoByIt() {
    assertThat(guangxi("gx_2023_reprint_is_text, from: 2024-01-01, value: false").affected())
        .as("R-07 and R-12 rest on it beside another text")
        .containsExactly("R-07", "R-12", "R-17", "R-18", "R-19");
    assertThat(guangxi("gxkt_first_day, from: 2024-01-01, value: UNKNOWN").affected())
        .contains("R-01", "R-08")
        .doesNotContain("R-18", "R-25");
    assertThat(guangxi("amounts_stand_in, from: 2024-01-01, value: true").affected())
        .containsExactly("R-03", "R-18", "R-19");
  }

  private static Draft guangxi(String edit) {
    return Draft.parse(
        """
        pack: cn-45
        name: {zh: 另一口径, en: another reading}
        edits: [{parameter: %s}]
        """
            .formatted(edit),
        "test",
        Guangxi.PACK);
  }

  @Test
  void thePackItselfStaysAsItIs() {
    draft("{parameter: fictional_threshold, from: 2024-06-01, value: 50万元}");

    assertThat(
            pack.parameter("fictional_threshold")
                .orElseThrow()
                .on(LocalDate.parse("2024-06-01"))
                .orElseThrow()
                .value())
        .isEqualTo(100_000_000L);
  }

  @Test
  void aRuleEndsAfterItsLastDay() {
    Draft draft = draft("{rule: FX-R-1, until: 2025-06-30}");

    assertThat(draft.on(LocalDate.parse("2025-06-30")).rule("FX-R-1")).isPresent();
    assertThat(draft.on(LocalDate.parse("2025-07-01")).rule("FX-R-1")).isEmpty();
  }

  @Test
  void aRuleBeginsOnItsFirstDay() {
    Draft draft = draft("{rule: FX-R-1, from: 2025-07-01}");

    assertThat(draft.on(LocalDate.parse("2025-06-30")).rule("FX-R-1")).isEmpty();
    assertThat(draft.on(LocalDate.parse("2025-07-01")).rule("FX-R-1")).isPresent();
  }

  @Test
  void whatADraftChangesIsToldLikeAnyOtherChange() {
    Draft draft =
        draft(
            "{parameter: fictional_threshold, from: 2025-01-01, value: 150万元}",
            "{rule: FX-R-1, applies: 'project.amounts.applied >= param.fictional_threshold'}");
    LocalDate day = LocalDate.parse("2025-03-01");

    assertThat(Changes.between(Edition.of(pack, day), Edition.of(draft.on(day), day)))
        .extracting(Change::id)
        .containsExactly("fictional_threshold", "FX-R-1");
  }

  @Test
  void onlyRulesThatAnEditReachesAreAffected() {
    assertThat(pack.rules()).extracting(Rule::id).contains("FX-R-1");
    assertThat(draft("{parameter: fictional_threshold, from: 2025-01-01, value: 1万元}").affected())
        .containsExactly("FX-R-1");
    assertThat(draft("{parameter: fictional_switch, from: 2025-01-01, value: false}").affected())
        .isEmpty();
  }

  @Test
  void aDraftWithErrorsIsRefusedWithAllOfThemInTheWordsOfTheLoader() {
    assertThat(
            problems(
                "{parameter: fictional_treshold, from: 2025-01-01, value: 1万元}",
                "{parameter: fictional_threshold, from: 2025-01-01, value: many}",
                "{parameter: fictional_scope, from: 2025-01-01, value: ALLES}",
                "{rule: FX-R-1, applies: 'project.amounts.aplied >= param.fictional_threshold'}",
                "{rule: FX-R-1, until: 2024-01-31}",
                "{rule: FX-R-1, from: 2024-02-29}",
                "{rule: FX-R-2, until: 2025-01-31}",
                "{rule: FX-R-1}",
                "{value: 3}"))
        .satisfiesExactlyInAnyOrder(
            problem ->
                assertThat(problem)
                    .startsWith("draft:3:")
                    .contains("no parameter \"fictional_treshold\"")
                    .contains("did you mean \"fictional_threshold\"?"),
            problem ->
                assertThat(problem)
                    .contains("found \"many\"; write an amount with its unit as 500万元"),
            problem -> assertThat(problem).contains("found \"ALLES\"; allowed: ALL, INDUSTRIAL"),
            problem -> assertThat(problem).contains("undefined field 'aplied'").contains("applied"),
            problem -> assertThat(problem).contains("ends before it begins (2024-03-01)"),
            problem -> assertThat(problem).contains("begin later, not earlier"),
            problem -> assertThat(problem).contains("no rule \"FX-R-2\""),
            problem -> assertThat(problem).contains("changes nothing"),
            problem ->
                assertThat(problem).contains("either a \"parameter\" or a \"rule\"; add one"),
            problem -> assertThat(problem).contains("unknown key \"value\""));
  }

  @Test
  void aDraftOfAnotherPackOrWithoutEditsIsRefused() {
    PolicyPackException refused =
        catchThrowableOfType(
            PolicyPackException.class,
            () -> Draft.parse("{pack: cn-44, name: {zh: 甲, en: a}}", "draft", pack));

    assertThat(refused.problems()).hasSize(2);
    assertThat(refused.problems().getFirst()).contains("changes nothing");
    assertThat(refused.problems().getLast()).contains("pack \"cn-44\"");
  }

  @Test
  void theDraftOfTheDocumentationIsRead() throws IOException {
    String text = Files.readString(Guangxi.ROOT.resolve("docs/simulation.md"));
    int start = text.indexOf("```yaml\n") + 8;
    String yaml = text.substring(start, text.indexOf("```", start));

    assertThat(Draft.parse(yaml, "docs/simulation.md", Guangxi.PACK).affected())
        .contains("R-01", "R-08", "R-09");
  }

  static Draft draft(PolicyPack pack, String... edits) {
    return Draft.parse(
        "name: {zh: 草案, en: draft}\nedits:\n  - " + String.join("\n  - ", edits), "draft", pack);
  }

  private static Draft draft(String... edits) {
    return draft(pack, edits);
  }

  private static List<String> problems(String... edits) {
    PolicyPackException refused =
        catchThrowableOfType(PolicyPackException.class, () -> draft(edits));
    assertThat(refused).as("the draft is read").isNotNull();
    return refused.problems();
  }

  private static Object threshold(Draft draft, String day) {
    return draft
        .on(LocalDate.parse(day))
        .parameter("fictional_threshold")
        .orElseThrow()
        .on(LocalDate.parse(day))
        .orElseThrow()
        .value();
  }
}
