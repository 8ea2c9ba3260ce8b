package dev.jadework.patents.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 另存事实. What a record says that has no field of its own, by the source's name for it: in the end
/// [dev.jadework.patents.document.Patent#extra()].
public final class KeptFacts {
  private final Map<String, List<String>> facts = new LinkedHashMap<>();

  /// Adds a value to those of the name; an empty one says nothing.
  public void keep(String name, String value) {
    if (!value.isEmpty()) {
      facts.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }
  }

  /// The same where the source says one thing several times, in several forms of its data.
  public void keepOnce(String name, String value) {
    if (!facts.getOrDefault(name, List.of()).contains(value)) {
      keep(name, value);
    }
  }

  /// Values by name, those of one name in the order of the source.
  public Map<String, List<String>> all() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    facts.forEach((name, values) -> all.put(name, List.copyOf(values)));
    return all;
  }
}
