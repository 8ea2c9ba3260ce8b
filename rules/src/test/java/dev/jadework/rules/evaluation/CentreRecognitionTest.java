package dev.jadework.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.fact.Facts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The rule on the recognition of a demonstration centre over every combination of its seven
/// indicators: three including no. 5, or four without it (GXHVC-03-3).
class CentreRecognitionTest {
  private static final LocalDate DAY = LocalDate.of(2025, 6, 1);
  private static final String AWARDS = "awards";

  /// The seven figures in the order of the notice, with the values that just reach them; money in
  /// fen.
  private static final List<Map.Entry<String, Long>> NEEDED =
      List.of(
          Map.entry("strategic_inventions", 5L),
          Map.entry("overseas_inventions", 2L),
          Map.entry("old_inventions", 5L),
          Map.entry("pledge_amount", 100_000_000L),
          Map.entry(AWARDS, 1L),
          Map.entry("product_sales", 5_000_000_000L),
          Map.entry("navigation_projects", 1L));

  private static final int FIFTH = 1 << 4;

  @Test
  void allCombinationsAreDecidedAsTheNoticeSays() {
    int recognised = 0;
    for (int met = 0; met < 128; met++) {
      boolean expected = qualifies(met);
      Finding finding = finding(facts(met));
      assertThat(finding.outcome())
          .as("indicators met: %s", Integer.toBinaryString(met))
          .isEqualTo(expected ? "satisfied" : "violated");
      recognised += expected ? 1 : 0;
    }
    assertThat(recognised).isEqualTo(57 + 22);
  }

  @Test
  void everyPathLeadsToRecognitionAndNoPartOfItDoes() {
    for (int met = 0; met < 128; met++) {
      Paths paths = Guangxi.EVALUATOR.paths("R-26", facts(met), Moment.of(DAY));
      assertThat(paths.met()).isEqualTo(qualifies(met));
      assertThat(paths.indicators()).hasSize(7);
      assertThat(paths.paths().isEmpty()).isEqualTo(qualifies(met));
      for (Paths.Path path : paths.paths()) {
        int steps = path.steps().stream().mapToInt(CentreRecognitionTest::bit).sum();
        int after = met | steps;
        assertThat(met & steps).isZero();
        assertThat(qualifies(after)).isTrue();
        path.steps().forEach(step -> assertThat(qualifies(after & ~bit(step))).isFalse());
      }
      assertThat(paths.paths())
          .isSortedAccordingTo((a, b) -> Double.compare(a.effort(), b.effort()));
    }
  }

  @Test
  void theNearestFigureMakesTheCheapestPath() {
    Map<String, Object> values = new HashMap<>(facts(0b0000011).values());
    values.put("old_inventions", 4L);
    values.put("pledge_amount", 0L);
    values.put("product_sales", 4_500_000_000L);
    values.put(AWARDS, 0L);
    Paths paths = Guangxi.EVALUATOR.paths("R-26", new Facts("centre", values), Moment.of(DAY));
    assertThat(paths.paths().getFirst().steps())
        .extracting(step -> step.definition().id())
        .containsExactly("centre_i3", "centre_i6");
    assertThat(paths.paths().getFirst().steps())
        .extracting(Indicator::missing)
        .containsExactly(1L, 500_000_000L);
    assertThat(paths.paths().getFirst().effort())
        .isCloseTo(0.3, org.assertj.core.data.Offset.offset(1e-9));
  }

  private static boolean qualifies(int met) {
    int others = Integer.bitCount(met & ~FIFTH);
    return (met & FIFTH) != 0 && others >= 2 || others >= 4;
  }

  private static int bit(Indicator indicator) {
    for (int i = 0; i < NEEDED.size(); i++) {
      if (indicator.definition().id().equals("centre_i" + (i + 1))) {
        return 1 << i;
      }
    }
    throw new AssertionError(indicator.definition().id());
  }

  private static Finding finding(Facts facts) {
    return Guangxi.EVALUATOR.evaluate(facts, DAY).findings().stream()
        .filter(found -> found.rule().id().equals("R-26"))
        .findFirst()
        .orElseThrow();
  }

  private static Facts facts(int met) {
    Map<String, Object> values = new HashMap<>();
    values.put("region", "450100");
    values.put("stage", "BUILDING");
    values.put("building_started", LocalDate.of(2022, 9, 1));
    for (int i = 0; i < NEEDED.size(); i++) {
      long needed = NEEDED.get(i).getValue();
      values.put(NEEDED.get(i).getKey(), (met & 1 << i) != 0 ? needed : needed - 1);
    }
    return new Facts("centre", values);
  }
}
