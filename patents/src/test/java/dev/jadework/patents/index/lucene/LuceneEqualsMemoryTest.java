package dev.jadework.patents.index.lucene;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.IndexEqualsMemory;
import dev.jadework.patents.index.PatentIndex;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class LuceneEqualsMemoryTest extends IndexEqualsMemory {
  @TempDir Path directory;

  @Override
  protected PatentIndex index(List<Patent> patents) {
    return Patents.index(directory, patents);
  }

  @Override
  protected int queries() {
    return 250;
  }
}
