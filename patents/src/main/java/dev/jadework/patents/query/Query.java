package dev.jadework.patents.query;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 检索式. The syntax tree of a query. Its text shows every field and every bracket and reads back
/// as the same tree.
public sealed interface Query {

  /// Documents whose field contains the text: a word, a phrase, a name, a number or a class.
  record Match(QueryField field, String text) implements Query {
    @Override
    public String toString() {
      return field + "=" + (QueryLexer.isPlainWord(text) ? text : '"' + text + '"');
    }
  }

  /// 通配. Documents with a word, name, number or class of this form; `*` stands for any number of
  /// characters, `?` for one.
  record Wildcard(QueryField field, String pattern) implements Query {
    @Override
    public String toString() {
      return field + "=" + pattern;
    }
  }

  /// Documents dated within the interval.
  ///
  /// @param from first day, null for no lower limit
  /// @param to last day, null for no upper limit
  record Dates(QueryField field, @Nullable LocalDate from, @Nullable LocalDate to)
      implements Query {
    @Override
    public String toString() {
      return field + "=[" + orStar(from) + " TO " + orStar(to) + "]";
    }

    private static String orStar(@Nullable LocalDate day) {
      return day == null ? "*" : day.toString();
    }
  }

  /// 与. All of them; two at least.
  record And(List<Query> parts) implements Query {
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return joined(parts, " AND ");
    }
  }

  /// 或. Any of them; two at least.
  record Or(List<Query> parts) implements Query {
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return joined(parts, " OR ");
    }
  }

  /// 非. Every document that the part does not find.
  record Not(Query part) implements Query {
    @Override
    public String toString() {
      return "(NOT " + part + ")";
    }
  }

  private static String joined(List<Query> parts, String operator) {
    return parts.stream().map(Query::toString).collect(Collectors.joining(operator, "(", ")"));
  }
}
