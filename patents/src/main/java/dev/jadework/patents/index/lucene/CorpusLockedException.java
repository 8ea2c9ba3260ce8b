package dev.jadework.patents.index.lucene;

import java.io.IOException;
import java.nio.file.Path;

/// Another process is writing to the corpus.
public final class CorpusLockedException extends IOException {
  private static final long serialVersionUID = 1L;

  CorpusLockedException(Path path, Throwable cause) {
    super(
        "another process is adding to the corpus in %s; wait until it has finished, then run this again"
            .formatted(path),
        cause);
  }
}
