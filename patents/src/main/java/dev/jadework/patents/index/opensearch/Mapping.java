package dev.jadework.patents.index.opensearch;

/// 映射. Settings and fields of the index.
///
/// Texts are analysed here, not in the cluster, so that they have the terms of the embedded index;
/// see [PlacedTerms] for how the analyzer named `placed` takes them.
final class Mapping {
  /// Raised when documents written before cannot be searched as documents written now.
  static final int SCHEMA = 1;

  private Mapping() {}

  /// @param shards parts of the index, at most one node for each
  static String json(int shards) {
    return JSON.replace("SHARDS", String.valueOf(shards));
  }

  // No periodic refresh: what is written is first seen when a commit refreshes. A copy on a second
  // node as soon as there is one.
  private static final String JSON =
      """
      {
        "settings": {
          "number_of_shards": SHARDS,
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
          "_source": {"includes": ["record", "corpus"]},
          "properties": {
            "corpus": {"type": "object", "enabled": false},
            "record": {"type": "object", "enabled": false},
            "born": {"type": "long"},
            "died": {"type": "long"},
            "key": {"type": "keyword"},
            "number": {"type": "keyword", "doc_values": false},
            "digest": {"type": "keyword", "index": false},
            "ti": {"type": "text", "analyzer": "placed", "position_increment_gap": 100},
            "ab": {"type": "text", "analyzer": "placed", "position_increment_gap": 100},
            "cl": {"type": "text", "analyzer": "placed", "position_increment_gap": 100},
            "pa": {"type": "text", "analyzer": "placed", "position_increment_gap": 100},
            "in": {"type": "text", "analyzer": "placed", "position_increment_gap": 100},
            "pa_exact": {"type": "keyword", "doc_values": false},
            "in_exact": {"type": "keyword", "doc_values": false},
            "ipc": {"type": "keyword", "doc_values": false},
            "mipc": {"type": "keyword", "doc_values": false},
            "pn": {"type": "keyword", "doc_values": false},
            "an": {"type": "keyword", "doc_values": false},
            "pd": {"type": "long"},
            "ad": {"type": "long_range"},
            "sort_pn": {"type": "keyword", "index": false},
            "sort_an": {"type": "keyword"},
            "sort_ad": {"type": "long", "index": false},
            "application": {"type": "long"},
            "connected": {"type": "boolean"},
            "priorities": {"type": "long", "index": false},
            "simple_family": {"type": "long", "index": false},
            "extended_family": {"type": "long", "index": false},
            "facet_pa": {"type": "keyword"},
            "facet_in": {"type": "keyword"},
            "facet_ipc": {"type": "keyword"},
            "facet_mipc": {"type": "keyword"},
            "facet_pd": {"type": "keyword"},
            "facet_ad": {"type": "keyword"},
            "facet_type": {"type": "keyword"},
            "facet_office": {"type": "keyword"}
          }
        }
      }
      """;
}
