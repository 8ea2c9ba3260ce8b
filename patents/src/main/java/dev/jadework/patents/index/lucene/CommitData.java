package dev.jadework.patents.index.lucene;

import dev.jadework.patents.index.CorpusSnapshot;
import dev.jadework.patents.index.NoCorpusException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;

/// 提交信息. What a commit says of the corpus it holds.
///
/// @param snapshot digest of all its documents
/// @param form of its fields, "0" if it does not say
record CommitData(String snapshot, String form) {
  private static final String SNAPSHOT = "snapshot";
  private static final String DOCUMENTS = "documents";
  private static final String FORM = "schema";

  static CommitData of(DirectoryReader reader) throws IOException {
    Map<String, String> data = reader.getIndexCommit().getUserData();
    return new CommitData(data.getOrDefault(SNAPSHOT, "empty"), data.getOrDefault(FORM, "0"));
  }

  /// As Lucene stores it, of a corpus in the form of this version.
  static Iterable<Map.Entry<String, String>> entries(CorpusSnapshot snapshot) {
    return Map.of(
            SNAPSHOT, snapshot.id(),
            DOCUMENTS, String.valueOf(snapshot.documents()),
            FORM, String.valueOf(PatentFields.SCHEMA))
        .entrySet();
  }

  /// @throws NoCorpusException if the corpus is of another version
  static void requireOwnForm(Path path, DirectoryReader reader) throws IOException {
    String form = of(reader).form();
    if (reader.maxDoc() > 0 && !form.equals(String.valueOf(PatentFields.SCHEMA))) {
      throw NoCorpusException.otherVersion(path, form, PatentFields.SCHEMA);
    }
  }
}
