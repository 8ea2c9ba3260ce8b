package dev.jadework.patents.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.SamplePatents;
import dev.jadework.patents.index.CorpusSnapshot;
import dev.jadework.patents.index.PatentIndexWriter;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneCorpusWriterTest {
  @TempDir Path folder;

  @Test
  void forgetsWhatWasNotCommitted() throws IOException {
    try (LuceneCorpusWriter writer = LuceneCorpusWriter.open(folder)) {
      writer.put(SamplePatents.titled("CN100000001", "甲"));
      writer.commit();
      writer.put(SamplePatents.titled("CN100000002", "乙"));
    }
    try (LuceneCorpusWriter writer = LuceneCorpusWriter.open(folder)) {
      assertThat(writer.snapshot().documents()).isEqualTo(1);
      assertThat(writer.put(SamplePatents.titled("CN100000001", "甲")))
          .isEqualTo(PatentIndexWriter.Outcome.UNCHANGED);
      assertThat(writer.put(SamplePatents.titled("CN100000002", "乙")))
          .isEqualTo(PatentIndexWriter.Outcome.ADDED);
    }
  }

  @Test
  void tellsKindsOfTheSameNumberApart() throws IOException {
    try (LuceneCorpusWriter writer = LuceneCorpusWriter.open(folder)) {
      writer.put(SamplePatents.titled("CN100000001A", "甲"));
      writer.put(SamplePatents.titled("CN100000001B", "甲"));
      writer.put(SamplePatents.titled("CN100000001", "甲"));

      assertThat(writer.snapshot().documents()).isEqualTo(3);
    }
  }

  @Test
  void staysAtTheLastCommitWhenTheDiskIsFull() throws IOException {
    CorpusSnapshot committed;
    try (LuceneCorpusWriter writer = LuceneCorpusWriter.open(folder)) {
      for (int i = 0; i < 100; i++) {
        writer.put(SamplePatents.titled("CN" + (100_000_000 + i), "电池" + i));
      }
      writer.commit();
      committed = writer.snapshot();
    }
    for (long room : new long[] {0, 100, 1_000, 5_000, 20_000}) {
      try (LuceneCorpusWriter writer =
          LuceneCorpusWriter.open(folder, new FullDisk(FSDirectory.open(folder), room))) {
        assertThatThrownBy(() -> fill(writer))
            .as("room for " + room)
            .isInstanceOf(IOException.class)
            .hasMessageContaining("No space left on device");
      }
      try (LucenePatentIndex index = LucenePatentIndex.open(folder)) {
        assertThat(index.snapshot()).isEqualTo(committed);
      }
    }
  }

  private static void fill(LuceneCorpusWriter writer) throws IOException {
    for (int i = 0; i < 1_000; i++) {
      writer.put(SamplePatents.titled("CN" + (200_000_000 + i), "储能装置" + i * 7919));
    }
    writer.commit();
  }

  @Test
  void aRecordAddedAgainKeepsTheEventsThatCameFromARegister() throws IOException {
    Patent bare = patent("CN110083831A", "201910302430.7", "电池");
    Patent other = patent("CN110083832A", "201910302431.1", "隔膜");
    LegalEvent event = new LegalEvent(LocalDate.of(2021, 3, 2), "F", "授权");
    try (LuceneCorpusWriter writer = LuceneCorpusWriter.open(folder)) {
      writer.put(bare);
      writer.put(other);
      writer.addEvents(Map.of(bare.application(), List.of(event)));
      CorpusSnapshot before = writer.snapshot();

      assertThat(writer.put(bare)).isEqualTo(PatentIndexWriter.Outcome.UNCHANGED);
      assertThat(writer.put(other)).isEqualTo(PatentIndexWriter.Outcome.UNCHANGED);
      assertThat(writer.snapshot()).isEqualTo(before);
      Patent renamed = bare.with().title("zh", "锂电池").build();
      assertThat(writer.put(renamed)).isEqualTo(PatentIndexWriter.Outcome.UPDATED);
      Patent again = bare.with().title("zh", "钠电池").build();
      assertThat(writer.put(again)).isEqualTo(PatentIndexWriter.Outcome.UPDATED);
      writer.commit();
    }
    try (LucenePatentIndex index = LucenePatentIndex.open(folder)) {
      Patent stored = index.find(bare.publication()).orElseThrow();
      assertThat(stored.title()).isEqualTo("钠电池");
      assertThat(index.status(bare.publication()).orElseThrow().events()).containsExactly(event);
    }
  }

  private static Patent patent(String publication, String application, String title) {
    return Patent.of(PublicationNumber.parse(publication))
        .application(ApplicationNumber.parse("CN", application))
        .title("zh", title)
        .build();
  }

  /// A directory on a disk with little room left.
  private static final class FullDisk extends FilterDirectory {
    private long room;

    FullDisk(Directory in, long room) {
      super(in);
      this.room = room;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      return new FilterIndexOutput("full", name, in.createOutput(name, context)) {
        @Override
        public void writeByte(byte b) throws IOException {
          take(1);
          super.writeByte(b);
        }

        @Override
        public void writeBytes(byte[] b, int offset, int length) throws IOException {
          take(length);
          super.writeBytes(b, offset, length);
        }
      };
    }

    private synchronized void take(long bytes) throws IOException {
      room -= bytes;
      if (room < 0) {
        throw new IOException("No space left on device");
      }
    }
  }
}
