package dev.jadework.patents.number;

import java.util.Locale;

/// Brings the ways a number is typed to one: full-width digits, letters, points and blanks become
/// ASCII, letters upper case.
final class NumberText {
  /// Longer than any number of any office, short enough to show in a message.
  private static final int LONGEST = 64;

  private NumberText() {}

  static String fold(String text) {
    if (text.length() > LONGEST) {
      throw new UnreadableNumberException(
          text.substring(0, LONGEST) + "…", "a number of at most " + LONGEST + " characters");
    }
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(fold(text.charAt(i)));
    }
    return folded.toString().strip().toUpperCase(Locale.ROOT);
  }

  private static char fold(char c) {
    if (c >= '！' && c <= '～') {
      return (char) (c - '！' + '!');
    }
    return switch (c) {
      case '\u3000', '\u00a0', '\t' -> ' ';
      case '。', '·' -> '.';
      case '‐', '‑', '–', '—' -> '-';
      default -> c;
    };
  }
}
