package dev.jadework.patents.query;

import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.query.QueryLexer.Kind;
import dev.jadework.patents.query.QueryLexer.Token;
import dev.jadework.patents.text.Folding;
import dev.jadework.patents.text.TextRuns;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Reads the values of text, name, class and number fields.
final class ValueReader {
  /// Shorter beginnings would match a large part of the vocabulary.
  static final int WILDCARD_PREFIX = 2;

  /// More of them make patterns whose matching cannot be bounded.
  static final int MOST_STARS = 2;

  static final int MOST_QUESTION_MARKS = 5;

  /// Longer texts are no terms; they are compared as a whole by prior-art search.
  static final int LONGEST_VALUE = 500;

  private static final Pattern SUBCLASS = Pattern.compile("[A-Ha-hYy]\\d{2}[A-Za-z]");
  private static final Pattern GROUP = Pattern.compile("\\d{1,4}(?:/\\d{1,6}\\*?)?");
  private static final Pattern OFFICE = Pattern.compile("[A-Za-z]{2}|(?i:PCT)");
  private static final Pattern DIGITS = Pattern.compile("\\d[\\d./Xx]*(?:[A-Za-z]\\d?)?");
  private static final Pattern KIND = Pattern.compile("[A-Za-z]\\d?");

  private final String query;

  ValueReader(String query) {
    this.query = query;
  }

  /// How many of the tokens from `at` on are one value: classes and numbers are often written with
  /// blanks (`B23K 1/002`, `CN 101945314 B`).
  int parts(QueryField field, List<Token> tokens, int at) {
    if (tokens.get(at).kind() != Kind.WORD) {
      return 1;
    }
    if (field.kind() == QueryField.Kind.CLASS) {
      return follows(tokens, at, SUBCLASS, GROUP) ? 2 : 1;
    }
    if (field.kind() == QueryField.Kind.NUMBER) {
      int parts = follows(tokens, at, OFFICE, DIGITS) ? 2 : 1;
      boolean digits = !OFFICE.matcher(tokens.get(at + parts - 1).text()).matches();
      return digits && isWord(tokens, at + parts, KIND) ? parts + 1 : parts;
    }
    return 1;
  }

  Query read(QueryField field, Token value) {
    if (value.text().length() > LONGEST_VALUE) {
      throw problem(
          "too-long",
          value,
          "a term has at most " + LONGEST_VALUE + " characters",
          "shorten it; to compare a whole text use: corpus similar");
    }
    String text = Folding.fold(value.text()).strip();
    boolean wild = value.kind() == Kind.WORD && (text.contains("*") || text.contains("?"));
    return switch (field.kind()) {
      case TEXT -> wild ? wildText(field, value, text) : words(field, value);
      case NAME -> wild ? wildcard(field, value, text) : words(field, value);
      case CLASS -> classSymbol(field, value, text, wild);
      case NUMBER ->
          wild ? wildcard(field, value, text.toUpperCase(Locale.ROOT)) : words(field, value);
      case DATE -> throw new IllegalArgumentException("dates are read elsewhere");
    };
  }

  private Query words(QueryField field, Token value) {
    if (!new TextRuns(Folding.fold(value.text())).next()) {
      throw problem(
          "nothing-to-find",
          value,
          "'" + value.text() + "' has no letter, digit or character to search for",
          "write a word, or remove it");
    }
    return new Query.Match(field, value.text().strip());
  }

  /// Chinese text is found inside longer text anyway, so a star at its end adds nothing.
  private Query wildText(QueryField field, Token value, String text) {
    boolean cjk = text.codePoints().anyMatch(TextRuns::isCjk);
    if (!cjk) {
      boolean oneWord = text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || isWild(c));
      if (!oneWord) {
        throw problem(
            "bad-wildcard",
            value,
            "a wildcard stands in a single word of letters and digits",
            "separate the words: lithium AND batter*");
      }
      return wildcard(field, value, text);
    }
    String inner = text.endsWith("*") ? text.substring(0, text.length() - 1) : text;
    if (inner.codePoints().anyMatch(ValueReader::isWild)) {
      throw problem(
          "bad-wildcard",
          value,
          "no wildcard can stand inside Chinese text, which is found within longer text anyway",
          "join the parts with AND: "
              + String.join(
                  " AND ", Folding.fold(inner).replaceAll("[*?]+", " ").strip().split(" +")));
    }
    return words(field, new Token(Kind.WORD, inner, value.start(), value.end()));
  }

  private Query wildcard(QueryField field, Token value, String pattern) {
    int literal = 0;
    while (literal < pattern.length() && !isWild(pattern.charAt(literal))) {
      literal++;
    }
    if (pattern.codePointCount(0, literal) < WILDCARD_PREFIX) {
      throw problem(
          "short-wildcard",
          value,
          "at least " + WILDCARD_PREFIX + " characters must stand before * or ?",
          "write a longer beginning");
    }
    long stars = pattern.chars().filter(c -> c == '*').count();
    long marks = pattern.chars().filter(c -> c == '?').count();
    if (stars > MOST_STARS || marks > MOST_QUESTION_MARKS) {
      throw problem(
          "bad-wildcard",
          value,
          "a term has at most " + MOST_STARS + " * and " + MOST_QUESTION_MARKS + " ?",
          "remove some");
    }
    return new Query.Wildcard(field, pattern);
  }

  private Query classSymbol(QueryField field, Token value, String text, boolean wild) {
    String symbol = text.toUpperCase(Locale.ROOT);
    if (wild) {
      return wildcard(field, value, symbol.replaceAll("\\s+", ""));
    }
    return ClassificationSymbol.parse(symbol)
        .map(parsed -> new Query.Match(field, parsed.toString()))
        .orElseThrow(
            () ->
                problem(
                    "bad-class",
                    value,
                    "'" + value.text() + "' is not an IPC symbol",
                    "write a section H, class H01, subclass H01M, main group H01M10 or symbol"
                        + " H01M10/0525"));
  }

  private static boolean follows(List<Token> tokens, int at, Pattern first, Pattern second) {
    return isWord(tokens, at, first) && isWord(tokens, at + 1, second);
  }

  /// A word before an operator is the next field, not part of this value.
  private static boolean isWord(List<Token> tokens, int at, Pattern form) {
    return at + 1 < tokens.size()
        && tokens.get(at).kind() == Kind.WORD
        && tokens.get(at + 1).kind() != Kind.OPERATOR
        && form.matcher(Folding.fold(tokens.get(at).text())).matches();
  }

  private static boolean isWild(int c) {
    return c == '*' || c == '?';
  }

  private QuerySyntaxException problem(String code, Token token, String message, String fix) {
    return new QuerySyntaxException("query." + code, query, token.start(), message, fix);
  }
}
