package dev.jadework.patents.format.xml;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks for a byte in eight at a time, which is several times faster than one by one and as fast
/// in every run.
final class ByteSearch {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long SEVENS = 0x7f7f7f7f7f7f7f7fL;

  private ByteSearch() {}

  /// Where the byte stands first, `to` if nowhere.
  static int indexOf(byte wanted, byte[] bytes, int from, int to) {
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      long found = found(wanted, bytes, i);
      if (found != 0) {
        return i + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (i < to && bytes[i] != wanted) {
      i++;
    }
    return i;
  }

  static int count(byte wanted, byte[] bytes, int from, int to) {
    int count = 0;
    int i = from;
    for (; i <= to - Long.BYTES; i += Long.BYTES) {
      count += Long.bitCount(found(wanted, bytes, i));
    }
    for (; i < to; i++) {
      count += bytes[i] == wanted ? 1 : 0;
    }
    return count;
  }

  /// The highest bit of each of the eight bytes that is the one wanted. A byte without its highest
  /// bit, to which 127 is added, has it again unless it was zero.
  private static long found(byte wanted, byte[] bytes, int at) {
    long differing = (long) EIGHT.get(bytes, at) ^ (wanted & 0xffL) * ONES;
    return ~((differing & SEVENS) + SEVENS | differing | SEVENS);
  }
}
