package dev.jadework.patents.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcrossScriptsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          无锡晴联水泵有限公司 | WUXI QINGLIAN PUMP CO., LTD.
          无锡晴联水泵有限公司 | QINGLIAN PUMPS CO., LTD., WUXI
          江苏晴联水泵有限公司 | WUXI QINGLIAN PUMP CO., LTD.
          晴联水泵（无锡）有限公司 | QINGLIAN PUMP (WUXI) CO., LTD.
          长和达生物科技有限公司 | CHANG HE DA BIOTECHNOLOGY CO., LTD.
          绿和达生物科技有限公司 | LUHEDA BIOTECH CO LTD
          绿和达生物科技有限公司 | LVHEDA BIOTECH CO LTD
          昆明理工大学 | KUNMING UNIVERSITY OF SCIENCE AND TECHNOLOGY
          昆明理工大学 | UNIV KUNMING SCIENCE & TECH
          清华大学 | TSINGHUA UNIVERSITY
          中国科学院大连化学物理研究所 | DALIAN INSTITUTE OF CHEMICAL PHYSICS, CHINESE ACADEMY OF SCIENCES
          """)
  void aNameInLatinLettersIsThatOfTheChineseBody(String chinese, String latin) {
    assertThat(reasons(chinese, latin)).containsExactly(Reason.TRANSLITERATION);
    assertThat(reasons(latin, chinese)).containsExactly(Reason.TRANSLITERATION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          大连晴联水泵有限公司 | WUXI QINGLIAN PUMP CO., LTD.
          无锡晴联电池有限公司 | WUXI QINGLIAN PUMP CO., LTD.
          晴联水泵有限公司 | QINGLIAN PUMP CO., LTD.
          晴联有限公司 | QINGLIAN CO., LTD.
          无锡晴连达水泵有限公司 | WUXI QINGLIAN PUMP CO., LTD.
          张伟 | ZHANG WEI
          昆明理工大学 | KUNMING UNIVERSITY
          西安工业大学 | XI'AN TECHNOLOGICAL UNIVERSITY
          """)
  void theSoundAloneJoinsNothing(String chinese, String latin) {
    assertThat(reasons(chinese, latin)).isEmpty();
  }

  @Test
  void aLatinNameThatCouldMeanTwoChineseBodiesJoinsNone() {
    String latin = "WUXI QINGLIAN PUMP CO., LTD.";

    assertThat(groups("无锡晴联水泵有限公司", latin)).containsExactly(Set.of("无锡晴联水泵有限公司", latin));
    assertThat(groups("无锡晴联水泵有限公司", "无锡青莲水泵有限公司", latin)).contains(Set.of(latin)).hasSize(3);
  }

  @Test
  void almostEveryPlaceOfTheTableIsKnownInEnglish() {
    List<String> places = NameWords.STARTER.chinese("place");

    assertThat(places.stream().filter(p -> Romanisation.STARTER.english(p).isEmpty()).count())
        .isLessThan(places.size() / 15);
  }

  @Test
  void aWordHasSixteenReadingsAtMost() {
    assertThat(Romanisation.STARTER.readings("长重乐行盛曾朝会")).hasSize(16).doesNotHaveDuplicates();
  }

  private static Set<Reason> reasons(String one, String other) {
    return NamePairs.reasons(ApplicantName.of(one), ApplicantName.of(other));
  }

  private static List<Set<String>> groups(String... names) {
    Map<String, Long> counts =
        List.of(names).stream().collect(Collectors.toMap(name -> name, _ -> 1L));
    return Harmoniser.harmonise(counts, UserRules.NONE).groups().stream()
        .map(group -> Set.copyOf(group.names()))
        .toList();
  }
}
