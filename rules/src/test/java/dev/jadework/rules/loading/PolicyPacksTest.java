package dev.jadework.rules.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPackException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several packs of one directory, which share the national pack.
class PolicyPacksTest {
  private static final List<String> BOTH = List.of("cn-98", "cn-99");

  @TempDir Path root;

  private PackCopy packs;

  @BeforeEach
  void copy() {
    packs = PackCopy.ofFictional(root);
    packs.write(
        "cn-98/pack.yaml",
        """
        name: {zh: 乙, en: Second}
        extends: cn
        region: "98"
        region_name: {zh: 乙, en: Second}
        recorded: 2024-01-01
        """);
  }

  @Test
  void packsLoadedTogetherAreThoseLoadedAlone() {
    for (PolicyPack together : PolicyPacks.in(root).load(BOTH)) {
      PolicyPack alone = PolicyPacks.load(root, together.id());

      assertThat(together.version()).isEqualTo(alone.version());
      assertThat(together.documents()).isEqualTo(alone.documents());
      assertThat(together.rules()).isEqualTo(alone.rules());
      assertThat(together.parameters()).isEqualTo(alone.parameters());
      assertThat(together.examples()).isEqualTo(alone.examples());
      assertThat(together.conditions().keySet()).isEqualTo(alone.conditions().keySet());
    }
  }

  @Test
  void theNationalPackIsReadOnceAndAgainWhenTheDirectoryIsOpenedAgain() {
    PolicyPacks opened = PolicyPacks.in(root);
    List<PolicyPack> before = opened.load(BOTH);
    packs.change("cn/pack.yaml", "name:", "nom:");

    assertThat(before.get(0).documents()).isNotEmpty();
    assertThat(before.get(1).documents()).containsAll(before.get(0).documents());
    assertThat(opened.load("cn-98").rules()).isEqualTo(before.get(0).rules());
    assertThat(refused(BOTH).problems()).isNotEmpty();
  }

  @Test
  void whatIsWrongWithTheNationalPackIsToldOnceBesideTheRest() {
    packs.change("cn/pack.yaml", "name:", "nom:");
    packs.change("cn-98/pack.yaml", "region:", "regio:");
    packs.write("cn-99/documents/more.yaml", "documents: [");

    List<String> problems = refused(BOTH).problems();

    assertThat(problems).doesNotHaveDuplicates();
    assertThat(problems.stream().map(problem -> folder(problem)).distinct())
        .containsExactly("cn-98", "cn-99", "cn");
    assertThat(problems).anyMatch(problem -> problem.contains("unknown key \"nom\""));
    assertThat(problems).anyMatch(problem -> problem.contains("unknown key \"regio\""));
    assertThat(problems).anyMatch(problem -> problem.contains("not YAML"));
  }

  @Test
  void aPackThatDoesNotExtendTheNationalOneHoldsNothingOfIt() {
    packs.change("cn-98/pack.yaml", "extends: cn\n", "");

    assertThat(PolicyPacks.load(root, "cn-98").documents()).isEmpty();
  }

  @Test
  void anIdOfTheNationalPackIsNotGivenAgain() {
    packs.write("cn-98/departments.yaml", "departments: [{name: 国家知识产权局, en: another office}]");

    assertThat(refused(List.of("cn-98")).problems())
        .singleElement()
        .asString()
        .contains("cn-98/departments.yaml:1:", "is there already (", "cn/departments");
  }

  @Test
  void theSameProblemsAreToldInTheSameOrderEveryTime() {
    for (String file : List.of("a", "b", "c", "d", "e")) {
      packs.write("cn-99/documents/" + file + ".yaml", "id: [" + file + "\n");
      packs.write("cn-99/examples/" + file + ".yaml", "example: {}\n");
    }
    Set<List<String>> told = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      told.add(refused(BOTH).problems());
    }

    assertThat(told).hasSize(1);
    assertThat(told.iterator().next()).hasSize(10).isSorted();
  }

  private PolicyPackException refused(List<String> ids) {
    return catchThrowableOfType(PolicyPackException.class, () -> PolicyPacks.in(root).load(ids));
  }

  private String folder(String problem) {
    return problem.substring(root.toString().length() + 1).split("/", 2)[0];
  }
}
