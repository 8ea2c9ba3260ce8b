package dev.jadework.patents.query;

import dev.jadework.patents.query.QueryLexer.Token;
import dev.jadework.patents.text.TextRuns;
import java.util.regex.Pattern;

/// 通配. Reads values with `*`, `?` and `#`, and says where they may stand and how many.
final class WildcardReader {
  /// Shorter beginnings would match a large part of the vocabulary.
  private static final int PREFIX = 2;

  /// More of them make patterns whose matching cannot be bounded.
  private static final int MOST_STARS = 2;

  /// Of `?` and `#` together.
  private static final int MOST_QUESTION_MARKS = 5;

  /// `batter+` of Orbit; `C++` and `A+B` are words.
  private static final Pattern ORBIT_STAR = Pattern.compile("[a-z]{2,}\\+");

  private final String query;

  WildcardReader(String query) {
    this.query = query;
  }

  /// A word of a text field with Orbit's `+` as a star.
  static String star(String text) {
    return ORBIT_STAR.matcher(text).matches() ? text.substring(0, text.length() - 1) + "*" : text;
  }

  static boolean isWild(String text) {
    return text.codePoints().anyMatch(WildcardReader::isWild);
  }

  /// A pattern of letters and digits, or of characters as they stand in longer text.
  ///
  /// @param text folded
  Query text(QueryField field, Token value, String text) {
    if (TextRuns.hasCjk(text)) {
      return characters(field, value, text);
    }
    if (!text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || isWild(c))) {
      throw problem(
          value,
          "a wildcard stands in a single word of letters and digits",
          "separate the words: lithium AND batter*");
    }
    return whole(field, value, text);
  }

  /// Chinese text is found inside longer text anyway, so a star at its end adds nothing.
  private Query characters(QueryField field, Token value, String text) {
    String inner = text.endsWith("*") ? text.substring(0, text.length() - 1) : text;
    if (inner.indexOf('*') >= 0) {
      throw problem(
          value,
          "no * can stand inside Chinese text, which is found within longer text anyway",
          "use ? for one character, # for one or none, or join the parts with AND: "
              + String.join(" AND ", inner.replaceAll("[*?#]+", " ").strip().split(" +")));
    }
    if (!isWild(inner)) {
      return new Query.Match(field, inner);
    }
    if (!inner.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || isWild(c))) {
      throw problem(
          value,
          "a wildcard stands among letters, digits and characters only",
          "separate the parts with AND, or put the text in quotation marks");
    }
    if (isWild(inner.charAt(0)) || isWild(inner.charAt(inner.length() - 1))) {
      throw problem(
          value,
          "in Chinese text ? and # stand between characters, not at either end",
          "remove it: the text is found within longer text anyway");
    }
    checkMarks(value, inner);
    return new Query.Wildcard(field, inner);
  }

  /// A pattern of a whole word, name, number or symbol.
  Query whole(QueryField field, Token value, String pattern) {
    int literal = 0;
    while (literal < pattern.length() && !isWild(pattern.charAt(literal))) {
      literal++;
    }
    if (pattern.codePointCount(0, literal) < PREFIX) {
      throw new QuerySyntaxException(
          "query.short-wildcard",
          query,
          value.start(),
          "at least " + PREFIX + " characters must stand before *, ? or #",
          "write a longer beginning, or put the text in quotation marks");
    }
    checkMarks(value, pattern);
    return new Query.Wildcard(field, pattern);
  }

  private void checkMarks(Token value, String pattern) {
    long stars = pattern.chars().filter(c -> c == '*').count();
    long marks = pattern.chars().filter(c -> c == '?' || c == '#').count();
    if (stars > MOST_STARS || marks > MOST_QUESTION_MARKS) {
      throw problem(
          value,
          "a term has at most "
              + MOST_STARS
              + " * and "
              + MOST_QUESTION_MARKS
              + " of ? and # together",
          "remove some");
    }
  }

  private static boolean isWild(int c) {
    return c == '*' || c == '?' || c == '#';
  }

  private QuerySyntaxException problem(Token value, String message, String fix) {
    return new QuerySyntaxException("query.bad-wildcard", query, value.start(), message, fix);
  }
}
