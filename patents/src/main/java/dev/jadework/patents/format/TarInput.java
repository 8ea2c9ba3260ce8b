package dev.jadework.patents.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;

/// TAR 归档. Members of a tar archive (POSIX ustar, GNU and pax long names and sizes) one after the
/// other, as a stream that ends with each member.
final class TarInput extends BlockInput {
  private static final int BLOCK = 512;

  /// Longer names and pax headers are made to harm.
  private static final int LONGEST_HEADER = 1 << 20;

  private final InputStream in;
  private final byte[] header = new byte[BLOCK];
  private String name = "";
  private String longName = "";
  private long longSize = -1;
  private long left;
  private long padding;

  TarInput(InputStream in) {
    this.in = in;
  }

  /// True if a file begins with the header of a tar archive.
  static boolean recognises(byte[] head) {
    return head.length >= 262
        && head[257] == 'u'
        && head[258] == 's'
        && head[259] == 't'
        && head[260] == 'a'
        && head[261] == 'r';
  }

  /// Goes to the next file; false at the end of the archive.
  ///
  /// @throws EOFException if the archive is cut off
  /// @throws ZipException if a header is damaged
  boolean next() throws IOException {
    leap(left + padding);
    while (readHeader()) {
      long size = longSize >= 0 ? longSize : number(124, 12);
      padding = (BLOCK - size % BLOCK) % BLOCK;
      left = size;
      switch (header[156]) {
        case 'L' -> longName = new String(content(), StandardCharsets.UTF_8).replace("\0", "");
        case 'x' -> pax(new String(content(), StandardCharsets.UTF_8));
        case 0, '0', '7' -> {
          name = longName.isEmpty() ? shortName() : longName;
          longName = "";
          longSize = -1;
          return true;
        }
        default -> {
          // Directories, links and global headers hold no records.
          leap(left + padding);
          longName = "";
          longSize = -1;
        }
      }
    }
    return false;
  }

  /// Name of the member, with its directories.
  String name() {
    return name;
  }

  private boolean readHeader() throws IOException {
    int n = in.readNBytes(header, 0, BLOCK);
    if (n == 0) {
      return false;
    }
    if (n < BLOCK) {
      throw new EOFException("a tar header is cut off");
    }
    if (header[0] == 0) {
      return false;
    }
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xff;
    }
    if (sum != number(148, 8)) {
      throw new ZipException("a tar header is damaged");
    }
    return true;
  }

  private byte[] content() throws IOException {
    if (left > LONGEST_HEADER) {
      throw new ZipException("a tar header of %,d bytes".formatted(left));
    }
    byte[] content = in.readNBytes((int) left);
    left = 0;
    leap(padding);
    return content;
  }

  /// Records of the form `length key=value`.
  private void pax(String records) {
    for (String line : records.split("\n")) {
      String record = line.substring(line.indexOf(' ') + 1);
      if (record.startsWith("path=")) {
        longName = record.substring("path=".length());
      } else if (record.matches("size=\\d{1,18}")) {
        longSize = Long.parseLong(record.substring("size=".length()));
      }
    }
  }

  private String shortName() {
    String prefix = text(345, 155);
    String own = text(0, 100);
    return prefix.isEmpty() ? own : prefix + "/" + own;
  }

  private String text(int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    byte[] bytes = Arrays.copyOfRange(header, from, end);
    String utf8 = Decoding.strict(bytes, StandardCharsets.UTF_8);
    return utf8 == null ? new String(bytes, Charset.forName("GB18030")) : utf8;
  }

  /// Octal digits, or a number of base 256 where the first bit is set.
  private long number(int from, int length) throws ZipException {
    long value = 0;
    boolean binary = (header[from] & 0x80) != 0;
    for (int i = from; i < from + length; i++) {
      int b = header[i] & 0xff;
      if (binary) {
        value = value << 8 | (i == from ? b & 0x7f : b);
      } else if (b >= '0' && b <= '7') {
        value = value * 8 + b - '0';
      } else if (b != ' ' && b != 0) {
        throw new ZipException("a tar header is damaged");
      }
    }
    if (value < 0) {
      throw new ZipException("a tar header is damaged");
    }
    return value;
  }

  private void leap(long count) throws IOException {
    in.skipNBytes(count);
    left = 0;
    padding = 0;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int n = in.read(buffer, offset, (int) Math.min(length, left));
    if (n < 0) {
      throw new EOFException("a member of the tar archive is cut off");
    }
    left -= n;
    return n;
  }
}
