package dev.jadework.patents.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Parts names in Latin letters into words in capitals without accents, and brackets. A point or
/// apostrophe inside a word goes (`L.L.C.`, `XI'AN`), a hyphen parts.
final class LatinTokens {
  private LatinTokens() {}

  static List<String> of(String raw) {
    String plain = Normalizer.normalize(raw, Normalizer.Form.NFKD).toUpperCase(Locale.ROOT);
    List<String> tokens = new ArrayList<>();
    StringBuilder token = new StringBuilder();
    for (int i = 0; i <= plain.length(); i++) {
      char c = i < plain.length() ? plain.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        token.append(c);
      } else if (!inside(c, plain, i)) {
        if (!token.isEmpty()) {
          tokens.add(token.toString());
          token.setLength(0);
        }
        if (c == '(' || c == ')') {
          tokens.add(String.valueOf(c));
        }
      }
    }
    return tokens;
  }

  private static boolean inside(char c, String text, int at) {
    if (Character.getType(c) == Character.NON_SPACING_MARK || c == '\'' || c == '’' || c == '`') {
      return true;
    }
    // The point of an initial or of letters: U.S., but not the one that ends LTD.
    return c == '.'
        && at > 0
        && Character.isLetter(text.charAt(at - 1))
        && (at < 2 || !Character.isLetterOrDigit(text.charAt(at - 2)))
        && at + 2 < text.length()
        && text.charAt(at + 2) == '.';
  }
}
