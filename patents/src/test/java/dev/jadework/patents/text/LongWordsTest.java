package dev.jadework.patents.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongWordsTest {
  private final LongWords words = LongWords.dictionary();

  @Test
  void findsTheShortestWordFirstAndThenTheLongerOnes() {
    assertThat(beginningAt("液化气罐的阀", 0)).containsExactly("液化气", "液化气罐");
    assertThat(beginningAt("液化气", 0)).containsExactly("液化气");
  }

  @Test
  void doesNotReadBeyondTheEnd() {
    assertThat(words.next("液化气罐", 0, 2, 0)).isZero();
    assertThat(words.next("液化气罐", 0, 3, 0)).isEqualTo(3);
    assertThat(words.next("液化气罐", 0, 3, 3)).isZero();
  }

  @Test
  void findsNothingWhereNoWordBegins() {
    assertThat(beginningAt("化气罐", 0)).isEmpty();
    assertThat(beginningAt("ｘｙｚ", 0)).isEmpty();
    assertThat(beginningAt("\uD840\uDC00气罐", 0)).isEmpty();
  }

  @Test
  void holdsEveryLongWordThatASentenceIsCutInto() {
    List<String> missing = new ArrayList<>();
    String text = "冷凝器与触摸屏由太阳能供电的处理机控制液化气罐的滤波器和热交换器";
    new ChineseWords()
        .cut(
            text,
            (start, end) -> {
              if (end - start >= 3
                  && !beginningAt(text, start).contains(text.substring(start, end))) {
                missing.add(text.substring(start, end));
              }
            });
    assertThat(missing).isEmpty();
  }

  private List<String> beginningAt(String text, int at) {
    List<String> found = new ArrayList<>();
    for (int length = words.next(text, at, text.length(), 0);
        length > 0;
        length = words.next(text, at, text.length(), length)) {
      found.add(text.substring(at, at + length));
    }
    return found;
  }
}
