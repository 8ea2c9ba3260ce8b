package dev.jadework.patents.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.patents.index.NoCorpusException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitDataTest {
  @TempDir Path directory;

  @Test
  void neitherReadsNorWritesACorpusOfAnotherForm() throws IOException {
    write(Map.of("snapshot", "abc", "schema", "1"), true);
    String message = "form 1, needed " + PatentFields.SCHEMA;
    assertThatThrownBy(() -> LucenePatentIndex.open(directory))
        .isInstanceOf(NoCorpusException.class)
        .hasMessageContaining(message);
    assertThatThrownBy(() -> LuceneCorpusWriter.open(directory))
        .isInstanceOf(NoCorpusException.class)
        .hasMessageContaining(message);
    // The refusal gave the directory free.
    assertThatThrownBy(() -> LuceneCorpusWriter.open(directory))
        .isInstanceOf(NoCorpusException.class);
  }

  @Test
  void anEmptyIndexNeedsNoForm() throws IOException {
    write(Map.of(), false);
    try (LuceneCorpusWriter writer = LuceneCorpusWriter.open(directory)) {
      assertThat(writer.snapshot().documents()).isZero();
    }
  }

  @Test
  void whatIsNotSaidIsEmptyAndOfFormZero() throws IOException {
    write(Map.of(), true);
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(directory))) {
      assertThat(CommitData.of(reader)).isEqualTo(new CommitData("empty", "0"));
    }
  }

  private void write(Map<String, String> data, boolean document) throws IOException {
    try (IndexWriter writer =
        new IndexWriter(FSDirectory.open(directory), new IndexWriterConfig())) {
      if (document) {
        writer.addDocument(new Document());
      }
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }
}
