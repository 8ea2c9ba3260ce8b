package dev.jadework.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.pack.Target.Judgement;
import dev.jadework.rules.pack.Target.Op;
import dev.jadework.rules.text.Labels;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TargetTest {
  @Test
  void aRangeIsJudgedByBothEnds() {
    Target target = target(Op.BETWEEN, "3", "5");

    assertThat(judged(target, "2.99")).isEqualTo(Judgement.SHORT);
    assertThat(judged(target, "3")).isEqualTo(Judgement.REACHED);
    assertThat(judged(target, "5")).isEqualTo(Judgement.REACHED);
    assertThat(judged(target, "5.01")).isEqualTo(Judgement.BEYOND);
  }

  @Test
  void otherTargetsAreReachedOnTheirSide() {
    assertThat(judged(target(Op.AT_LEAST, "3", null), "3.0")).isEqualTo(Judgement.REACHED);
    assertThat(judged(target(Op.AT_LEAST, "3", null), "2.9")).isEqualTo(Judgement.SHORT);
    assertThat(judged(target(Op.MORE_THAN, "3", null), "3")).isEqualTo(Judgement.SHORT);
    assertThat(judged(target(Op.MORE_THAN, "3", null), "3.1")).isEqualTo(Judgement.REACHED);
    assertThat(judged(target(Op.AT_MOST, "3", null), "3")).isEqualTo(Judgement.REACHED);
    assertThat(judged(target(Op.AT_MOST, "3", null), "3.1")).isEqualTo(Judgement.SHORT);
    assertThat(judged(target(Op.EXACTLY, "0", null), "0.0")).isEqualTo(Judgement.REACHED);
    assertThat(judged(target(Op.EXACTLY, "0", null), "1")).isEqualTo(Judgement.SHORT);
  }

  @Test
  void whatIsOnlyToRiseIsNotJudgedByOneFigure() {
    assertThat(target(Op.RISES, null, null).judge(BigDecimal.ONE)).isEmpty();
    assertThat(target(Op.RISES, null, null).amount()).isEmpty();
  }

  @Test
  void figuresOfFourDigitsAndMoreAreGrouped() {
    assertThat(target(Op.AT_LEAST, "999", null).amount()).isEqualTo("≥ 999");
    assertThat(target(Op.AT_LEAST, "15000", null).amount()).isEqualTo("≥ 15,000");
    assertThat(target(Op.EXACTLY, "2.50", null).amount()).isEqualTo("2.50");
    assertThat(target(Op.BETWEEN, "1000", "1500.5").amount()).isEqualTo("1,000–1,500.5");
  }

  @Test
  void theDistanceIsThatToTheNearestReachedFigureAndNothingBeyond() {
    assertThat(distance(target(Op.BETWEEN, "3", "5"), "1")).isEqualByComparingTo("2");
    assertThat(distance(target(Op.BETWEEN, "3", "5"), "9")).isEqualByComparingTo("0");
    assertThat(distance(target(Op.EXACTLY, "0", null), "4")).isEqualByComparingTo("4");
    assertThat(distance(target(Op.AT_MOST, "10", null), "12")).isEqualByComparingTo("2");
    assertThat(distance(target(Op.AT_LEAST, "95.5", null), "95.5")).isEqualByComparingTo("0");
  }

  private static Judgement judged(Target target, String figure) {
    return target.judge(new BigDecimal(figure)).orElseThrow();
  }

  private static BigDecimal distance(Target target, String figure) {
    return target.distance(new BigDecimal(figure));
  }

  private static Target target(Op op, @Nullable String value, @Nullable String upTo) {
    Labels none = new Labels("无", "none");
    return new Target(
        "T-1",
        "C-1",
        none,
        none,
        none,
        op,
        Optional.ofNullable(value).map(BigDecimal::new),
        Optional.ofNullable(upTo).map(BigDecimal::new),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(none),
        Optional.empty(),
        "",
        List.of());
  }
}
