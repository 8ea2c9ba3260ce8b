package dev.jadework.patents.analysis.count;

import dev.jadework.patents.index.CountTable.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// 相对技术优势. How much more a holder does in a field than all holders do.
///
/// @param holder row of the table
/// @param field column of the table
/// @param count units of the holder in the field
/// @param rta 1 = as all do; 0 = nothing
/// @param rsta −1 to 1
/// @param rpa −100 to 100
/// @param suppressed why there are no ratios, null if there are
public record Specialisation(
    String holder,
    String field,
    long count,
    @Nullable Double rta,
    @Nullable Double rsta,
    @Nullable Double rpa,
    @Nullable String suppressed) {

  /// Below this many units of a holder or a field a ratio is chance.
  public static final int LEAST = 10;

  /// For every holder and every field of a table, also where the holder has nothing. The margins
  /// are sums of the cells: a unit in two fields counts in both.
  ///
  /// @param rows a holder and a field each, in any order; all of them, since they are the margins
  /// @return in order of holders and fields
  public static List<Specialisation> of(List<Row> rows) {
    Map<String, Long> holders = new TreeMap<>();
    Map<String, Long> fields = new TreeMap<>();
    Map<List<String>, Long> cells = new HashMap<>();
    double all = 0;
    for (Row row : rows) {
      if (row.values().size() != 2) {
        throw new IllegalArgumentException(
            "specialisation is computed from two fields, holders and fields; there is " + row);
      }
      holders.merge(row.values().getFirst(), row.count(), Long::sum);
      fields.merge(row.values().getLast(), row.count(), Long::sum);
      cells.put(row.values(), row.count());
      all += row.count();
    }
    List<Specialisation> result = new ArrayList<>();
    for (Map.Entry<String, Long> holder : holders.entrySet()) {
      for (Map.Entry<String, Long> field : fields.entrySet()) {
        long count = cells.getOrDefault(List.of(holder.getKey(), field.getKey()), 0L);
        result.add(
            of(holder.getKey(), field.getKey(), count, holder.getValue(), field.getValue(), all));
      }
    }
    return result;
  }

  private static Specialisation of(
      String holder, String field, long count, long ofHolder, long ofField, double all) {
    if (ofHolder < LEAST || ofField < LEAST) {
      String few =
          ofHolder < LEAST
              ? "the holder has " + ofHolder + " units"
              : "the field has " + ofField + " units";
      return new Specialisation(
          holder, field, count, null, null, null, few + ", fewer than " + LEAST);
    }
    double rta = count / (double) ofHolder / (ofField / all);
    // tanh(ln x) = (x² − 1)/(x² + 1), which is also defined at 0.
    double rpa = 100 * (rta * rta - 1) / (rta * rta + 1);
    return new Specialisation(holder, field, count, rta, (rta - 1) / (rta + 1), rpa, null);
  }
}
