package dev.jadework.patents.analysis.matrix;

import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.QueryParser;
import dev.jadework.patents.query.QuerySyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// 矩阵设计. The technical means (rows) and the effects (columns) that a user tells apart, each by a
/// query.
public record MatrixDesign(List<Line> rows, List<Line> columns) {
  /// More cells than this are no longer read by anyone, and each asks the corpus twice.
  public static final int MOST_CELLS = 2_500;

  /// @param label as shown
  public record Line(String label, Query query) {
    /// Documents that say one of these words in title or abstract.
    public static Line ofWords(String label, List<String> words) {
      List<Query> each =
          words.stream().<Query>map(word -> new Query.Match(QueryField.TA, word)).toList();
      return new Line(label, each.size() == 1 ? each.getFirst() : new Query.Or(each));
    }
  }

  public MatrixDesign {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    if (rows.isEmpty() || columns.isEmpty()) {
      throw new IllegalArgumentException(
          "a matrix has at least one row and one column; there are %d rows and %d columns"
              .formatted(rows.size(), columns.size()));
    }
    if ((long) rows.size() * columns.size() > MOST_CELLS) {
      throw new IllegalArgumentException(
          "%d rows × %d columns are more than %,d cells; merge some"
              .formatted(rows.size(), columns.size(), MOST_CELLS));
    }
  }

  /// @param rows labels with the text of their queries, in the order shown
  /// @throws IllegalArgumentException if a query cannot be read, naming its label
  public static MatrixDesign of(
      SequencedMap<String, String> rows, SequencedMap<String, String> columns) {
    return new MatrixDesign(lines("row", rows), lines("column", columns));
  }

  private static List<Line> lines(String kind, SequencedMap<String, String> texts) {
    List<Line> lines = new ArrayList<>();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      try {
        lines.add(new Line(text.getKey(), QueryParser.parse(text.getValue())));
      } catch (QuerySyntaxException e) {
        throw new IllegalArgumentException(
            "%s '%s': %s at character %d; %s"
                .formatted(kind, text.getKey(), e.getMessage(), e.position(), e.fix()),
            e);
      }
    }
    return lines;
  }
}
