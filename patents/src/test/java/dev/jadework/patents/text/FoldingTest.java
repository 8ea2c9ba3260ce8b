package dev.jadework.patents.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldingTest {
  /// Characters around every boundary of the short way, and some that it leaves to Unicode.
  private static final String DRAWN =
      " azAZ09~\u007f\u0080\u0301\u3000\u3001\u3002\u3003\u4dff\u4e00锂\u9fa5\u9fa6"
          + "\uff00！ＡＺａｚ～\uff5f①㎜ﬁé\u212b\ud840\udc00";

  @Test
  void fullWidthAndCapitalLettersBecomeOrdinaryOnes() {
    assertThat(Folding.fold("ＬＥＤ（１）、锂。")).isEqualTo("led(1)、锂。");
  }

  @Test
  void aLetterWithAnAccentOfItsOwnBecomesOneCharacter() {
    assertThat(Folding.fold("E\u0301")).isEqualTo("\u00e9");
  }

  @Test
  void everyCharacterIsFoldedAsUnicodeSays() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      String text = String.valueOf(c);
      assertThat(Folding.fold(text)).as("U+%04X", (int) c).isEqualTo(unicode(text));
    }
  }

  @Test
  void mixedTextsAreFoldedAsUnicodeSays() {
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(6); length > 0; length--) {
        text.append(DRAWN.charAt(random.nextInt(DRAWN.length())));
      }
      assertThat(Folding.fold(text.toString())).as("seed 42").isEqualTo(unicode(text.toString()));
    }
  }

  private static String unicode(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
