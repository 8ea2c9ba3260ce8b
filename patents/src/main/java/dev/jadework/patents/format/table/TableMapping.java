package dev.jadework.patents.format.table;

import java.io.Reader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/// 列映射. Which column of a source's tables is which field of a patent. Written in YAML:
///
/// ```yaml
/// name: lens
/// title: The Lens
/// list: [";;"]
/// dates: [dd/MM/yy, yyyy-MM-dd]
/// empty: []
/// columns:
///   publication: [Publication Number]
/// ```
///
/// Heads are compared without blanks, case and the difference between full and half width.
///
/// @param title the source as people call it
/// @param lists what separates the entries of a list
/// @param dates forms of days: `yyyy-MM-dd`, `dd/MM/yy` …, tried in order
/// @param empty values that mean nothing
/// @param columns heads by field; the first that a row fills counts
public record TableMapping(
    String name,
    String title,
    List<String> lists,
    List<String> dates,
    List<String> empty,
    Map<TableField, List<String>> columns) {
  private static final Set<String> KEYS =
      Set.of("name", "title", "list", "dates", "empty", "columns");

  /// Reads a mapping.
  ///
  /// @param file its name, for messages
  /// @throws IllegalArgumentException naming what is wrong and what is allowed
  public static TableMapping load(Reader yaml, String file) {
    Object read;
    try {
      read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    } catch (YAMLException e) {
      throw new IllegalArgumentException(file + " is not YAML: " + e.getMessage(), e);
    }
    if (!(read instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException(file + ": a mapping has the keys " + new TreeSet<>(KEYS));
    }
    map.keySet().stream()
        .filter(key -> !KEYS.contains(String.valueOf(key)))
        .findFirst()
        .ifPresent(
            key -> {
              throw new IllegalArgumentException(
                  "%s: unknown key “%s”; allowed are %s".formatted(file, key, new TreeSet<>(KEYS)));
            });
    Map<TableField, List<String>> columns = columns(map.get("columns"), file);
    if (!columns.containsKey(TableField.PUBLICATION)) {
      throw new IllegalArgumentException(file + ": columns must name publication, the identity");
    }
    Object name = map.get("name");
    if (name == null) {
      throw new IllegalArgumentException(file + ": name is missing");
    }
    Object title = map.get("title");
    List<String> lists = texts(map.get("list"));
    List<String> dates = texts(map.get("dates"));
    return new TableMapping(
        name.toString(),
        title == null ? name.toString() : title.toString(),
        lists.isEmpty() ? List.of(";") : lists,
        dates.isEmpty() ? List.of("yyyy-MM-dd") : dates,
        texts(map.get("empty")),
        columns);
  }

  private static Map<TableField, List<String>> columns(@Nullable Object value, String file) {
    Map<TableField, List<String>> columns = new EnumMap<>(TableField.class);
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, heads) ->
              columns.put(
                  TableField.of(String.valueOf(key))
                      .orElseThrow(
                          () ->
                              new IllegalArgumentException(
                                  "%s: unknown field “%s”; allowed are %s"
                                      .formatted(file, key, allowed()))),
                  texts(heads)));
    }
    return columns;
  }

  private static String allowed() {
    List<String> keys = new ArrayList<>();
    for (TableField field : TableField.values()) {
      keys.add(field.key());
    }
    return String.join(", ", keys);
  }

  private static List<String> texts(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> list.stream().map(String::valueOf).toList();
      default -> List.of(value.toString());
    };
  }

  /// Those of the heads that this mapping knows, with their fields.
  Map<String, TableField> recognised(List<String> heads) {
    Map<String, TableField> byHead = new HashMap<>();
    columns.forEach(
        (field, names) -> names.forEach(name -> byHead.putIfAbsent(folded(name), field)));
    Map<String, TableField> found = new LinkedHashMap<>();
    for (String head : heads) {
      TableField field = byHead.get(folded(head));
      if (field != null) {
        found.put(head, field);
      }
    }
    return found;
  }

  /// Several values as this source writes them in one cell.
  String joined(List<String> values) {
    return String.join(lists.getFirst(), values);
  }

  /// Heads of a field in the order of preference, folded.
  List<String> headsOf(TableField field) {
    return columns.getOrDefault(field, List.of()).stream().map(TableMapping::folded).toList();
  }

  static String folded(String head) {
    return Normalizer.normalize(head, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\ufeff_]+", "")
        .toLowerCase(Locale.ROOT);
  }
}
