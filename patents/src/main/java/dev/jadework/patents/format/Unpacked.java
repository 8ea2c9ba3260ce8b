package dev.jadework.patents.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// 解包内容. The content of a packed file up to the place where the packing is damaged; there every
/// further read fails. Does not close the archive with one of its members.
public final class Unpacked extends BlockInput {
  /// Java's unpackers give nothing of the call that meets damage: at most so many bytes are lost.
  private static final int PIECE = 4096;

  private final InputStream in;
  private @Nullable IOException damage;

  public Unpacked(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = 0;
    while (count < length && damage == null) {
      try {
        int n = in.read(buffer, offset + count, Math.min(PIECE, length - count));
        if (n < 0) {
          return count == 0 ? -1 : count;
        }
        count += n;
      } catch (EOFException | ZipException e) {
        damage = e;
      }
    }
    if (count == 0 && damage != null) {
      throw damage;
    }
    return count;
  }

  boolean damaged() {
    return damage != null;
  }
}
