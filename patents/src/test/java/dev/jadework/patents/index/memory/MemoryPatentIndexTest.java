package dev.jadework.patents.index.memory;

import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.PatentIndexContract;
import dev.jadework.patents.index.PatentIndexWriter;

class MemoryPatentIndexTest extends PatentIndexContract {
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
