package dev.jadework.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jadework.rules.evaluation.Guangxi;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import dev.jadework.rules.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The packs hold every clause, rule, target and open question of the regional texts. With the list
/// that was made from the texts beside the checkout they are compared one by one with it.
class CompletenessTest {
  private static final Path LIST = Guangxi.ROOT.resolve("../shared/domain/clauses.yaml");

  private static final List<PolicyPack> PACKS =
      PolicyPacks.ids(Guangxi.POLICIES).stream()
          .map(id -> PolicyPacks.load(Guangxi.POLICIES, id))
          .toList();

  @Test
  void theRegionalTextsHave482Clauses() {
    assertThat(clauses().map(Clause::id)).hasSize(482).doesNotHaveDuplicates();
  }

  @Test
  void thirtyRulesAreNumberedWithoutGap() {
    assertThat(rules()).isEqualTo(numbered("R", 30));
  }

  @Test
  void sixtyTargetsAreNumberedWithoutGap() {
    assertThat(targets()).isEqualTo(numbered("T", 60));
  }

  @Test
  void twentySixOpenQuestionsAreNumberedWithoutGap() {
    assertThat(openQuestions()).isEqualTo(numbered("A", 26));
  }

  @Test
  void everyClauseOfTheListIsInThePacksWithTheSameTypeAndRelevance() {
    assertThat(clauses().map(c -> c.id() + " " + c.type() + " " + c.relevance()))
        .containsExactlyInAnyOrderElementsOf(
            listed("clauses").stream()
                .map(c -> text(c, "id") + " " + text(c, "type") + " " + text(c, "relevance"))
                .toList());
  }

  @Test
  void everyRuleTargetAndOpenQuestionOfTheListIsInThePacks() {
    assertThat(rules()).isEqualTo(ids("rules"));
    assertThat(targets()).isEqualTo(ids("targets"));
    assertThat(openQuestions()).isEqualTo(ids("ambiguities"));
  }

  /// Clauses of the packs' own documents; those of the national pack are left out.
  private static Stream<Clause> clauses() {
    return PACKS.stream()
        .flatMap(pack -> pack.documents().stream().filter(doc -> doc.pack().equals(pack.id())))
        .flatMap(document -> document.clauses().stream());
  }

  /// Rules of the regional texts; those of national law have other numbers.
  private static Set<String> rules() {
    return collect(
        PACKS.stream()
            .flatMap(pack -> pack.rules().stream())
            .map(Rule::id)
            .filter(id -> id.startsWith("R-")));
  }

  private static Set<String> targets() {
    return collect(clauses().flatMap(clause -> clause.targets().stream()).map(Target::id));
  }

  private static Set<String> openQuestions() {
    return collect(
        PACKS.stream()
            .flatMap(pack -> pack.parameters().stream())
            .flatMap(parameter -> parameter.reading().stream())
            .map(Reading::ambiguity));
  }

  private static Set<String> ids(String key) {
    return collect(listed(key).stream().map(entry -> text(entry, "id")));
  }

  private static Set<String> numbered(String letter, int last) {
    return collect(IntStream.rangeClosed(1, last).mapToObj(i -> "%s-%02d".formatted(letter, i)));
  }

  private static Set<String> collect(Stream<String> ids) {
    return ids.collect(TreeSet::new, Set::add, Set::addAll);
  }

  /// Entries of the list below a key.
  private static List<Yaml.Mapping> listed(String key) {
    assumeTrue(Files.isRegularFile(LIST), "skipped: no list of clauses beside the checkout");
    Problems problems = new Problems();
    Yaml root = YamlReader.read(LIST, "clauses.yaml", problems).orElseThrow();
    assertThat(problems.all()).isEmpty();
    List<Yaml.Mapping> entries = new ArrayList<>();
    Yaml list = ((Yaml.Mapping) root).get(key).orElseThrow();
    for (Yaml entry : ((Yaml.Sequence) list).items()) {
      entries.add((Yaml.Mapping) entry);
    }
    return entries;
  }

  private static String text(Yaml.Mapping entry, String key) {
    return ((Yaml.Scalar) entry.get(key).orElseThrow()).text();
  }
}
