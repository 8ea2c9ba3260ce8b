package dev.jadework.patents.query;

import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import dev.jadework.patents.query.QueryLexer.Kind;
import dev.jadework.patents.query.QueryLexer.Token;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// 号码的词. Which words of a query are one number: numbers are written with blanks and commas
/// (`EP 0 123 456 A1`, `U.S. Pat. No. 4,123,456`). They are the longest run of words that has the
/// form of a number; of its parts only the last may have more than four digits, as parted for the
/// eye, or the one before a check digit.
final class NumberValue {
  /// Of the longest way to write one, an American publication with its words.
  private static final int MOST_WORDS = 16;

  private static final int MOST_PARTED = 4;

  private static final Pattern THOUSANDS = Pattern.compile("[0-9０-９]{3}(?![0-9０-９]).*");
  private static final Pattern DIGITS = Pattern.compile("[0-9０-９][0-9０-９.,/Xx－-]*");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  private NumberValue() {}

  /// How many of the tokens from `at` on are one number; 0 if no run of them is.
  static int words(QueryField field, String query, List<Token> tokens, int at) {
    int end = at + 1;
    while (end < Math.min(tokens.size(), at + MOST_WORDS) && continues(query, tokens, at, end)) {
      end++;
    }
    for (int last = end; last > at; last--) {
      String text = query.substring(tokens.get(at).start(), tokens.get(last - 1).end());
      if (parted(text) && (isOne(field, text) || isOne(other(field), text))) {
        refuseRest(query, tokens, at, last);
        return last - at;
      }
    }
    return 0;
  }

  /// A number parted for the eye that goes on in digits would be cut in silence.
  private static void refuseRest(String query, List<Token> tokens, int at, int end) {
    Token last = tokens.get(end - 1);
    Token next = tokens.get(Math.min(end, tokens.size() - 1));
    boolean cut = end - at > 1 && digits(last.text()) > 0 && digits(last.text()) <= MOST_PARTED;
    if (cut && next.kind() == Kind.WORD && DIGITS.matcher(next.text()).matches()) {
      throw new QuerySyntaxException(
          "query.bad-number",
          query,
          next.start(),
          "'" + next.text() + "' makes the number before it longer than one of its office",
          "write the number as its office does, or AND before what is another term");
    }
  }

  /// The number of the other sort that stands in the field of publications or applications, where
  /// it would never be found; empty if it is none, or does not name its office.
  static Optional<QueryField> belongsTo(QueryField field, String text) {
    boolean named = !text.isEmpty() && Character.isLetter(text.charAt(0));
    QueryField other = other(field);
    return named && !isOne(field, text) && isOne(other, text)
        ? Optional.of(other)
        : Optional.empty();
  }

  private static QueryField other(QueryField field) {
    return publications(field) ? QueryField.AN : QueryField.PN;
  }

  private static boolean continues(String query, List<Token> tokens, int at, int next) {
    Token token = tokens.get(next);
    Token before = tokens.get(next - 1);
    boolean namesField = next + 1 < tokens.size() && tokens.get(next + 1).kind() == Kind.OPERATOR;
    return switch (token.kind()) {
      case COMMA ->
          next + 1 < tokens.size()
              && before.end() == token.start()
              && Character.isDigit(query.charAt(token.start() - 1))
              && THOUSANDS.matcher(query.substring(token.end())).lookingAt();
      case WORD -> !namesField && !QueryWords.isReserved(token.text());
      default -> false;
    };
  }

  private static boolean parted(String text) {
    String[] words = BLANKS.split(text);
    int following = 0;
    for (int i = words.length - 1; i >= 0; i--) {
      if (following > 1 && digits(words[i]) > MOST_PARTED) {
        return false;
      }
      following += DIGITS.matcher(words[i]).matches() ? digits(words[i]) : 0;
    }
    return true;
  }

  private static int digits(String word) {
    return (int) word.chars().filter(Character::isDigit).count();
  }

  private static boolean publications(QueryField field) {
    return field == QueryField.PN || field == QueryField.CITE || field == QueryField.IPN;
  }

  private static boolean isOne(QueryField field, String text) {
    try {
      if (publications(field)) {
        PublicationNumber.parse(text);
      } else {
        ApplicationNumber.parse(text);
      }
      return true;
    } catch (UnreadableNumberException noForm) {
      return false;
    }
  }
}
