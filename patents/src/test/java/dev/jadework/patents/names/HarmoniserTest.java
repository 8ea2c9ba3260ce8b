package dev.jadework.patents.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.patents.names.NameGroup.Member;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HarmoniserTest {
  private static final List<String> PUMPS =
      List.of(
          "WUXI QINGLIAN PUMP CO., LTD.",
          "Wuxi Qinglian Pumps Co Ltd",
          "QINGLIAN PUMP CO LTD, WUXI",
          "QINGLIAN PUMP CO LTD");

  @Test
  void namesAGroupByTheNameOfMostDocuments() {
    Harmonisation result =
        harmonise(
            Map.of("QINGLIAN PUMP CO LTD", 2L, "Qinglian Pumps Co., Ltd.", 5L), UserRules.NONE);

    NameGroup group = result.groups().getFirst();
    assertThat(result.groups()).hasSize(1);
    assertThat(group.name()).isEqualTo("Qinglian Pumps Co., Ltd.");
    assertThat(group.documents()).isEqualTo(7);
    assertThat(group.type()).isEqualTo(ApplicantType.ENTERPRISE);
    assertThat(group.members()).extracting(Member::reasons).containsOnly(Set.of(Reason.SPELLING));
  }

  @Test
  void aNameWithoutPlaceJoinsTheOnlyCompanyItCanMean() {
    assertThat(harmonise(counts(PUMPS), UserRules.NONE).groups()).hasSize(1);
  }

  @Test
  void aNameWithoutPlaceIsNoBridgeBetweenTwoCompanies() {
    List<String> names = new ArrayList<>(PUMPS);
    names.add("DALIAN QINGLIAN PUMP CO LTD");

    assertThat(harmonise(counts(names), UserRules.NONE).groups())
        .extracting(group -> group.members().size())
        .containsExactly(3, 1, 1);
  }

  @Test
  void aNameOfItsOwnHasNoReasons() {
    NameGroup group = harmonise(Map.of("晴联水泵有限公司", 1L), UserRules.NONE).groups().getFirst();

    assertThat(group.members()).containsExactly(new Member("晴联水泵有限公司", 1, Set.of()));
  }

  @Test
  void theUsersRulesWin() {
    UserRules rules =
        new UserRules(
            List.of(List.of("QINGLIAN PUMP CO LTD")),
            List.of(new UserRules.Merge("晴联", List.of(PUMPS.getFirst(), "晴联水泵有限公司"))));
    List<String> names = new ArrayList<>(PUMPS);
    names.add("晴联水泵有限公司");

    Harmonisation result = harmonise(counts(names), rules);

    assertThat(result.groups()).hasSize(2);
    NameGroup merged = result.groups().getFirst();
    assertThat(merged.name()).isEqualTo("晴联");
    assertThat(merged.members()).hasSize(4);
    assertThat(merged.members()).allMatch(m -> m.reasons().contains(Reason.USER_RULE));
    assertThat(result.groups().get(1).members())
        .extracting(Member::name)
        .containsExactly("QINGLIAN PUMP CO LTD");
  }

  @Test
  void namesInRulesThatTheCorpusDoesNotHaveAreReported() {
    UserRules rules = new UserRules(List.of(List.of("甲")), List.of());

    assertThat(harmonise(Map.of("乙", 1L), rules).unknown()).containsExactly("甲");
  }

  @Test
  void aMergeUnderANameOfTheCorpusTakesItsGroupIn() {
    UserRules rules =
        new UserRules(
            List.of(), List.of(new UserRules.Merge("QINGLIAN PUMP CO LTD", List.of("晴空杂货有限公司"))));
    List<String> names = new ArrayList<>(PUMPS);
    names.add("晴空杂货有限公司");

    Harmonisation result = harmonise(counts(names), rules);

    assertThat(result.groups()).hasSize(1);
    assertThat(result.groups().getFirst().name()).isEqualTo("QINGLIAN PUMP CO LTD");
  }

  @Test
  void twoMergesOfOneGroupContradictOneAnother() {
    UserRules rules =
        new UserRules(
            List.of(),
            List.of(
                new UserRules.Merge("甲", List.of(PUMPS.get(0))),
                new UserRules.Merge("乙", List.of(PUMPS.get(1)))));

    assertThatThrownBy(() -> harmonise(counts(PUMPS), rules))
        .isInstanceOf(UserRulesException.class)
        .hasMessageContaining("merged into “甲” and into “乙”");
  }

  @Test
  void splitsUndoEveryMergerOfTheProduct() {
    UserRules rules = new UserRules(PUMPS.stream().map(List::of).toList(), List.of());

    Harmonisation result = harmonise(counts(PUMPS), rules);

    assertThat(result.merged()).isEmpty();
    assertThat(result.asWritten()).isTrue();
    assertThat(PUMPS).allSatisfy(name -> assertThat(result.body(name)).isEqualTo(name));
  }

  @Test
  void aNameNobodyGaveIsABodyOfItsOwn() {
    Harmonisation result = harmonise(counts(PUMPS), UserRules.NONE);

    assertThat(result.asWritten()).isFalse();
    assertThat(result.group("乙")).isEmpty();
    assertThat(result.body("乙")).isEqualTo("乙");
    assertThat(Harmonisation.AS_WRITTEN.asWritten()).isTrue();
  }

  @Test
  void theOrderOfNamesChangesNothingAndNoNameIsLost() {
    Random random = new Random(20261125);
    List<String> places = List.of("WUXI ", "DALIAN ", "", "JIANGSU ");
    List<String> cores = List.of("QINGLIAN", "QINGLIAM", "WIDGETRON", "GOLDEN", "HUA XIN");
    List<String> trades = List.of(" PUMP", " PUMPS AND VALVES", " FOOD", "", " TECH");
    List<String> names = new ArrayList<>();
    for (String place : places) {
      for (String core : cores) {
        for (String trade : trades) {
          names.add(place + core + trade + " CO LTD");
        }
      }
    }
    List<NameGroup> once = harmonise(counts(names), UserRules.NONE).groups();
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(names, random);
      assertThat(harmonise(counts(names), UserRules.NONE).groups()).isEqualTo(once);
    }
    assertThat(once.stream().flatMap(group -> group.members().stream()).map(Member::name))
        .containsExactlyInAnyOrderElementsOf(names);
  }

  private static Harmonisation harmonise(Map<String, Long> names, UserRules rules) {
    return Harmoniser.harmonise(names, rules);
  }

  private static Map<String, Long> counts(List<String> names) {
    Map<String, Long> counts = new LinkedHashMap<>();
    names.forEach(name -> counts.put(name, 1L));
    return counts;
  }
}
