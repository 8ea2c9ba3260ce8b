package dev.jadework.cli;

import dev.jadework.patents.index.NoCorpusException;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.lucene.LucenePatentIndex;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Opens the corpus of the data directory for reading.
final class Corpus {
  private Corpus() {}

  static PatentIndex open(DataOption data) {
    try {
      return LucenePatentIndex.open(data.corpus());
    } catch (NoCorpusException e) {
      throw CommandFailure.failed("jadework: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
