package dev.jadework.rules.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.evaluation.Decision;
import dev.jadework.rules.evaluation.Evaluator;
import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.evaluation.PreparedRule;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.Example;
import dev.jadework.rules.pack.PolicyPack;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every boundary of every rule of the packs has an example on each side.
class PackBoundariesTest {
  private static final Path POLICIES = Path.of(System.getProperty("jadework.root"), "policies");

  static Stream<PolicyPack> packs() {
    return Stream.concat(Stream.of(PolicyPack.BASE), PolicyPacks.ids(POLICIES).stream())
        .map(id -> PolicyPacks.load(POLICIES, id));
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyBoundaryHasAnExampleOnEachSide(PolicyPack pack) {
    assertThat(BoundaryCheck.of(pack).problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void aJudgementOnAnExampleIsThatOfTheEvaluator(PolicyPack pack) {
    Evaluator evaluator = Evaluator.of(pack);
    for (Example example : pack.examples()) {
      for (Decision decision : evaluator.decide(example.facts(), Moment.of(example.asOf()))) {
        PreparedRule rule = PreparedRule.of(pack, decision.rule());
        assertThat(new Judgement(pack, rule, example).decision())
            .as(example.id())
            .isEqualTo(decision);
      }
    }
  }
}
