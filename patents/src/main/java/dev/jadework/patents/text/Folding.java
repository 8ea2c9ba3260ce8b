package dev.jadework.patents.text;

import java.text.Normalizer;
import java.util.Locale;

/// 归一. The form in which texts are compared: full-width and compatibility characters folded
/// (Unicode NFKC), lower case.
public final class Folding {
  /// Full-width forms stand this far behind the ASCII character they mean.
  private static final int FULL_WIDTH = 0xFF01 - '!';

  private Folding() {}

  /// `ＬＥＤ（１）` becomes `led(1)`.
  public static String fold(String text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      char c = simple(text.charAt(i));
      if (c == 0) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      }
      folded[i] = c;
    }
    return new String(folded);
  }

  /// What a character becomes whatever stands beside it; 0 if that is not known here. Nearly all
  /// texts consist of such characters, for which the general way takes several times as long.
  private static char simple(char c) {
    char narrow = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - FULL_WIDTH) : c;
    if (narrow < 0x80) {
      return narrow >= 'A' && narrow <= 'Z' ? (char) (narrow + ('a' - 'A')) : narrow;
    }
    boolean unchanged = c >= '\u4E00' && c <= '\u9FA5' || c >= '\u3001' && c <= '\u3002';
    return unchanged ? c : 0;
  }
}
