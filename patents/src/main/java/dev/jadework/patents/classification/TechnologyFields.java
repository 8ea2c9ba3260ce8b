package dev.jadework.patents.classification;

import dev.jadework.patents.resource.OwnTable;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// 技术领域. The 35 technology fields of WIPO by IPC symbol: the longest prefix wins, a prefix with a
/// main group stands for that group alone. The starter table follows the concordance as of 2019,
/// with a few extensions of its own; an official one can be loaded in its place.
public final class TechnologyFields {

  /// 领域.
  ///
  /// @param number 1 to 35
  public record Field(int number, String sector, String name) {}

  /// @param extension true if the row is the product's own and no part of the concordance
  private record Row(Field field, boolean extension) {}

  public static final TechnologyFields STARTER = starter();

  private final Map<String, Row> byPrefix = new HashMap<>();

  private TechnologyFields() {}

  /// Reads a table of the columns number, sector, field, prefix, with a line of heads.
  ///
  /// @throws UnreadableRowException naming the line that is wrong
  public static TechnologyFields of(List<String> lines) {
    TechnologyFields fields = new TechnologyFields();
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      int line = i + 1;
      if (cells.length < 4 || !cells[0].matches("\\d{1,2}")) {
        throw new UnreadableRowException(
            line, "a field number, sector, field and IPC prefix are needed, parted by tabs");
      }
      ClassificationSymbol prefix =
          ClassificationSymbol.parse(cells[3])
              .filter(symbol -> symbol.subgroup() == null && symbol.classLevel().isPresent())
              .orElseThrow(
                  () ->
                      new UnreadableRowException(
                          line, "“" + cells[3] + "” is no IPC class, subclass or main group"));
      fields.byPrefix.put(
          prefix.toString(),
          new Row(new Field(Integer.parseInt(cells[0]), cells[1], cells[2]), false));
    }
    return fields;
  }

  /// Every prefix with its field.
  public Map<String, Field> prefixes() {
    Map<String, Field> prefixes = new TreeMap<>();
    byPrefix.forEach((prefix, row) -> prefixes.put(prefix, row.field()));
    return prefixes;
  }

  /// The field of a symbol; empty if no prefix covers it.
  public Optional<Field> of(ClassificationSymbol symbol) {
    return row(symbol).map(Row::field);
  }

  /// True if the field of the symbol comes from an extension of this product.
  public boolean byExtension(ClassificationSymbol symbol) {
    return row(symbol).map(Row::extension).orElse(false);
  }

  /// 分数计数. The share of one document in each field: 1/k for each of its k distinct fields; empty
  /// if it has none. Counting by the main classification is [#of] the first symbol.
  public Map<Integer, Double> shares(List<ClassificationSymbol> symbols) {
    Set<Integer> numbers = new LinkedHashSet<>();
    symbols.forEach(symbol -> of(symbol).ifPresent(field -> numbers.add(field.number())));
    Map<Integer, Double> shares = new TreeMap<>();
    numbers.forEach(number -> shares.put(number, 1.0 / numbers.size()));
    return shares;
  }

  private Optional<Row> row(ClassificationSymbol symbol) {
    return symbol
        .mainGroupLevel()
        .map(byPrefix::get)
        .or(() -> symbol.subclassLevel().map(byPrefix::get))
        .or(() -> symbol.classLevel().map(byPrefix::get));
  }

  private static TechnologyFields starter() {
    TechnologyFields fields = new TechnologyFields();
    OwnTable.rows(TechnologyFields.class, "technology-fields.tsv", 4).forEach(fields::addShort);
    return fields;
  }

  private void addShort(List<String> row) {
    Field field = new Field(Integer.parseInt(row.get(0)), row.get(1), row.get(2));
    String subclass = "";
    for (String part : row.get(3).split(" ")) {
      boolean extension = part.startsWith("+");
      String text = extension ? part.substring(1) : part;
      int open = text.indexOf('(');
      if (open > 0) {
        for (char letter : text.substring(open + 1, text.length() - 1).toCharArray()) {
          byPrefix.put(text.substring(0, open) + letter, new Row(field, extension));
        }
      } else if (text.contains("/")) {
        for (String group : text.split(",")) {
          byPrefix.put(subclass + group.replace("/", ""), new Row(field, extension));
        }
      } else {
        subclass = text;
      }
    }
  }
}
