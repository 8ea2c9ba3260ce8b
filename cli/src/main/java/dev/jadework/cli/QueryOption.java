package dev.jadework.cli;

import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryParser;
import dev.jadework.patents.query.QuerySyntaxException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/// 检索式. Reads the query of a command.
final class QueryOption {
  /// No publication has this number.
  private static final String EVERYTHING = "NOT PN=0";

  private QueryOption() {}

  /// The query of these words, everything if there are none.
  static Query read(List<String> words) {
    return words.isEmpty() ? QueryParser.parse(EVERYTHING) : read(String.join(" ", words));
  }

  /// A query that is not well formed ends the command with its place and the fix.
  static Query read(String text) {
    try {
      return QueryParser.parse(text);
    } catch (QuerySyntaxException e) {
      StringWriter message = new StringWriter();
      PrintWriter lines = new PrintWriter(message);
      new Caret(e.query(), e.position()).print(lines);
      lines.print(e.getMessage() + (e.fix().isEmpty() ? "" : "\n→ " + e.fix()));
      lines.flush();
      throw CommandFailure.usage(message.toString());
    }
  }
}
