package dev.jadework.patents.index.opensearch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// 查询语句. Parts of OpenSearch's query language, of which all queries are made.
final class Dsl {
  /// A `terms` query takes no more at once (`index.max_terms_count`).
  private static final int MOST_TERMS = 65_536;

  private Dsl() {}

  static ObjectNode object() {
    return Cluster.JSON.createObjectNode();
  }

  static ObjectNode everything() {
    ObjectNode query = object();
    query.putObject("match_all");
    return query;
  }

  static ObjectNode nothing() {
    ObjectNode query = object();
    query.putObject("match_none");
    return query;
  }

  static ObjectNode term(String field, String value) {
    ObjectNode query = object();
    query.putObject("term").putObject(field).put("value", value);
    return query;
  }

  /// Values between two, both included.
  static ObjectNode range(String field, Object from, Object to) {
    ObjectNode query = object();
    query.putObject("range").putObject(field).putPOJO("gte", from).putPOJO("lte", to);
    return query;
  }

  /// Words, names, numbers or symbols of a form: `*`, `?`, `#` for one character or none.
  static ObjectNode ofForm(String field, String pattern) {
    ObjectNode query = object();
    if (pattern.indexOf('#') < 0) {
      String literal = pattern.replace("\\", "\\\\");
      query.putObject("wildcard").putObject(field).put("value", literal);
      return query;
    }
    StringBuilder regex = new StringBuilder();
    for (int c : pattern.codePoints().toArray()) {
      switch (c) {
        case '*' -> regex.append(".*");
        case '?' -> regex.append('.');
        case '#' -> regex.append(".?");
        default -> {
          if (!Character.isLetterOrDigit(c)) {
            regex.append('\\');
          }
          regex.appendCodePoint(c);
        }
      }
    }
    query.putObject("regexp").putObject(field).put("value", regex.toString()).put("flags", "NONE");
    return query;
  }

  static ObjectNode prefix(String field, String beginning) {
    ObjectNode query = object();
    query.putObject("prefix").putObject(field).put("value", beginning);
    return query;
  }

  static ObjectNode exists(String field) {
    ObjectNode query = object();
    query.putObject("exists").put("field", field);
    return query;
  }

  static ObjectNode anyTerm(String field, Collection<String> values) {
    List<String> all = List.copyOf(values);
    List<ObjectNode> parts = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MOST_TERMS) {
      ObjectNode query = object();
      ArrayNode terms = query.putObject("terms").putArray(field);
      all.subList(from, Math.min(all.size(), from + MOST_TERMS)).forEach(terms::add);
      parts.add(query);
    }
    return any(parts);
  }

  static ObjectNode all(List<ObjectNode> parts, List<ObjectNode> none) {
    ObjectNode query = object();
    ObjectNode bool = query.putObject("bool");
    if (!parts.isEmpty()) {
      bool.putArray("must").addAll(parts);
    }
    if (!none.isEmpty()) {
      bool.putArray("must_not").addAll(none);
    }
    return query;
  }

  static ObjectNode any(List<ObjectNode> parts) {
    if (parts.isEmpty()) {
      return nothing();
    }
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    ObjectNode query = object();
    query.putObject("bool").put("minimum_should_match", 1).putArray("should").addAll(parts);
    return query;
  }

  /// Selects without adding to the score.
  static ObjectNode selecting(ObjectNode query) {
    ObjectNode constant = object();
    constant.putObject("constant_score").set("filter", query);
    return constant;
  }
}
