package dev.jadework.patents.export;

import dev.jadework.patents.document.Patent;
import java.io.IOException;

/// 导出表. Takes patents one by one and writes them as rows. Bounded memory.
public interface PatentTable extends AutoCloseable {
  void add(Patent patent) throws IOException;

  /// Ends the table; without it the file is not whole.
  @Override
  void close() throws IOException;
}
