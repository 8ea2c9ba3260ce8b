package dev.jadework.patents.index.opensearch;

import java.io.IOException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// 未提交的残留. What earlier writers sent after the last commit: documents born since, marks on
/// documents that were to die; and documents dead by it, which they had no time to remove.
///
/// @param committed generation of the last commit
record Leftovers(Cluster cluster, GenerationWriter documents, long committed) {
  /// Brings the index back to its last commit.
  void removeAll() throws IOException {
    IndexSetup.refresh(cluster);
    ObjectNode dead = Dsl.range("died", Long.MIN_VALUE, committed);
    ObjectNode born = sinceCommit("born", DocumentJson.ALIVE);
    ObjectNode dying = sinceCommit("died", DocumentJson.ALIVE);
    if (IndexSetup.has(cluster, Dsl.any(List.of(dead, born, dying)))) {
      IndexSetup.remove(cluster, dead);
      IndexSetup.remove(cluster, born);
      revive(dying);
    }
  }

  /// Counts what the next commit will hold: nothing is lost, nothing there twice. What the cluster
  /// took from an earlier writer only after it was gone is removed.
  ///
  /// @throws IOException if there are more or fewer documents than this
  void requireExactly(int count) throws IOException {
    long next = documents.generation();
    View view = new View(cluster, next, View.Part.BOTH);
    if (view.count(Dsl.everything()) == count) {
      return;
    }
    IndexSetup.remove(cluster, sinceCommit("born", next));
    revive(sinceCommit("died", next));
    long there = view.count(Dsl.everything());
    if (there != count) {
      throw new IOException(
          "%s holds %d documents where %d were written; it was changed by something else. The corpus stays as at its last commit; close other writers and add the files again"
              .formatted(cluster.address(), there, count));
    }
  }

  private ObjectNode sinceCommit(String field, long before) {
    return Dsl.range(field, committed + 1, before - 1);
  }

  /// Documents of the last commit that were to die live on.
  private void revive(ObjectNode dying) throws IOException {
    Scan.unordered(new View(cluster, committed, View.Part.BOTH), dying)
        .with(List.of("key", "born"))
        .withStored()
        .run(
            hit -> {
              documents.revive(View.string(hit, "key"), hit, View.number(hit, "born"));
              return true;
            });
    documents.settle();
  }
}
