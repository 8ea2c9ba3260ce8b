package dev.jadework.patents.index.lucene;

import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.PatentIndexWriter;
import dev.jadework.patents.index.StatusContract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class LuceneStatusContractTest extends StatusContract {
  @TempDir Path directory;

  @Override
  protected PatentIndexWriter writer() throws IOException {
    return LuceneCorpusWriter.open(directory);
  }

  @Override
  protected PatentIndex index() throws IOException {
    return LucenePatentIndex.open(directory);
  }
}
