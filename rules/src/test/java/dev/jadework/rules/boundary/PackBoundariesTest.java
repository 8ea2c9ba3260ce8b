package dev.jadework.rules.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.evaluation.Decision;
import dev.jadework.rules.evaluation.Evaluator;
import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.evaluation.PreparedRule;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.Example;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every boundary of every rule of the packs has an example on each side.
class PackBoundariesTest {
  private static final Path POLICIES = Path.of(System.getProperty("jadework.root"), "policies");

  private static final List<PolicyPack> PACKS =
      Stream.concat(Stream.of(PolicyPack.BASE), PolicyPacks.ids(POLICIES).stream())
          .map(id -> PolicyPacks.load(POLICIES, id))
          .toList();

  @ParameterizedTest
  @FieldSource("PACKS")
  void everyBoundaryHasAnExampleOnEachSide(PolicyPack pack) {
    assertThat(BoundaryCheck.of(pack).problems()).isEmpty();
  }

  @Test
  void allRulesAndDefinitionsHaveBoundaries() {
    Set<String> rules = new TreeSet<>();
    Set<String> definitions = new TreeSet<>();
    for (PolicyPack pack : PACKS) {
      Set<String> own = new TreeSet<>();
      for (BoundaryReport.Line line : BoundaryCheck.of(pack).lines()) {
        own.add(line.boundary().rule());
        definitions.add(line.boundary().definition());
      }
      assertThat(own)
          .as(pack.id())
          .containsExactlyInAnyOrderElementsOf(
              pack.rules().stream()
                  .filter(rule -> pack.documentsOf(rule).getFirst().pack().equals(pack.id()))
                  .map(Rule::id)
                  .toList());
      rules.addAll(own);
    }
    definitions.remove("");

    assertThat(rules)
        .containsExactlyElementsOf(
            Stream.concat(
                    IntStream.rangeClosed(1, 4).mapToObj("N-%02d"::formatted),
                    IntStream.rangeClosed(1, 30).mapToObj("R-%02d"::formatted))
                .toList());
    assertThat(definitions)
        .isEqualTo(
            PACKS.stream()
                .flatMap(pack -> pack.definitions().stream())
                .map(Definition::id)
                .collect(Collectors.toSet()));
  }

  @ParameterizedTest
  @FieldSource("PACKS")
  void aJudgementOnAnExampleIsThatOfTheEvaluator(PolicyPack pack) {
    Evaluator evaluator = Evaluator.of(pack);
    Map<Rule, PreparedRule> rules =
        pack.rules().stream()
            .collect(Collectors.toMap(Function.identity(), rule -> PreparedRule.of(pack, rule)));
    for (Example example : pack.examples()) {
      Moment moment = Moment.of(example.asOf());
      for (Decision decision : evaluator.decide(example.facts(), moment)) {
        PreparedRule rule = Objects.requireNonNull(rules.get(decision.rule()));
        assertThat(new Judgement(pack, rule, example, moment.parameters(pack)).decision())
            .as(example.id())
            .isEqualTo(decision);
      }
    }
  }
}
