package dev.jadework.patents.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalInt;

/// ZIP 结尾. Keeps the last bytes of a zip file that pass through: there stands how many members it
/// has. A reader of the stream ends in silence where the head of a member is damaged or cut off.
final class ZipTail extends FilterInputStream {
  /// The end record and the longest comment behind it.
  private static final int KEPT = 22 + 0xffff;

  private final byte[] last = new byte[KEPT];
  private long count;

  ZipTail(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    for (int i = Math.max(0, n - KEPT); i < n; i++) {
      last[(int) ((count + i) % KEPT)] = buffer[offset + i];
    }
    count += Math.max(0, n);
    return n;
  }

  /// Reads to the end and says how many members the archive lists, directories too; empty if its
  /// end is missing. Of archives with more than 65,534 members always 65,535.
  OptionalInt listed() throws IOException {
    transferTo(OutputStream.nullOutputStream());
    for (long at = count - 22; at >= 0 && at >= count - KEPT; at--) {
      if (byteAt(at) == 'P'
          && byteAt(at + 1) == 'K'
          && byteAt(at + 2) == 5
          && byteAt(at + 3) == 6) {
        return OptionalInt.of(byteAt(at + 10) | byteAt(at + 11) << 8);
      }
    }
    return OptionalInt.empty();
  }

  private int byteAt(long at) {
    return last[(int) (at % KEPT)] & 0xff;
  }
}
