package dev.jadework.patents.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// 检索历史. Queries asked before, numbered from 1, and queries saved under a name, to be joined to new
/// ones: `#1 AND #2 NOT ##电池`. Not thread-safe.
public final class SearchHistory {
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}");

  /// @param number from 1
  /// @param query as typed
  /// @param hits documents it found then
  public record Entry(int number, String query, long hits) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, String> saved = new LinkedHashMap<>();

  /// Numbers a query.
  public Entry add(String query, long hits) {
    Entry entry = new Entry(entries.size() + 1, query, hits);
    entries.add(entry);
    return entry;
  }

  /// Keeps a query under a name, in place of the one kept there before.
  ///
  /// @throws IllegalArgumentException if the name cannot stand in a query
  public void save(String name, String query) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'"
              + name
              + "' cannot be the name of a search: use letters, digits, '.', '_' and '-', at most"
              + " 60");
    }
    saved.put(name, query);
  }

  /// In the order they were asked.
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /// Saved queries by name.
  public Map<String, String> saved() {
    return Map.copyOf(saved);
  }

  /// Reads a query; earlier ones it refers to stand in the tree in full.
  ///
  /// @throws QuerySyntaxException if it cannot be read, refers to a query there is not, or to
  ///     itself
  public Query parse(String text) {
    return QueryParser.parse(text, earlier);
  }

  private final EarlierQueries earlier =
      new EarlierQueries() {
        @Override
        public Optional<String> text(String reference) {
          if (reference.startsWith("##")) {
            return Optional.ofNullable(saved.get(reference.substring(2)));
          }
          int number = Integer.parseInt(reference.substring(1));
          return number < 1 || number > entries.size()
              ? Optional.empty()
              : Optional.of(entries.get(number - 1).query());
        }

        @Override
        public String listing() {
          String numbers =
              entries.isEmpty() ? "nothing was searched yet" : "there are #1 to #" + entries.size();
          return saved.isEmpty()
              ? numbers
              : numbers + "; saved: ##" + String.join(", ##", saved.keySet());
        }
      };
}
