package dev.jadework.platform.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The parameters of an address, in order. Links to the same view differ from it in one of them.
public record Query(Map<String, List<String>> values) {
  public Query {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, all) -> copy.put(name, List.copyOf(all)));
    values = copy;
  }

  /// The first value, or an empty text.
  public String get(String name) {
    List<String> all = values.getOrDefault(name, List.of());
    return all.isEmpty() ? "" : all.getFirst();
  }

  /// The query with one parameter set, or left out when the value is null; starts with `?` unless
  /// empty.
  public String with(String name, @Nullable Object value) {
    return (value == null ? without(name) : set(name, value.toString())).text();
  }

  /// The parameters with one set to a single value.
  public Query set(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.put(name, List.of(value));
    return new Query(changed);
  }

  /// The parameters without one.
  public Query without(String name) {
    Map<String, List<String>> changed = new LinkedHashMap<>(values);
    changed.remove(name);
    return new Query(changed);
  }

  /// As in an address; starts with `?` unless empty.
  public String text() {
    List<String> parts = new ArrayList<>();
    values.forEach((key, all) -> all.forEach(one -> parts.add(encoded(key) + "=" + encoded(one))));
    return parts.isEmpty() ? "" : "?" + String.join("&", parts);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
