package dev.jadework.patents.format;

import java.io.IOException;
import java.io.InputStream;

/// A stream whose beginning was read already, from its beginning again. Gives the beginning by
/// itself, so that it is not lost where the rest fails, and says truly what is available: gzip asks
/// this to know whether another member follows.
final class Rewound extends InputStream {
  private final byte[] beginning;
  private final InputStream rest;
  private int at;

  Rewound(byte[] beginning, InputStream rest) {
    this.beginning = beginning;
    this.rest = rest;
  }

  @Override
  public int read() throws IOException {
    return at < beginning.length ? beginning[at++] & 0xff : rest.read();
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (at == beginning.length) {
      return rest.read(buffer, offset, length);
    }
    int count = Math.min(length, beginning.length - at);
    System.arraycopy(beginning, at, buffer, offset, count);
    at += count;
    return count;
  }

  @Override
  public int available() throws IOException {
    return beginning.length - at + rest.available();
  }
}
