package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.index.FacetField;
import dev.jadework.patents.query.QueryField;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// 映射. Settings and fields of the index.
///
/// Texts are analysed here, not in the cluster, so that they have the terms of the embedded index;
/// see [PlacedTerms] for how the analyzer named `placed` takes them.
final class Mapping {
  /// Raised when documents written before cannot be searched as documents written now.
  static final int SCHEMA = 4;

  private Mapping() {}

  /// @param shards parts of the index, at most one node for each
  static ObjectNode json(int shards) {
    ObjectNode json = (ObjectNode) Cluster.JSON.readTree(FRAME);
    ((ObjectNode) json.get("settings")).put("number_of_shards", shards);
    ObjectNode properties = (ObjectNode) json.get("mappings").get("properties");
    for (QueryField field : QueryField.values()) {
      if (field.indexed()) {
        add(properties, field);
      }
    }
    for (FacetField field : FacetField.values()) {
      properties.putObject(DocumentJson.facet(field)).put("type", "keyword");
    }
    return json;
  }

  /// Name of the indexed field behind one of the query language.
  static String name(QueryField field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  /// Names as compared whole.
  static String exact(QueryField field) {
    return name(field) + "_exact";
  }

  /// Symbols in the order of their scheme.
  static String order(QueryField field) {
    return name(field) + "_order";
  }

  private static void add(ObjectNode properties, QueryField field) {
    String name = name(field);
    switch (field.kind()) {
      case TEXT -> placed(properties, name);
      case NAME -> {
        placed(properties, name);
        keyword(properties, exact(field));
      }
      case CLASS -> {
        keyword(properties, name);
        keyword(properties, order(field));
      }
      case NUMBER, KEYWORD -> keyword(properties, name);
      // Sometimes only the year is known, which is an interval of days.
      case DATE -> properties.putObject(name).put("type", "long_range").put("doc_values", false);
      case QUANTITY -> properties.putObject(name).put("type", "long").put("doc_values", false);
    }
  }

  /// A gap keeps a phrase from being found across two titles, two claims or two names.
  private static void placed(ObjectNode properties, String name) {
    properties
        .putObject(name)
        .put("type", "text")
        .put("analyzer", "placed")
        .put("position_increment_gap", 100);
  }

  private static void keyword(ObjectNode properties, String name) {
    properties.putObject(name).put("type", "keyword").put("doc_values", false);
  }

  // No periodic refresh: what is written is first seen when a commit refreshes. A copy on a second
  // node as soon as there is one.
  private static final String FRAME =
      """
      {
        "settings": {
          "auto_expand_replicas": "0-1",
          "refresh_interval": "-1",
          "analysis": {
            "tokenizer": {
              "places": {"type": "char_group", "tokenize_on_chars": [" "], "max_token_length": 1000000}
            },
            "filter": {
              "empty": {"type": "stop", "stopwords": ["_"]},
              "terms": {"type": "pattern_capture", "preserve_original": false, "patterns": ["([^|]+)"]}
            },
            "analyzer": {"placed": {"tokenizer": "places", "filter": ["empty", "terms"]}}
          }
        },
        "mappings": {
          "dynamic": "strict",
          "_source": {"includes": ["record", "entry", "corpus"]},
          "properties": {
            "corpus": {"type": "object", "enabled": false},
            "record": {"type": "object", "enabled": false},
            "entry": {"type": "object", "enabled": false},
            "register": {"type": "boolean", "doc_values": false},
            "facts": {"type": "binary", "doc_values": true},
            "born": {"type": "long"},
            "died": {"type": "long"},
            "key": {"type": "keyword"},
            "number": {"type": "keyword", "doc_values": false},
            "digest": {"type": "keyword", "index": false},
            "sort_pn": {"type": "keyword", "index": false},
            "sort_an": {"type": "keyword"},
            "sort_pd": {"type": "long", "index": false},
            "sort_ad": {"type": "long", "index": false},
            "application": {"type": "long"},
            "connected": {"type": "boolean"},
            "priorities": {"type": "long", "index": false},
            "related": {"type": "long", "index": false},
            "simple_family": {"type": "long", "index": false},
            "extended_family": {"type": "long", "index": false}
          }
        }
      }
      """;
}
