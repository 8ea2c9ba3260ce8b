package dev.jadework.patents.text;

import java.lang.Character.UnicodeScript;

/// 文本分段. Walks a folded text run by run: a run is either East Asian characters without a break
/// (`锂离子电池`) or one word of letters and digits (`co2`, `3.5mm`). Everything else separates.
public final class TextRuns {
  /// Longer words are cut so that no term exceeds what an index can hold.
  private static final int LONGEST_WORD = 128;

  private final String text;
  private int start;
  private int end;
  private boolean cjk;

  /// @param folded a text as [Folding#fold] gives it
  public TextRuns(String folded) {
    this.text = folded;
  }

  /// Moves to the next run; false at the end of the text.
  public boolean next() {
    int at = end;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isCjk(c)) {
        start = at;
        cjk = true;
        end = endOfCjk(at);
        return true;
      }
      if (Character.isLetterOrDigit(c)) {
        start = at;
        cjk = false;
        end = endOfWord(at);
        return true;
      }
      at += Character.charCount(c);
    }
    start = end = text.length();
    return false;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  /// True for East Asian characters, false for a word of letters and digits.
  public boolean cjk() {
    return cjk;
  }

  public String run() {
    return text.substring(start, end);
  }

  /// True if the text has a character that is searched by itself, see [#isCjk].
  public static boolean hasCjk(String text) {
    return text.codePoints().anyMatch(TextRuns::isCjk);
  }

  /// Han, kana, Hangul and Bopomofo characters are searched by character, not by word.
  public static boolean isCjk(int codePoint) {
    if (codePoint < 0x1100) {
      return false;
    }
    if (codePoint >= 0x4E00 && codePoint <= 0x9FFF) {
      return true;
    }
    if (!Character.isLetter(codePoint) && codePoint != 0x3007) {
      return false;
    }
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
      default -> codePoint == 0x30FC; // the prolonged sound mark belongs to no script
    };
  }

  private int endOfCjk(int from) {
    int at = from;
    while (at < text.length() && isCjk(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private int endOfWord(int from) {
    int at = from;
    while (at < text.length() && at - from < LONGEST_WORD) {
      int c = text.codePointAt(at);
      boolean part =
          (Character.isLetterOrDigit(c) && !isCjk(c))
              || Character.getType(c) == Character.NON_SPACING_MARK
              || isDecimalPoint(at, from);
      if (!part) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /// The point in `3.5`, not the one that ends a sentence.
  private boolean isDecimalPoint(int at, int from) {
    return text.charAt(at) == '.'
        && at > from
        && isAsciiDigit(text.charAt(at - 1))
        && at + 1 < text.length()
        && isAsciiDigit(text.charAt(at + 1));
  }

  private static boolean isAsciiDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
