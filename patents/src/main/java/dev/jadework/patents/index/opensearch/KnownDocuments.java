package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.document.ContentDigest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 已知文档. What a writer knows of every document, publications and entries of the register, by its
/// key; about 200 bytes each.
final class KnownDocuments {
  /// @param digest of what is stored under the key
  /// @param born generation in which it was added
  record Known(ContentDigest digest, long born) {}

  private final Map<String, Known> known = new HashMap<>();
  private int entries;
  private ContentDigest sum = ContentDigest.ZERO;

  /// Takes over what a commit holds.
  void load(View commit) throws IOException {
    Scan.unordered(commit, Dsl.everything())
        .with(List.of("key", "digest", "born"))
        .run(
            hit -> {
              ContentDigest digest = ContentDigest.parse(View.string(hit, "digest"));
              put(View.string(hit, "key"), new Known(digest, View.number(hit, "born")));
              return true;
            });
  }

  @Nullable Known get(String key) {
    return known.get(key);
  }

  /// @return what was known before, null if the key is new
  @Nullable Known put(String key, Known document) {
    Known before = known.put(key, document);
    sum = sum.plus(document.digest());
    if (before == null) {
      entries += isEntry(key);
    } else {
      sum = sum.minus(before.digest());
    }
    return before;
  }

  /// @return what was known before, null if the key is not known
  @Nullable Known remove(String key) {
    Known before = known.remove(key);
    if (before != null) {
      sum = sum.minus(before.digest());
      entries -= isEntry(key);
    }
    return before;
  }

  /// Documents of both kinds.
  int size() {
    return known.size();
  }

  int publications() {
    return known.size() - entries;
  }

  /// Of the digests of all documents.
  ContentDigest sum() {
    return sum;
  }

  private static int isEntry(String key) {
    return key.startsWith(DocumentJson.REGISTER) ? 1 : 0;
  }
}
