package dev.jadework.cli;

import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryParser;
import dev.jadework.patents.reference.UnknownValueException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// 检索式. Reads the query of a command; `#1` and `##name` are the searches of the data directory.
final class QueryOption {
  /// No publication has this number.
  private static final String EVERYTHING = "NOT PN=0";

  private QueryOption() {}

  static Query everything() {
    return QueryParser.parse(EVERYTHING);
  }

  /// The query of these words, everything if there are none.
  static Query read(DataOption data, List<String> words) {
    return words.isEmpty() ? everything() : read(data, String.join(" ", words));
  }

  /// A query that is not well formed ends the command with its place and the fix.
  static Query read(DataOption data, String text) {
    try {
      return new SearchHistoryFile(data).read().parse(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What an index refuses about a query: at the character if it is a value that a field does not
  /// have, else in a sentence.
  static RuntimeException refused(IllegalArgumentException e, String text) {
    return e instanceof UnknownValueException unknown && unknown.standsIn(text)
        ? unknown.in(text)
        : CommandFailure.usage("jadework: " + e.getMessage());
  }
}
