package dev.jadework.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MoneyTest {
  @Test
  void readsTenThousandsYuanAndHundredMillions() {
    assertThat(Money.parse("499.99")).contains(499_990_000L);
    assertThat(Money.parse("500 万元")).contains(500_000_000L);
    assertThat(Money.parse("6,200,000元")).contains(620_000_000L);
    assertThat(Money.parse("1.5亿元")).contains(15_000_000_000L);
    assertThat(Money.parse("0.000001")).contains(1L);
  }

  @Test
  void refusesWhatIsNoAmount() {
    assertThat(Money.parse("")).isEmpty();
    assertThat(Money.parse("万元")).isEmpty();
    assertThat(Money.parse("0.0000001")).isEmpty();
    assertThat(Money.parse("1e6")).isEmpty();
    assertThat(Money.parse("0.001元")).isEmpty();
    assertThat(Money.parse("9999999999999999亿元")).isEmpty();
  }

  @Test
  void whatIsWrittenReadsBackAsTheSame() {
    Random random = new Random(45);
    for (int i = 0; i < 1_000; i++) {
      long fen = random.nextLong(1_000_000_000_000L);
      assertThat(Money.parse(Money.wan(fen))).contains(fen);
    }
  }
}
