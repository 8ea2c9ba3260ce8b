package dev.jadework.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.evaluation.Guangxi;
import dev.jadework.rules.loading.PackCopy;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.ClauseCoverage.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tests that the packs name as proofs, looked up in the sources of all modules: their classes
/// are not on the class path here.
class ProofsTest {
  private static final List<String> MODULES = List.of("rules", "patents", "platform", "cli");
  private static final String EXAMPLES = "PackExamplesTest#everyExampleIsDecidedAsThePackSays";
  private static final List<PolicyPack> PACKS =
      PolicyPacks.ids(Guangxi.POLICIES).stream()
          .map(id -> PolicyPacks.load(Guangxi.POLICIES, id))
          .toList();

  @TempDir Path directory;

  @Test
  void everyTestNamedExistsAndRuns() {
    assertThat(PACKS.stream().flatMap(pack -> pack.catalogue().proofs().stream()).map(Proof::test))
        .isNotEmpty()
        .allMatch(ProofsTest::runs);
  }

  @Test
  void aTestThatIsNotThereIsNoProof() {
    String own = ProofsTest.class.getName();
    assertThat(runs(own + "#aTestThatIsNotThereIsNoProof")).isTrue();
    assertThat(runs(own + "#runs")).as("no test").isFalse();
    assertThat(runs(own + "#aTestOfAnotherName")).isFalse();
    assertThat(runs("dev.jadework.rules.pack.NoSuchTest#shows")).isFalse();
    assertThat(isTest("@Test\n  void shows() {", "shows")).isTrue();
    assertThat(isTest("@Test\n  @Disabled(\"later\")\n  void shows() {", "shows")).isFalse();
    assertThat(isTest("@Disabled\n  @Test\n  void shows() {", "shows")).isFalse();
    assertThat(isTest("@Test\n  void other() {}\n\n  void shows() {", "shows")).isFalse();
    assertThat(isTest("@Disabled\nclass A {\n  @Test\n  void shows() {", "shows")).isFalse();
  }

  @Test
  void withoutProofsNoClauseWorks() throws IOException {
    PackCopy copy = PackCopy.ofShipped(directory, "cn-45");
    assertThat(working(copy.load())).contains("GXKT-02-1", "GXHVC-04-2", "CN-PATENT-LAW-50");

    Files.delete(directory.resolve("cn-45/proofs.yaml"));
    assertThat(working(copy.load()))
        .contains("CN-PATENT-LAW-50")
        .noneMatch(id -> id.startsWith("GX"));
    Files.delete(directory.resolve("cn/proofs.yaml"));
    assertThat(working(copy.load())).isEmpty();
  }

  @Test
  void aProofTakenAwayTakesItsClauseAway() {
    PackCopy copy = PackCopy.ofShipped(directory, "cn-46");
    assertThat(working(copy.load())).contains("HN17-08");

    copy.change("cn-46/proofs.yaml", "[HN17-08]", "[HN17-09]");
    assertThat(working(copy.load())).doesNotContain("HN17-08").contains("HN17-09");
  }

  @Test
  void whatTheExamplesProveHasARuleOrDefinitionBesideIt() {
    for (PolicyPack pack : PACKS) {
      Set<String> founding = new TreeSet<>();
      pack.rules().forEach(rule -> founding.addAll(rule.clauses()));
      pack.definitions().forEach(definition -> founding.add(definition.clause()));
      pack.parameters().stream()
          .flatMap(parameter -> parameter.values().stream())
          .forEach(value -> founding.add(value.clause()));
      assertThat(
              pack.catalogue().proofs().stream()
                  .filter(proof -> proof.test().endsWith(EXAMPLES))
                  .flatMap(proof -> Stream.of(proof.clauses(), proof.partly()))
                  .flatMap(List::stream))
          .as(pack.id())
          .isSubsetOf(founding);
    }
  }

  private static Set<String> working(PolicyPack pack) {
    return ClauseCoverage.of(pack).rows().stream()
        .filter(Row::works)
        .map(row -> row.clause().id())
        .collect(Collectors.toSet());
  }

  private static boolean runs(String test) {
    String[] parts = test.split("#");
    return source(parts[0]).filter(source -> isTest(source, parts[1])).isPresent();
  }

  private static Optional<String> source(String type) {
    return MODULES.stream()
        .map(module -> module + "/src/test/java/" + type.replace('.', '/') + ".java")
        .map(Guangxi.ROOT::resolve)
        .filter(Files::isRegularFile)
        .findFirst()
        .map(ProofsTest::text);
  }

  /// Whether the lines of annotations above the method make it a test that is not switched off.
  private static boolean isTest(String source, String method) {
    Matcher found =
        Pattern.compile("((?:^ *@.*\\R)+) *[\\w<>, ]+ " + method + "\\(", Pattern.MULTILINE)
            .matcher(source);
    boolean off = Pattern.compile("(?m)^@Disabled").matcher(source).find();
    return !off
        && found
            .results()
            .map(MatchResult::group)
            .anyMatch(
                head ->
                    Pattern.compile("@(Test|TestFactory|ParameterizedTest)\\b").matcher(head).find()
                        && !head.contains("@Disabled"));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
