package dev.jadework.patents.query;

import dev.jadework.patents.query.QueryLexer.Token;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the values of date fields.
final class DateReader {
  /// `20190101,20191231` in one pair of quotation marks, as some tools write ranges.
  private static final Pattern PAIR = Pattern.compile("\\s*([^,，]+)[,，]([^,，]+)");

  private final String query;
  private final Target target;
  private final QueryField field;

  DateReader(String query, Target target) {
    this.query = query;
    this.target = target;
    this.field = target.field();
  }

  static Optional<String[]> pair(String text) {
    Matcher pair = PAIR.matcher(text);
    return pair.matches()
        ? Optional.of(new String[] {pair.group(1), pair.group(2)})
        : Optional.empty();
  }

  Query between(Token fromToken, String from, Token toToken, String to) {
    boolean openFrom = isStar(from);
    boolean openTo = isStar(to);
    if (openFrom && openTo) {
      return new Query.Dates(field, null, null);
    }
    LocalDate first = openFrom ? LocalDate.MIN : read(fromToken, from).first();
    LocalDate last = openTo ? LocalDate.MAX : read(toToken, to).last();
    if (first.isAfter(last)) {
      throw new QuerySyntaxException(
          "query.bad-range",
          query,
          fromToken.start(),
          "the range begins after its end",
          "write " + field + "=[" + to.strip() + " TO " + from.strip() + "]");
    }
    return new Query.Dates(field, openFrom ? null : first, openTo ? null : last);
  }

  /// @param operator `=` `>` `>=` `<` `<=`; a month or year is compared as a whole: `>2010` begins
  ///     with 2011
  Query compare(Token token, String operator) {
    if (isStar(token.text())) {
      return new Query.Dates(field, null, null);
    }
    DateInterval typed = read(token, token.text());
    return switch (operator) {
      case ">" -> new Query.Dates(field, typed.last().plusDays(1), null);
      case ">=" -> new Query.Dates(field, typed.first(), null);
      case "<" -> new Query.Dates(field, null, typed.first().minusDays(1));
      case "<=" -> new Query.Dates(field, null, typed.last());
      default -> new Query.Dates(field, typed.first(), typed.last());
    };
  }

  private DateInterval read(Token token, String text) {
    DateInterval read =
        DateInterval.read(text)
            .orElseThrow(
                () ->
                    problem(
                        token,
                        "'"
                            + text.strip()
                            + "' is not a date of the calendar that "
                            + target
                            + " can read",
                        "write " + DateInterval.FORMS));
    long days = ChronoUnit.DAYS.between(read.first(), read.last());
    boolean fits =
        switch (target.form()) {
          case YEAR -> days > 31;
          case MONTH -> days > 0 && days <= 31;
          case PLAIN, BELOW -> true;
        };
    if (!fits) {
      throw problem(
          token,
          target + " takes a " + (target.form() == Target.Form.YEAR ? "year" : "month"),
          "write " + target.example() + ", or " + field + "=" + text.strip());
    }
    return read;
  }

  private QuerySyntaxException problem(Token token, String message, String fix) {
    return new QuerySyntaxException("query.bad-date", query, token.start(), message, fix);
  }

  private static boolean isStar(String text) {
    String bare = text.strip();
    return bare.equals("*") || bare.equals("＊");
  }
}
