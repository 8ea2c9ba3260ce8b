package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.IndexEqualsMemory;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.PatentIndexWriter;
import java.io.IOException;
import java.util.List;

class OpenSearchEqualsMemoryTest extends IndexEqualsMemory {
  private final OpenSearchAddress address = OneNode.newIndex();

  @Override
  protected PatentIndex index(List<Patent> patents) throws IOException {
    try (PatentIndexWriter writer = OpenSearchCorpusWriter.open(address, 2)) {
      for (Patent patent : patents) {
        writer.put(patent);
      }
      writer.commit();
    }
    return OpenSearchPatentIndex.open(address);
  }

  @Override
  protected int queries() {
    return 30;
  }
}
