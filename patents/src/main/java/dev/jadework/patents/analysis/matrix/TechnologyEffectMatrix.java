package dev.jadework.patents.analysis.matrix;

import dev.jadework.patents.analysis.matrix.MatrixDesign.Line;
import dev.jadework.patents.index.CountRequest;
import dev.jadework.patents.index.CountRequest.Axis;
import dev.jadework.patents.index.CountTable;
import dev.jadework.patents.index.CountTable.Row;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.query.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 技术功效矩阵. How many units serve which effect by which means. A unit may stand in several cells.
///
/// @param rows sums of their own, not of the cells
/// @param columns sums of their own, not of the cells
/// @param cells row by row, empty ones too
/// @param total units that the query finds
/// @param covered units in at least one cell
/// @param documents publications in at least one cell
/// @param inSeveral publications in two cells or more: the cells sum to more than there are
public record TechnologyEffectMatrix(
    List<Margin> rows,
    List<Margin> columns,
    List<Cell> cells,
    long total,
    long covered,
    long documents,
    long inSeveral) {

  /// A row or column and the units it finds, whatever the other dimension says.
  public record Margin(String label, String query, long count) {}

  /// @param query what finds the units of the cell
  /// @param newestYear latest filing year, null if empty or unknown
  /// @param topHolder applicant with the most units, ties by name; null if empty or unknown
  /// @param candidate true if the cell is empty although its row and its column are not: a place to
  ///     examine, not a free field
  /// @param documents numbers of the publications in the cell, ascending
  public record Cell(
      String row,
      String column,
      String query,
      long count,
      @Nullable Integer newestYear,
      @Nullable String topHolder,
      long topHolderCount,
      boolean candidate,
      List<String> documents) {}

  /// In how many cells each publication stands.
  public Map<String, Integer> cellsByDocument() {
    return cellsByDocument(cells);
  }

  private static Map<String, Integer> cellsByDocument(List<Cell> cells) {
    Map<String, Integer> found = new HashMap<>();
    cells.forEach(cell -> cell.documents().forEach(one -> found.merge(one, 1, Integer::sum)));
    return found;
  }

  /// @param within what the whole matrix is limited to
  public static TechnologyEffectMatrix of(
      PatentIndex index, Query within, MatrixDesign design, CountUnit unit) {
    Asking asking = new Asking(index, within, unit);
    List<Margin> rows = design.rows().stream().map(asking::margin).toList();
    List<Margin> columns = design.columns().stream().map(asking::margin).toList();
    List<Cell> cells = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < columns.size(); c++) {
        boolean possible = rows.get(r).count() > 0 && columns.get(c).count() > 0;
        cells.add(asking.cell(design.rows().get(r), design.columns().get(c), possible));
      }
    }
    Query anyRow = any(design.rows());
    Query anyColumn = any(design.columns());
    Collection<Integer> standing = cellsByDocument(cells).values();
    return new TechnologyEffectMatrix(
        rows,
        columns,
        cells,
        asking.count(List.of()),
        asking.count(List.of(anyRow, anyColumn)),
        standing.size(),
        standing.stream().filter(several -> several > 1).count());
  }

  private static Query any(List<Line> lines) {
    List<Query> queries = lines.stream().map(Line::query).toList();
    return queries.size() == 1 ? queries.getFirst() : new Query.Or(queries);
  }

  private record Asking(PatentIndex index, Query within, CountUnit unit) {
    long count(List<Query> queries) {
      return table(queries, Axis.of("AD")).total();
    }

    Margin margin(Line line) {
      return new Margin(line.label(), line.query().toString(), count(List.of(line.query())));
    }

    Cell cell(Line row, Line column, boolean possible) {
      List<Query> queries = List.of(row.query(), column.query());
      String query = query(queries).toString();
      CountTable years = table(queries, Axis.of("AD"));
      if (years.total() == 0) {
        return new Cell(row.label(), column.label(), query, 0, null, null, 0, possible, List.of());
      }
      Integer newest =
          years.rows().stream()
              .map(year -> Integer.valueOf(year.values().getFirst()))
              .max(Integer::compare)
              .orElse(null);
      List<Row> holders = table(queries, new Axis("PA", 1)).rows();
      return new Cell(
          row.label(),
          column.label(),
          query,
          years.total(),
          newest,
          holders.isEmpty() ? null : holders.getFirst().values().getFirst(),
          holders.isEmpty() ? 0 : holders.getFirst().count(),
          false,
          documents(queries));
    }

    private List<String> documents(List<Query> queries) {
      List<String> found = new ArrayList<>();
      index.forEachOutline(
          query(queries), null, patent -> found.add(patent.publication().toString()));
      found.sort(Comparator.naturalOrder());
      return found;
    }

    private Query query(List<Query> queries) {
      List<Query> all = Stream.concat(Stream.of(within), queries.stream()).toList();
      return all.size() == 1 ? within : new Query.And(all);
    }

    private CountTable table(List<Query> queries, Axis axis) {
      return index.count(new CountRequest(query(queries), List.of(axis), unit, null));
    }
  }
}
