package dev.jadework.rules.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A value in a YAML file and where it stands.
public sealed interface Yaml {
  Place place();

  /// How a message calls this kind of value.
  default String kind() {
    return switch (this) {
      case Scalar scalar -> scalar.isNull() ? "nothing" : "\"" + scalar.shortened() + "\"";
      case Sequence _ -> "a list";
      case Mapping _ -> "a mapping";
    };
  }

  /// @param text the text as written, without quotes
  /// @param quoted whether it was quoted, and so is text whatever it looks like
  /// @param content where its first character stands: after the quote, or below the `|` of a block
  record Scalar(Place place, String text, boolean quoted, Place content) implements Yaml {
    public boolean isNull() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    private String shortened() {
      return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
  }

  record Sequence(Place place, List<Yaml> items) implements Yaml {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  record Mapping(Place place, SequencedMap<String, Entry> entries) implements Yaml {
    /// The value of a key, empty if the key is absent or its value is null.
    public Optional<Yaml> get(String key) {
      return Optional.ofNullable(entries.get(key))
          .map(Entry::value)
          .filter(value -> !(value instanceof Scalar scalar && scalar.isNull()));
    }

    /// A copy with the entries of another mapping laid over it, mapping by mapping.
    public Mapping overlaidWith(Mapping other) {
      SequencedMap<String, Entry> merged = new LinkedHashMap<>(entries);
      for (Map.Entry<String, Entry> entry : other.entries.entrySet()) {
        Entry old = merged.get(entry.getKey());
        Entry laid = entry.getValue();
        if (old != null
            && old.value() instanceof Mapping below
            && laid.value() instanceof Mapping above) {
          laid = new Entry(laid.key(), below.overlaidWith(above));
        }
        merged.put(entry.getKey(), laid);
      }
      return new Mapping(place, merged);
    }
  }

  /// @param key where the key stands
  record Entry(Place key, Yaml value) {}
}
