package dev.jadework.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.PolicyPack;
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
    return ExampleRun.all(pack).stream()
        .map(
            run ->
                dynamicTest(
                    pack.id() + " " + run.example().id(),
                    () -> assertThat(run.problems()).isEmpty()));
  }
}
