package dev.jadework.platform.insight.register;

import dev.jadework.rules.fact.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The stored form of inputs. Dates among the facts are kept apart from texts that look like dates.
final class InputsJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String DATE = "$date";

  private InputsJson() {}

  static String write(Inputs inputs) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("facts", plain(inputs.facts().values()));
    tree.put("region", inputs.region());
    tree.put("proposal", inputs.proposal());
    tree.put("features", inputs.features());
    tree.put("asOf", inputs.asOf().toString());
    tree.put("limit", inputs.limit());
    return MAPPER.writeValueAsString(tree);
  }

  static Inputs read(String json) {
    return MAPPER.readValue(json, Stored.class).inputs();
  }

  /// The tree as [#write] writes it.
  private record Stored(
      Map<String, Object> facts,
      String region,
      String proposal,
      List<String> features,
      LocalDate asOf,
      int limit) {
    @SuppressWarnings("unchecked") // typed() keeps a map a map
    Inputs inputs() {
      return new Inputs(
          new Facts((Map<String, Object>) typed(facts)), region, proposal, features, asOf, limit);
    }
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, one) -> copy.put(String.valueOf(key), plain(one)));
        yield copy;
      }
      case List<?> list -> list.stream().map(InputsJson::plain).toList();
      case LocalDate date -> Map.of(DATE, date.toString());
      default -> value;
    };
  }

  private static Object typed(Object value) {
    return switch (value) {
      case Map<?, ?> map when map.size() == 1 && map.get(DATE) instanceof String date ->
          LocalDate.parse(date);
      case Map<?, ?> map -> {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, one) -> copy.put(String.valueOf(key), typed(one)));
        yield copy;
      }
      case List<?> list -> {
        List<Object> copy = new ArrayList<>();
        list.forEach(one -> copy.add(typed(one)));
        yield copy;
      }
      case Integer number -> number.longValue();
      default -> value;
    };
  }
}
