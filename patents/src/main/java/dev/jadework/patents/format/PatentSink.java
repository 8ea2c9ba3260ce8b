package dev.jadework.patents.format;

import dev.jadework.patents.document.Patent;
import java.io.IOException;

/// Where a reader delivers what it reads, in the order of the source.
public interface PatentSink {
  void accept(Patent patent) throws IOException;

  void reject(Reject reject) throws IOException;

  /// Something a person should know that is no record: an empty file.
  void remark(String file, String remark);

  /// True if reading should end early; asked between records.
  default boolean stopped() {
    return false;
  }
}
