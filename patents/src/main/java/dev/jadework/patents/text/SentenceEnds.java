package dev.jadework.patents.text;

/// 句末与段末. What stands between two runs of a folded text ([TextRuns]).
///
/// A line feed ends a paragraph. `。` `!` `?` end a sentence, and so does a point that a blank or
/// nothing follows, unless at most three letters stand before it, as in `fig. 1` or `e.g. this`.
public enum SentenceEnds {
  NONE,
  SENTENCE,
  PARAGRAPH;

  /// Letters before a point that ends a sentence, at least.
  private static final int WORD = 4;

  /// The strongest end between two positions.
  ///
  /// @param from end of a run
  /// @param to start of the next run, or the end of the text
  public static SentenceEnds between(String folded, int from, int to) {
    SentenceEnds end = NONE;
    for (int at = from; at < to; at++) {
      switch (folded.charAt(at)) {
        case '\n', '\r', '\u2028', '\u2029' -> {
          return PARAGRAPH;
        }
        case '。', '!', '?' -> end = SENTENCE;
        case '.' -> end = end == NONE && isFullStop(folded, at) ? SENTENCE : end;
        default -> {}
      }
    }
    return end;
  }

  private static boolean isFullStop(String folded, int at) {
    if (at + 1 < folded.length() && !Character.isWhitespace(folded.charAt(at + 1))) {
      return false;
    }
    if (at == 0 || TextRuns.isCjk(folded.codePointBefore(at))) {
      return at > 0;
    }
    int letters = 0;
    while (letters < WORD
        && letters < at
        && Character.isLetterOrDigit(folded.charAt(at - 1 - letters))) {
      letters++;
    }
    return letters == 0 || letters >= WORD;
  }
}
