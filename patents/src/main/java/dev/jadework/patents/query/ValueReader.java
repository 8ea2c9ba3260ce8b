package dev.jadework.patents.query;

import dev.jadework.patents.classification.ClassificationSymbol;
import dev.jadework.patents.query.QueryLexer.Kind;
import dev.jadework.patents.query.QueryLexer.Token;
import dev.jadework.patents.status.EventKind;
import dev.jadework.patents.status.StatusWords;
import dev.jadework.patents.text.Folding;
import dev.jadework.patents.text.TextRuns;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the values of text, name, class and number fields.
final class ValueReader {
  /// Longer texts are no terms; they are compared as a whole by prior-art search.
  static final int LONGEST_VALUE = 500;

  private static final Pattern SUBCLASS = Pattern.compile("[A-Ha-hYy]\\d{2}[A-Za-z]");
  private static final Pattern GROUP = Pattern.compile("\\d{1,4}(?:/\\d{1,6}\\*?)?");
  private static final Pattern LOCARNO = Pattern.compile("(\\d{1,2})(?:[- ]?(\\d{2}))?");

  /// `LED+灯`; between two characters it is an operator.
  private static final Pattern JOINED =
      Pattern.compile("\\p{IsHan}\\+[\\p{L}\\p{N}]|[\\p{L}\\p{N}]\\+\\p{IsHan}");

  private static final Pattern OFFICE = Pattern.compile("[A-Za-z]{2}|(?i:PCT)");
  private static final Pattern DIGITS = Pattern.compile("\\d[\\d./Xx]*(?:[A-Za-z]\\d?)?");
  private static final Pattern KIND = Pattern.compile("[A-Za-z]\\d?");

  /// 无效 of any extent.
  private static final String INVALID = "无效";

  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  private final String query;
  private final WildcardReader wildcards;

  ValueReader(String query) {
    this.query = query;
    this.wildcards = new WildcardReader(query);
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
      int words = NumberValue.words(field, query, tokens, at);
      if (words > 0) {
        return words;
      }
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
    if (word && field.kind() == QueryField.Kind.TEXT) {
      text = WildcardReader.star(text);
    }
    boolean wild = word && WildcardReader.isWild(text);
    return switch (field.kind()) {
      case TEXT -> wild ? wildcards.text(field, value, text) : words(field, value);
      case NAME -> wild ? wildcards.whole(field, value, text) : words(field, value);
      case CLASS -> classes(target, value, text, wild);
      case NUMBER -> numbers(target, value, text, wild);
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
    String key = Keywords.key(field, value.text());
    return field.ofStatus() ? status(field, value, key) : new Query.Match(field, key);
  }

  private Query status(QueryField field, Token value, String word) {
    if (field == QueryField.LE && word.equals(INVALID)) {
      return new Query.Or(
          List.of(
              new Query.Match(field, EventKind.INVALIDATION.label()),
              new Query.Match(field, EventKind.PARTIAL_INVALIDATION.label())));
    }
    try {
      switch (field) {
        case SLS -> StatusWords.simple(word);
        case LS -> StatusWords.detail(word);
        default -> StatusWords.event(word);
      }
    } catch (IllegalArgumentException e) {
      throw problem(
          "unknown-value",
          value,
          field + ": " + e.getMessage(),
          "write one of them; records tell of no others");
    }
    return new Query.Match(field, word);
  }

  private Query numbers(Target target, Token value, String text, boolean wild) {
    if (wild) {
      return wildcards.whole(target.field(), value, text.toUpperCase(Locale.ROOT));
    }
    if (!DIGIT.matcher(text).find()) {
      throw problem(
          "bad-number",
          value,
          "'" + value.text() + "' has no digit; " + target + " is a number",
          "write "
              + target.example()
              + (target.field() == QueryField.AN ? "; an applicant: PA=格力" : ""));
    }
    NumberValue.belongsTo(target.field(), text)
        .ifPresent(
            other -> {
              throw problem(
                  "bad-number",
                  value,
                  "'" + value.text() + "' is no number of " + target + " but one of " + other,
                  "write " + other + "=" + value.text());
            });
    return words(target.field(), value);
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
          "a + beside a Chinese character may mean OR or stand in the text",
          "write blanks around it to mean OR, or put the text in quotation marks");
    }
    return new Query.Match(field, value.text().strip());
  }

  private Query classes(Target target, Token value, String text, boolean wild) {
    if (target.form() == Target.Form.BELOW) {
      return new Query.ClassBelow(target.field(), symbol(target.field(), value, value.text()));
    }
    return wild
        ? wildcards.whole(
            target.field(), value, text.toUpperCase(Locale.ROOT).replaceAll("\\s+", ""))
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

  private QuerySyntaxException problem(String code, Token token, String message, String fix) {
    return new QuerySyntaxException("query." + code, query, token.start(), message, fix);
  }
}
