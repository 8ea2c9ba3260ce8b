package dev.jadework.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.evaluation.Guangxi;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuangxiTargetsTest {
  private static final List<Target> TARGETS = Guangxi.PACK.targets();

  @Test
  void theThreeDocumentsStateTwentyTargets() {
    assertThat(TARGETS.stream().filter(target -> !target.clause().startsWith("GX17")))
        .extracting(Target::id)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 20).mapToObj("T-%02d"::formatted).toList());
  }

  @Test
  void theFiguresAreThoseOfTheTexts() {
    assertThat(value("T-01")).isEqualByComparingTo("100");
    assertThat(value("T-02")).isEqualByComparingTo("0");
    assertThat(value("T-03")).isEqualByComparingTo("50");
    assertThat(value("T-04")).isEqualByComparingTo("20");
    assertThat(value("T-05")).isEqualByComparingTo("2.5");
    assertThat(value("T-06")).isEqualByComparingTo("2");
    assertThat(value("T-07")).isEqualByComparingTo("800");
    assertThat(value("T-08")).isEqualByComparingTo("5600");
    assertThat(value("T-09")).isEqualByComparingTo("800");
    assertThat(value("T-11")).isEqualByComparingTo("1000");
    assertThat(value("T-13")).isEqualByComparingTo("18");
  }

  @Test
  void aShareThatIsOnlyToRiseHasADayButNoFigure() {
    Target target = target("T-10");

    assertThat(target.op()).isEqualTo(Target.Op.RISES);
    assertThat(target.value()).isEmpty();
    assertThat(target.due()).contains(LocalDate.of(2025, 12, 31));
  }

  @Test
  void theCoverageOfCitiesHasAFigureButNoDay() {
    assertThat(target("T-12").value()).contains(new BigDecimal("100"));
    assertThat(target("T-12").due()).isEmpty();
  }

  @Test
  void theIndicatorsOfACentreAreTheThresholdsOfItsParameters() {
    assertThat(value("T-14")).isEqualTo(threshold("centre_strategic_inventions"));
    assertThat(value("T-15")).isEqualTo(threshold("centre_overseas_inventions"));
    assertThat(value("T-16")).isEqualTo(threshold("centre_old_inventions"));
    assertThat(value("T-18")).isEqualTo(threshold("centre_awards"));
    assertThat(value("T-20")).isEqualTo(threshold("centre_navigation"));
  }

  private static BigDecimal value(String id) {
    return target(id).value().orElseThrow();
  }

  private static BigDecimal threshold(String parameter) {
    Object value =
        Guangxi.PACK.parameters().stream()
            .filter(found -> found.id().equals(parameter))
            .findFirst()
            .orElseThrow()
            .values()
            .getFirst()
            .value();
    return new BigDecimal(value.toString());
  }

  private static Target target(String id) {
    return TARGETS.stream().filter(target -> target.id().equals(id)).findFirst().orElseThrow();
  }
}
