package dev.jadework.patents.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalInt;

/// ZIP 结尾. Keeps the last bytes of a zip file that pass through: there stands how many members it
/// has. A reader of the stream ends in silence where the head of a member is damaged or cut off.
final class ZipTail extends BlockInput {
  /// The end record and the longest comment behind it.
  private static final int KEPT = 22 + 0xffff;

  private final InputStream in;
  private final byte[] last = new byte[KEPT];
  private long count;

  ZipTail(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = in.read(buffer, offset, length);
    for (int i = Math.max(0, n - KEPT); i < n; i++) {
      last[(int) ((count + i) % KEPT)] = buffer[offset + i];
    }
    count += Math.max(0, n);
    return n;
  }

  @Override
  public void close() throws IOException {
    in.close();
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
