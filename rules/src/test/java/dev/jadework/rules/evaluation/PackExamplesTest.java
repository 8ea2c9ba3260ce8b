package dev.jadework.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.jadework.rules.pack.Example;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPacks;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every example of every pack is a test; its name leads to the file.
class PackExamplesTest {
  private static final Path POLICIES = Path.of(System.getProperty("jadework.root"), "policies");

  @TestFactory
  Stream<DynamicTest> everyExampleIsDecidedAsThePackSays() {
    return PolicyPacks.ids(POLICIES).stream()
        .map(id -> PolicyPacks.load(POLICIES, id))
        .flatMap(PackExamplesTest::examples);
  }

  private static Stream<DynamicTest> examples(PolicyPack pack) {
    Evaluator evaluator = Evaluator.of(pack);
    return pack.examples().stream()
        .map(
            example ->
                dynamicTest(pack.id() + " " + example.id(), () -> check(evaluator, example)));
  }

  private static void check(Evaluator evaluator, Example example) {
    Evaluation evaluation = evaluator.evaluate(example.facts(), example.asOf());
    for (Example.Expectation expected : example.expected()) {
      Finding finding =
          evaluation.findings().stream()
              .filter(found -> found.rule().id().equals(expected.rule()))
              .findFirst()
              .orElseThrow();
      String at = example.place() + " " + expected.rule() + "\n" + Trees.text(finding.why());
      assertThat(finding.outcome()).as(at).isEqualTo(expected.outcome());
      if (!expected.state().isEmpty()) {
        assertThat(finding.state()).as(at).isEqualTo(expected.state());
      }
      assertThat(finding.why().clauses()).as(at).containsAll(expected.clauses());
      if (finding instanceof Finding.Undetermined undetermined) {
        assertThat(undetermined.missing()).as(at).isEqualTo(expected.missing());
      }
    }
  }
}
