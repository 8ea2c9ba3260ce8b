package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.PatentIndexWriter;
import dev.jadework.patents.index.StatusContract;
import java.io.IOException;

class OpenSearchStatusTest extends StatusContract {
  private final OpenSearchAddress address = OneNode.newIndex();

  @Override
  protected PatentIndexWriter writer() throws IOException {
    return OpenSearchCorpusWriter.open(address, 2);
  }

  @Override
  protected PatentIndex index() throws IOException {
    return OpenSearchPatentIndex.open(address);
  }

  @Override
  protected int rounds() {
    return 50;
  }
}
