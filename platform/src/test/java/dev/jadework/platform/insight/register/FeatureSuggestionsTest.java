package dev.jadework.platform.insight.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeatureSuggestionsTest {
  @Test
  void takesTechnicalSentencesInOrderAndDropsMoneyAndPeople() {
    assertThat(
            FeatureSuggestions.of(
                "1. 采用液冷板与相变材料层交替夹设；项目经费620万元，培养人才10名。" + "控制器根据温度传感器的信号调节流量。我们很有信心。"))
        .containsExactly("采用液冷板与相变材料层交替夹设", "控制器根据温度传感器的信号调节流量");
  }

  @Test
  void offersNothingWhereNothingIsTechnical() {
    assertThat(FeatureSuggestions.of("")).isEmpty();
    assertThat(FeatureSuggestions.of("团队经验丰富。市场广阔。")).isEmpty();
  }

  @Test
  void offersASentenceOnceAndNoMoreThanTwelve() {
    StringBuilder text = new StringBuilder("采用液冷板冷却电芯。采用液冷板冷却电芯。");
    for (int i = 0; i < 30; i++) {
      text.append("第").append(i).append("路传感器检测温度。");
    }
    assertThat(FeatureSuggestions.of(text.toString()))
        .hasSize(12)
        .doesNotHaveDuplicates()
        .startsWith("采用液冷板冷却电芯");
  }
}
