package dev.jadework.platform.insight.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.platform.insight.corpus.Marker.Part;
import org.junit.jupiter.api.Test;

class MarkerTest {
  @Test
  void marksTheLongestWordAndLosesNothing() {
    assertThat(Marker.of("液 液冷").parts("液冷板与液"))
        .containsExactly(new Part("液冷", true), new Part("板与", false), new Part("液", true));
  }

  @Test
  void marksInAnyLetterCaseAndTakesSignsLiterally() {
    assertThat(Marker.of("cell (a|b)").parts("Cell (a|b)*"))
        .containsExactly(
            new Part("Cell", true),
            new Part(" ", false),
            new Part("(a|b)", true),
            new Part("*", false));
  }

  @Test
  void withoutWordsTheTextStaysWhole() {
    assertThat(Marker.of("  ").parts("文本")).containsExactly(new Part("文本", false));
    assertThat(Marker.of("词").parts("")).isEmpty();
  }
}
