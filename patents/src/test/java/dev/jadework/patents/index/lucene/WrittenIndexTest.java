package dev.jadework.patents.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.ContentDigest;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.CorpusSnapshot;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenIndexTest {
  private static final Patent FIRST = Patents.patent("100000001", "电池", "甲");
  private static final Patent OTHER = Patents.patent("100000002", "灯", "乙");

  @TempDir Path directory;

  private WrittenIndex index;

  @BeforeEach
  void open() throws IOException {
    index = WrittenIndex.open(directory, FSDirectory.open(directory));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Test
  void seesADocumentBeforeItIsCommitted() throws IOException {
    add(FIRST);
    assertThat(PatentDocuments.find(index.seeing(key(FIRST)), id(FIRST))).contains(FIRST);

    Patent renamed = FIRST.with().title("zh", "锂电池").build();
    index.replace(key(FIRST), id(FIRST), () -> PatentDocuments.document(renamed));
    assertThat(PatentDocuments.find(index.seeing(key(FIRST)), id(FIRST))).contains(renamed);

    index.delete(key(FIRST), id(FIRST));
    assertThat(PatentDocuments.find(index.seeing(key(FIRST)), id(FIRST))).isEmpty();
    assertThat(index.committed()).isNull();
  }

  @Test
  void oneReaderServesUntilSomethingWrittenAfterItIsAskedFor() throws IOException {
    add(FIRST);
    IndexReader first = index.seeing(key(FIRST)).getIndexReader();
    add(OTHER);
    assertThat(index.seeing(key(FIRST)).getIndexReader()).isSameAs(first);
    assertThat(index.seeing(key(OTHER)).getIndexReader()).isNotSameAs(first);
    assertThat(index.seeingAll().getIndexReader().numDocs()).isEqualTo(2);
  }

  @Test
  void commitsWithTheSnapshotOfWhatWasWritten() throws IOException {
    add(FIRST);
    index.commit(() -> new CorpusSnapshot("abc", 1));
    try (var committed = index.committed()) {
      assertThat(CommitData.of(committed))
          .isEqualTo(new CommitData("abc", String.valueOf(PatentFields.SCHEMA)));
    }
  }

  @Test
  void nothingWrittenIsNothingToCommit() throws IOException {
    add(FIRST);
    index.commit(() -> new CorpusSnapshot("abc", 1));
    index.commit(
        () -> {
          throw new AssertionError("no snapshot is needed");
        });
  }

  private void add(Patent patent) throws IOException {
    index.add(key(patent), () -> PatentDocuments.document(patent));
  }

  private static String id(Patent patent) {
    return PatentFields.id(patent.publication());
  }

  private static ContentDigest key(Patent patent) {
    return KnownDocuments.key(id(patent));
  }
}
