package dev.jadework.patents.duplicates;

/// 三字组. Walks a text three characters at a time (characters are Unicode code points): `散热翅片` has
/// 散热翅 and 热翅片. A text of fewer than three characters has none.
final class Trigrams {
  /// Bits of a code point.
  private static final int CHARACTER = 21;

  private static final long THREE_CHARACTERS = (1L << 3 * CHARACTER) - 1;

  private String text = "";
  private int at;
  private long window;

  /// What is compared of a text: its letters and numbers (Unicode categories L and N) as they are
  /// written. Blanks, punctuation, symbols and marks are left out; case and width are kept.
  static String compared(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      if (kept(c)) {
        kept.appendCodePoint(c);
      }
      at += Character.charCount(c);
    }
    return kept.toString();
  }

  private static boolean kept(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  /// Goes to the beginning of a text.
  ///
  /// @return false if the text is too short to have one
  boolean start(String comparedText) {
    text = comparedText;
    at = 0;
    window = 0;
    for (int i = 0; i < 2; i++) {
      if (at >= text.length()) {
        return false;
      }
      take();
    }
    return at < text.length();
  }

  /// Moves to the next one, equal ones each time they occur; false at the end.
  boolean next() {
    if (at >= text.length()) {
      return false;
    }
    take();
    return true;
  }

  /// The three code points packed into 63 bits.
  long gram() {
    return window;
  }

  /// At most so many follow.
  int left() {
    return text.length() - at;
  }

  private void take() {
    int c = text.charAt(at++);
    if (Character.isHighSurrogate((char) c) && at < text.length()) {
      c = Character.toCodePoint((char) c, text.charAt(at++));
    }
    window = (window << CHARACTER | c) & THREE_CHARACTERS;
  }
}
