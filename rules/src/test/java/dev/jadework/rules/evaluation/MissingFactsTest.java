package dev.jadework.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.pack.Example;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What nobody has said may make a finding undetermined, but never turn it round.
class MissingFactsTest {
  @Test
  void takingAFactAwayLeavesTheFindingOrMakesItUndeterminedNamingThatFact() {
    for (Example example : Guangxi.PACK.examples()) {
      Evaluation full = Guangxi.EVALUATOR.evaluate(example.facts(), example.asOf());
      for (String key : example.facts().values().keySet()) {
        String subject = example.facts().subject();
        Fact fact = Guangxi.PACK.schema().subject(subject).fields().get(key);
        if (fact.absence() != Fact.Absence.UNKNOWN || fact.type() == Fact.Type.OBJECT) {
          continue;
        }
        Map<String, Object> fewer = new HashMap<>(example.facts().values());
        fewer.remove(key);
        Evaluation less = Guangxi.EVALUATOR.evaluate(new Facts(subject, fewer), example.asOf());
        for (int i = 0; i < full.findings().size(); i++) {
          Finding before = full.findings().get(i);
          Finding after = less.findings().get(i);
          String at = example.id() + " without " + key + ", " + before.rule().id();
          if (after instanceof Finding.Undetermined undetermined) {
            if (!(before instanceof Finding.Undetermined)) {
              assertThat(undetermined.missing()).as(at).contains(subject + "." + key);
            }
          } else {
            assertThat(after.outcome()).as(at).isEqualTo(before.outcome());
          }
        }
      }
    }
  }

  @Test
  void noFactsAtAllLeaveNothingDecidedButWhatNeedsNone() {
    Evaluation evaluation =
        Guangxi.EVALUATOR.evaluate(new Facts(Map.of()), java.time.LocalDate.parse("2025-04-01"));

    assertThat(evaluation.findings()).hasSize(14);
    assertThat(evaluation.findings())
        .filteredOn(finding -> finding instanceof Finding.Undetermined)
        .extracting(finding -> finding.rule().id())
        .containsExactly(
            "R-01", "R-02", "R-03", "R-04", "R-05", "R-08", "R-09", "R-17", "R-18", "R-19");
  }

  @Test
  void randomFactsNeverBreakTheEvaluation() {
    Random random = new Random(20260101);
    var subjects = java.util.List.copyOf(Guangxi.PACK.schema().subjects().values());
    for (int i = 0; i < 1_000; i++) {
      Fact subject = subjects.get(i % subjects.size());
      Facts facts = new Facts(subject.key(), RandomFacts.object(subject, random));
      var day = java.time.LocalDate.of(2020 + random.nextInt(8), 1 + random.nextInt(12), 1);
      for (Finding finding : Guangxi.EVALUATOR.evaluate(facts, day).findings()) {
        if (finding instanceof Finding.Undetermined undetermined) {
          assertThat(undetermined.missing()).as("%s %s", facts, finding.rule().id()).isNotEmpty();
        }
      }
    }
  }
}
