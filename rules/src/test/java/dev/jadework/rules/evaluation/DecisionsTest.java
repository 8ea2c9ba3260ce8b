package dev.jadework.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.Example;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Decisions are findings without their reasons: the two never differ.
class DecisionsTest {
  private static final List<Evaluator> PACKS =
      PolicyPacks.ids(Guangxi.POLICIES).stream()
          .map(id -> Evaluator.of(PolicyPacks.load(Guangxi.POLICIES, id)))
          .toList();

  @Test
  void everyExampleIsDecidedAsItIsFound() {
    for (Evaluator evaluator : PACKS) {
      for (Example example : evaluator.pack().examples()) {
        same(evaluator, example.facts(), Moment.of(example.asOf()), example.id());
      }
    }
  }

  @Test
  void randomFactsAreDecidedAsTheyAreFound() {
    Random random = new Random(20251126);
    for (int i = 0; i < 1_000; i++) {
      Evaluator evaluator = PACKS.get(i % PACKS.size());
      List<Fact> subjects = List.copyOf(evaluator.pack().schema().subjects().values());
      Fact subject = subjects.get(random.nextInt(subjects.size()));
      Facts facts = new Facts(subject.key(), RandomFacts.object(subject, random));
      LocalDate day = LocalDate.of(2020 + random.nextInt(8), 1 + random.nextInt(12), 1);
      same(evaluator, facts, Moment.of(day), "seed 20251126, case " + i + ": " + facts);
    }
  }

  private static void same(Evaluator evaluator, Facts facts, Moment moment, String at) {
    assertThat(evaluator.decide(facts, moment))
        .as(at)
        .containsExactlyElementsOf(
            evaluator.evaluate(facts, moment).findings().stream()
                .map(found -> new Decision(found.rule(), found.outcome(), found.state()))
                .toList());
  }
}
