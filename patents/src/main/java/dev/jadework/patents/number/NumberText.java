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
    if (plain(text)) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(fold(text.charAt(i)));
    }
    return folded.toString().strip().toUpperCase(Locale.ROOT);
  }

  /// Folded, without the blanks and commas that only help the eye; strokes and hyphens stay because
  /// they part year and serial.
  static String compact(String text) {
    String folded = fold(text);
    if (plain(folded)) {
      return folded;
    }
    StringBuilder compact = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c != ' ' && c != ',') {
        compact.append(c);
      }
    }
    return compact.toString();
  }

  /// True if nothing is to be folded: digits and capital letters alone, as in most records.
  static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!digit(text.charAt(i)) && !letter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /// Without strokes and hyphens.
  static String unseparated(String compact) {
    if (compact.indexOf('-') < 0 && compact.indexOf('/') < 0) {
      return compact;
    }
    return compact.replace("-", "").replace("/", "");
  }

  static boolean digits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!digit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean letter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /// How many letters stand first.
  static int letters(String text) {
    int count = 0;
    while (count < text.length() && letter(text.charAt(count))) {
      count++;
    }
    return count;
  }

  /// `007` → `7`, `000` → `0`.
  static String withoutZeros(String digits) {
    int at = 0;
    while (at < digits.length() - 1 && digits.charAt(at) == '0') {
      at++;
    }
    return digits.substring(at);
  }

  /// Filled with zeros from the left to the given length.
  static String padded(String digits, int length) {
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }

  /// True if the text begins with a year of four digits from the first one given to 2099.
  static boolean yearFirst(String digits, int first) {
    if (digits.length() < 4 || !digits(digits.substring(0, 4))) {
      return false;
    }
    int year = Integer.parseInt(digits.substring(0, 4));
    return year >= first && year < 2100;
  }

  private static char fold(char c) {
    if (c >= '！' && c <= '～') {
      return (char) (c - '！' + '!');
    }
    return switch (c) {
      case '\u3000', '\u00a0', '\t' -> ' ';
      case '。', '·' -> '.';
      case '‐', '‑', '–', '—', '―', '−', '─', 'ー' -> '-';
      default -> c;
    };
  }
}
