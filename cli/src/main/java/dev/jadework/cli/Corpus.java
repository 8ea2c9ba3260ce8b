package dev.jadework.cli;

import dev.jadework.patents.index.NoCorpusException;
import dev.jadework.patents.index.PatentIndexWriter;
import dev.jadework.patents.index.lucene.LuceneCorpusWriter;
import dev.jadework.patents.index.lucene.LucenePatentIndex;
import dev.jadework.patents.index.opensearch.OpenSearchAddress;
import dev.jadework.patents.index.opensearch.OpenSearchCorpusWriter;
import dev.jadework.patents.index.opensearch.OpenSearchException;
import dev.jadework.patents.index.opensearch.OpenSearchPatentIndex;
import dev.jadework.patents.reference.ReferenceException;
import dev.jadework.patents.reference.ReferenceTables;
import dev.jadework.patents.reference.ReferencedIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Opens the corpus, wherever it is.
final class Corpus {
  /// Parts of an index made in a cluster: so many nodes can share it.
  private static final int SHARDS = 3;

  private Corpus() {}

  /// For reading, with the reference tables of the data directory.
  static ReferencedIndex open(CorpusOption corpus) {
    try {
      Optional<OpenSearchAddress> cluster = corpus.cluster();
      ReferenceTables tables = CorpusReference.store(corpus).open();
      return new ReferencedIndex(
          cluster.isPresent()
              ? OpenSearchPatentIndex.open(cluster.get())
              : LucenePatentIndex.open(corpus.corpus()),
          tables);
    } catch (NoCorpusException | OpenSearchException | ReferenceException e) {
      throw CommandFailure.failed("jadework: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// For writing.
  static PatentIndexWriter writer(CorpusOption corpus) throws IOException {
    Optional<OpenSearchAddress> cluster = corpus.cluster();
    return cluster.isPresent()
        ? OpenSearchCorpusWriter.open(cluster.get(), SHARDS)
        : LuceneCorpusWriter.open(corpus.corpus());
  }
}
