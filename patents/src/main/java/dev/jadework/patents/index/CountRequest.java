package dev.jadework.patents.index;

import dev.jadework.patents.query.Query;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 统计请求. Asks how many units carry each combination of the values of one to three fields.
///
/// @param asOf day for which legal status is asked; null if the query asks for none
public record CountRequest(Query query, List<Axis> axes, CountUnit unit, @Nullable LocalDate asOf) {
  /// 维度. One field of a table.
  ///
  /// @param field code of a [FacetField]
  /// @param top rows only for so many values with the highest counts, ties by value; 0 for all
  public record Axis(String field, int top) {
    public Axis {
      if (top < 0) {
        throw new IllegalArgumentException("the top " + top + " of " + field + ": write 1 or more");
      }
    }

    /// All values of a field.
    public static Axis of(String field) {
      return new Axis(field, 0);
    }
  }

  public CountRequest {
    axes = List.copyOf(axes);
    if (axes.isEmpty() || axes.size() > 3) {
      throw new IllegalArgumentException(
          "a table of " + axes.size() + " fields cannot be counted; give one to three");
    }
  }

  /// Publications by all values of the fields.
  public static CountRequest of(Query query, String... fields) {
    return new CountRequest(
        query, List.of(fields).stream().map(Axis::of).toList(), CountUnit.PUBLICATION, null);
  }

  public CountRequest by(CountUnit counted) {
    return new CountRequest(query, axes, counted, asOf);
  }

  public CountRequest asOf(@Nullable LocalDate day) {
    return new CountRequest(query, axes, unit, day);
  }
}
