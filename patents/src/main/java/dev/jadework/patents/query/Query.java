package dev.jadework.patents.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 检索式. The syntax tree of a query. Its text shows every field and every bracket and reads back
/// as the same tree.
public sealed interface Query {
  /// Finds every document.
  Query ALL = new Not(new Match(QueryField.PN, "0"));

  /// Documents whose field contains the text: a word, a phrase, a name, a number or a class.
  record Match(QueryField field, String text) implements Query {
    @Override
    public String toString() {
      return field + "=" + (QueryLexer.isPlainWord(text) ? text : '"' + text + '"');
    }
  }

  /// 通配. Documents with a word, name, number or class of this form; `*` stands for any number of
  /// characters, `?` for one, `#` for one or none; in Chinese text `?` for one place, `#` for one
  /// or none.
  record Wildcard(QueryField field, String pattern) implements Query {
    /// What a whole word or name is compared with.
    public static Predicate<String> matching(String pattern) {
      StringBuilder regex = new StringBuilder();
      for (int c : pattern.codePoints().toArray()) {
        regex.append(
            switch (c) {
              case '*' -> ".*";
              case '?' -> ".";
              case '#' -> ".?";
              default -> Pattern.quote(Character.toString(c));
            });
      }
      return Pattern.compile(regex.toString(), Pattern.DOTALL).asMatchPredicate();
    }

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
  }

  /// 数值. Documents whose number lies within the limits, both included; amounts of money in fen.
  ///
  /// @param from null for no lower limit
  /// @param to null for no upper limit
  record Quantities(QueryField field, @Nullable Long from, @Nullable Long to) implements Query {
    @Override
    public String toString() {
      return field + "=[" + written(from) + " TO " + written(to) + "]";
    }

    private String written(@Nullable Long limit) {
      return limit == null
          ? "*"
          : BigDecimal.valueOf(limit, field.decimals()).stripTrailingZeros().toPlainString();
    }
  }

  /// 分类范围. Documents with a symbol between two, both included, in the order of the scheme
  /// ([ClassKeys#order]).
  record ClassRange(QueryField field, String from, String to) implements Query {
    @Override
    public String toString() {
      return field + "=[" + from + " TO " + to + "]";
    }
  }

  /// 及其下位. Documents with this symbol or one below it. A subgroup has below it the symbols
  /// whose digits go on from its own (`A01B1/02`, `A01B1/022`); by the dots of a loaded scheme it
  /// stands in a [Translated].
  record ClassBelow(QueryField field, String symbol) implements Query {
    @Override
    public String toString() {
      return field + "_LOW=" + symbol;
    }
  }

  /// 任一. Documents with exactly one of these class symbols, whole names or number keys: a symbol
  /// does not stand for those below it, and numbers are given as [NumberKeys] has them. Stands in a
  /// [Translated] only; it cannot be written.
  record AnyOf(QueryField field, Set<String> values) implements Query {
    public AnyOf {
      values = Set.copyOf(values);
    }

    @Override
    public String toString() {
      return "(" + field + " among " + values.size() + ")";
    }
  }

  /// 换算. A clause that is answered through another: what is asked, and the query over fields of
  /// the index that finds it.
  record Translated(Query asked, Query meaning) implements Query {
    @Override
    public String toString() {
      return asked.toString();
    }
  }

  /// 邻近. Two texts near one another in one value of a text field. Both sides are [Match],
  /// [Wildcard], [Or] of such, or again [Near]; all of the same field. Within a distance or in
  /// order they do not overlap.
  ///
  /// @param scope what lies between or around them
  /// @param most how many places may lie between them; 0 for sentences and paragraphs
  /// @param ordered true if the left one stands first
  record Near(Query left, Query right, Scope scope, int most, boolean ordered) implements Query {
    /// Distances can be given up to this.
    public static final int FARTHEST = 99;

    /// 邻近单位.
    public enum Scope {
      /// At most so many places between: a place is a Chinese character, another word, or the end
      /// of a sentence.
      PLACES,
      /// In one sentence.
      SENTENCE,
      /// In one paragraph.
      PARAGRAPH
    }

    /// The operator as it is written.
    public String operator() {
      return switch (scope) {
        case PLACES -> (ordered ? "PRE/" : "NEAR/") + most;
        case SENTENCE -> ordered ? "PRE/SEN" : "WITH";
        case PARAGRAPH -> ordered ? "PRE/PARA" : "SAME";
      };
    }

    @Override
    public String toString() {
      return "(" + left + " " + operator() + " " + right + ")";
    }
  }

  /// 词频. Documents that contain a text at least so many times in all values of a text field
  /// together.
  record Frequency(QueryField field, String text, int least) implements Query {
    /// More cannot be asked for.
    public static final int HIGHEST = 99;

    @Override
    public String toString() {
      return "(" + new Match(field, text) + " $FREQ" + least + ")";
    }
  }

  /// 引用检索. What an earlier search found: `#3`, or the search saved under a name, `##name`.
  /// [SearchHistory#parse] puts the earlier query in its place.
  record Prior(String reference) implements Query {
    @Override
    public String toString() {
      return reference;
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

  /// 异或. Exactly one of the two.
  record Xor(Query left, Query right) implements Query {
    @Override
    public String toString() {
      return "(" + left + " XOR " + right + ")";
    }
  }

  private static String orStar(@Nullable Object limit) {
    return limit == null ? "*" : limit.toString();
  }

  private static String joined(List<Query> parts, String operator) {
    return parts.stream().map(Query::toString).collect(Collectors.joining(operator, "(", ")"));
  }
}
