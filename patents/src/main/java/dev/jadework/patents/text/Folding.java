package dev.jadework.patents.text;

import java.text.Normalizer;
import java.util.Locale;

/// 归一. The form in which texts are compared: full-width and compatibility characters folded
/// (Unicode NFKC), lower case.
public final class Folding {
  private Folding() {}

  /// `ＬＥＤ（１）` becomes `led(1)`.
  public static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
