package dev.jadework.patents.query;

import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.query.QueryLexer.Kind;
import dev.jadework.patents.query.QueryLexer.Token;
import dev.jadework.patents.text.Folding;
import dev.jadework.patents.text.TextRuns;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the values of text, name, class and number fields.
final class ValueReader {
  /// Shorter beginnings would match a large part of the vocabulary.
  static final int WILDCARD_PREFIX = 2;

  /// More of them make patterns whose matching cannot be bounded.
  static final int MOST_STARS = 2;

  /// Of `?` and `#` together.
  static final int MOST_QUESTION_MARKS = 5;

  /// Longer texts are no terms; they are compared as a whole by prior-art search.
  static final int LONGEST_VALUE = 500;

  private static final Pattern SUBCLASS = Pattern.compile("[A-Ha-hYy]\\d{2}[A-Za-z]");
  private static final Pattern GROUP = Pattern.compile("\\d{1,4}(?:/\\d{1,6}\\*?)?");
  private static final Pattern LOCARNO = Pattern.compile("(\\d{1,2})(?:[- ]?(\\d{2}))?");

  /// `batter+` of Orbit; `C++` and `A+B` are words.
  private static final Pattern ORBIT_STAR = Pattern.compile("[a-z]{2,}\\+");

  private static final Pattern JOINED = Pattern.compile("\\p{IsHan}\\+\\p{IsHan}");

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

  Query read(Target target, Token value) {
    QueryField field = target.field();
    if (value.text().length() > LONGEST_VALUE) {
      throw problem(
          "too-long",
          value,
          "a term has at most " + LONGEST_VALUE + " characters",
          "shorten it; to compare a whole text use: corpus similar");
    }
    String text = Folding.fold(value.text()).strip();
    boolean word = value.kind() == Kind.WORD;
    if (word && field.kind() == QueryField.Kind.TEXT && ORBIT_STAR.matcher(text).matches()) {
      text = text.substring(0, text.length() - 1) + "*";
    }
    boolean wild = word && text.codePoints().anyMatch(ValueReader::isWild);
    return switch (field.kind()) {
      case TEXT -> wild ? wildText(field, value, text) : words(field, value);
      case NAME -> wild ? wildcard(field, value, text) : words(field, value);
      case CLASS -> classes(target, value, text, wild);
      case NUMBER ->
          wild ? wildcard(field, value, text.toUpperCase(Locale.ROOT)) : words(field, value);
      case KEYWORD -> keyword(field, value, wild);
      case DATE, QUANTITY -> throw new IllegalArgumentException(field + " is read elsewhere");
    };
  }

  /// The canonical symbol; refuses what is none of the field's classification.
  String symbol(QueryField field, Token value, String text) {
    String folded = Folding.fold(text).strip().toUpperCase(Locale.ROOT);
    if (field == QueryField.LOC) {
      Matcher locarno = LOCARNO.matcher(folded);
      if (!locarno.matches()) {
        throw problem(
            "bad-class",
            value,
            "'" + text + "' is not a Locarno class",
            "write a class 02 or a class with its subclass 02-01");
      }
      String first = (locarno.group(1).length() == 1 ? "0" : "") + locarno.group(1);
      return locarno.group(2) == null ? first : first + "-" + locarno.group(2);
    }
    return ClassificationSymbol.parse(folded)
        .map(ClassificationSymbol::toString)
        .orElseThrow(
            () ->
                problem(
                    "bad-class",
                    value,
                    "'" + text + "' is not an IPC or CPC symbol",
                    "write a section H, class H01, subclass H01M, main group H01M10 or symbol"
                        + " H01M10/0525"));
  }

  private Query keyword(QueryField field, Token value, boolean wild) {
    if (wild) {
      throw problem(
          "bad-wildcard",
          value,
          field + " is compared whole; no wildcard can stand in it",
          "write the values with OR: " + field + "=(a OR b)");
    }
    words(field, value);
    return new Query.Match(field, FieldValues.keyword(field, value.text()));
  }

  private Query words(QueryField field, Token value) {
    if (!new TextRuns(Folding.fold(value.text())).next()) {
      throw problem(
          "nothing-to-find",
          value,
          "'" + value.text() + "' has no letter, digit or character to search for",
          "write a word, or remove it");
    }
    if (value.kind() == Kind.WORD && JOINED.matcher(Folding.fold(value.text())).find()) {
      throw problem(
          "ambiguous-sign",
          value,
          "a + between Chinese characters may mean OR or stand in the text",
          "write blanks around it to mean OR, or put the text in quotation marks");
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
    if (inner.indexOf('*') >= 0) {
      throw problem(
          "bad-wildcard",
          value,
          "no * can stand inside Chinese text, which is found within longer text anyway",
          "use ? for one character, # for one or none, or join the parts with AND: "
              + String.join(
                  " AND ", Folding.fold(inner).replaceAll("[*?#]+", " ").strip().split(" +")));
    }
    boolean letters = inner.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || isWild(c));
    if (inner.codePoints().noneMatch(ValueReader::isWild)) {
      return words(field, new Token(Kind.WORD, inner, value.start(), value.end()));
    }
    if (!letters) {
      throw problem(
          "bad-wildcard",
          value,
          "a wildcard stands among letters, digits and characters only",
          "separate the parts with AND, or put the text in quotation marks");
    }
    if (isWild(inner.charAt(0)) || isWild(inner.charAt(inner.length() - 1))) {
      throw problem(
          "bad-wildcard",
          value,
          "in Chinese text ? and # stand between characters, not at either end",
          "remove it: the text is found within longer text anyway");
    }
    checkMarks(value, inner);
    return new Query.Wildcard(field, inner);
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
          "at least " + WILDCARD_PREFIX + " characters must stand before *, ? or #",
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
          "bad-wildcard",
          value,
          "a term has at most "
              + MOST_STARS
              + " * and "
              + MOST_QUESTION_MARKS
              + " of ? and # together",
          "remove some");
    }
  }

  private Query classes(Target target, Token value, String text, boolean wild) {
    if (target.form() == Target.Form.BELOW) {
      return new Query.ClassBelow(target.field(), symbol(target.field(), value, value.text()));
    }
    return wild
        ? wildcard(target.field(), value, text.toUpperCase(Locale.ROOT).replaceAll("\\s+", ""))
        : new Query.Match(target.field(), symbol(target.field(), value, value.text()));
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
    return c == '*' || c == '?' || c == '#';
  }

  private QuerySyntaxException problem(String code, Token token, String message, String fix) {
    return new QuerySyntaxException("query." + code, query, token.start(), message, fix);
  }
}
