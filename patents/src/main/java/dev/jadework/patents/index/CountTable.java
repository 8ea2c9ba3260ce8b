package dev.jadework.patents.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/// 统计表. How many units carry each combination of values, exactly. A unit with several values
/// counts once in each of their rows, so rows may sum to more than [#counted].
///
/// @param fields codes of the fields, in the order asked for
/// @param total units that the query finds
/// @param without per field, units among them none of whose documents has a value
/// @param counted units in at least one row; the rest lack a value, or have none among the top
/// @param rows by descending count, ties by values in code points
public record CountTable(
    List<String> fields,
    CountUnit unit,
    long total,
    List<Long> without,
    long counted,
    List<Row> rows) {
  public CountTable {
    fields = List.copyOf(fields);
    without = List.copyOf(without);
    rows = List.copyOf(rows);
  }

  /// One combination of values and how many units carry it.
  public record Row(List<String> values, long count) {
    /// The order of rows.
    public static final Comparator<Row> ORDER =
        Comparator.comparingLong(Row::count)
            .reversed()
            .thenComparing(Row::values, Row::compareValues);

    public Row {
      values = List.copyOf(values);
    }

    private static int compareValues(List<String> a, List<String> b) {
      for (int i = 0; i < a.size() && i < b.size(); i++) {
        int order = compare(a.get(i), b.get(i));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(a.size(), b.size());
    }

    /// By code point, which in UTF-8 is the order of the bytes.
    private static int compare(String a, String b) {
      return Arrays.compareUnsigned(
          a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Counts by value, most first.
  ///
  /// @throws IllegalStateException if this is a table of several fields
  public SequencedMap<String, Long> byValue() {
    if (fields.size() != 1) {
      throw new IllegalStateException("a table of " + fields + " has no counts by one value");
    }
    SequencedMap<String, Long> counts = new LinkedHashMap<>();
    rows.forEach(row -> counts.put(row.values().getFirst(), row.count()));
    return counts;
  }

  /// Units that have no value in a field.
  public long without(String field) {
    int at = fields.indexOf(Objects.requireNonNull(field));
    if (at < 0) {
      throw new IllegalArgumentException(field + " is no field of this table; it has " + fields);
    }
    return without.get(at);
  }
}
