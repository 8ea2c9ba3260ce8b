package dev.jadework.patents.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// Unpacks gzip data and tells whether bytes follow that are no further member. The library ends
/// there as if the file did.
final class Gzip extends GZIPInputStream {
  /// Checksum and length behind the packed bytes, RFC 1952, section 2.3.1.
  private static final int TRAILER = 8;

  Gzip(InputStream source, int buffer) throws IOException {
    super(source, buffer);
  }

  /// To be asked when everything was read.
  boolean followed() {
    return eos && inf.getRemaining() > TRAILER;
  }
}
