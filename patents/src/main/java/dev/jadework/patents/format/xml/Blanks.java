package dev.jadework.patents.format.xml;

/// The white space of XML: blank, tab, carriage return and line feed.
public final class Blanks {
  private Blanks() {}

  /// Runs of white space become one blank, those at both ends nothing.
  public static String drawnTogether(String text) {
    if (undisturbed(text)) {
      return bare(text) ? text : text.strip();
    }
    int length = text.length();
    StringBuilder drawn = new StringBuilder(length);
    int from = 0;
    for (int i = 0; i < length; i++) {
      if (disturbed(text, i)) {
        drawn.append(text, from, i).append(' ');
        while (i + 1 < length && blank(text.charAt(i + 1))) {
          i++;
        }
        from = i + 1;
      }
    }
    return drawn.append(text, from, length).toString().strip();
  }

  /// True if every white space is a single blank. Four searches, which the runtime does many
  /// characters at a time, are far faster than one look at each.
  private static boolean undisturbed(String text) {
    return text.indexOf('\n') < 0
        && text.indexOf("  ") < 0
        && text.indexOf('\t') < 0
        && text.indexOf('\r') < 0;
  }

  /// True if visible ASCII stands at both ends, as nearly always.
  private static boolean bare(String text) {
    return !text.isEmpty() && visible(text.charAt(0)) && visible(text.charAt(text.length() - 1));
  }

  private static boolean visible(char c) {
    return c > ' ' && c < 0x7f;
  }

  static boolean blank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  /// True where white space is not a single blank.
  private static boolean disturbed(String text, int at) {
    char c = text.charAt(at);
    return c <= ' '
        && blank(c)
        && (c != ' ' || at + 1 < text.length() && blank(text.charAt(at + 1)));
  }
}
