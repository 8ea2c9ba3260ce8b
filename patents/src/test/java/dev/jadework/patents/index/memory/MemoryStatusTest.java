package dev.jadework.patents.index.memory;

import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.PatentIndexWriter;
import dev.jadework.patents.index.StatusContract;

class MemoryStatusTest extends StatusContract {
  private final MemoryCorpus corpus = new MemoryCorpus();

  @Override
  protected PatentIndexWriter writer() {
    return corpus.writer();
  }

  @Override
  protected PatentIndex index() {
    return corpus.index();
  }
}
