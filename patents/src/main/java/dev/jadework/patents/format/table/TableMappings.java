package dev.jadework.patents.format.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// 列映射的识别. All known mappings, and which of them a table's heads belong to: the one that knows
/// most of them.
public final class TableMappings {
  private static final List<TableMapping> OWN =
      Stream.of("incopat", "patsnap", "cnipr", "lens", "patentscope", "espacenet", "patent-list")
          .map(TableMappings::load)
          .toList();

  private final Map<String, TableMapping> mappings = new LinkedHashMap<>();

  private TableMappings() {}

  /// The mappings of this library and those of the user, which replace one of the same name.
  public static TableMappings with(List<TableMapping> own) {
    TableMappings all = new TableMappings();
    OWN.forEach(mapping -> all.mappings.put(mapping.name(), mapping));
    own.forEach(mapping -> all.mappings.put(mapping.name(), mapping));
    return all;
  }

  private static TableMapping load(String name) {
    String file = name + ".yaml";
    try (InputStream in =
        Objects.requireNonNull(TableMappings.class.getResourceAsStream(file), file)) {
      return TableMapping.load(new InputStreamReader(in, StandardCharsets.UTF_8), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Set<String> names() {
    return mappings.keySet();
  }

  Optional<TableMapping> named(String name) {
    return Optional.ofNullable(mappings.get(name));
  }

  /// What the heads say.
  sealed interface Answer {
    record Found(TableMapping mapping) implements Answer {}

    /// @param message which heads which mapping knows, and what is missing
    record None(String message) implements Answer {}
  }

  Answer of(List<String> heads) {
    List<TableMapping> best = best(heads);
    return best.size() == 1
        ? new Answer.Found(best.getFirst())
        : new Answer.None(message(heads, best));
  }

  /// True if one mapping or several know these heads.
  boolean know(List<String> heads) {
    return !best(heads).isEmpty();
  }

  /// The mappings that know most of the heads, the publication number and another at least: the
  /// number alone does not tell whose table it is.
  private List<TableMapping> best(List<String> heads) {
    List<TableMapping> best = new ArrayList<>();
    int most = 2;
    for (TableMapping mapping : mappings.values()) {
      Map<String, TableField> known = mapping.recognised(heads);
      if (known.size() < most || !known.containsValue(TableField.PUBLICATION)) {
        continue;
      }
      if (known.size() > most) {
        best.clear();
      }
      most = known.size();
      best.add(mapping);
    }
    return best;
  }

  private String message(List<String> heads, List<TableMapping> best) {
    List<String> lines = new ArrayList<>();
    for (TableMapping mapping : mappings.values()) {
      Set<String> known = mapping.recognised(heads).keySet();
      if (!known.isEmpty()) {
        boolean identity = mapping.recognised(heads).containsValue(TableField.PUBLICATION);
        lines.add(
            "%s knows %s%s"
                .formatted(
                    mapping.name(),
                    String.join(", ", known),
                    identity
                        ? ""
                        : " and misses the publication number ("
                            + String.join(
                                " or ",
                                mapping.columns().getOrDefault(TableField.PUBLICATION, List.of()))
                            + ")"));
      }
    }
    String why =
        best.size() > 1
            ? "heads that fit several mappings equally"
            : "heads of no mapping; known are " + String.join(", ", names());
    String found = lines.isEmpty() ? "no head is known" : String.join("; ", lines);
    return "%s. Found: %s. %s. Write a mapping for this table and give it with --mapping"
        .formatted(why, String.join(", ", heads), found);
  }
}
