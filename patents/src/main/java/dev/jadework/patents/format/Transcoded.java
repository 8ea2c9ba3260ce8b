package dev.jadework.patents.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Text of another character set as UTF-8; U+FFFD stands for what cannot be decoded.
final class Transcoded extends InputStream {
  private final Reader reader;
  private final char[] chars = new char[8192];
  private byte[] bytes = new byte[0];
  private int at;

  /// Half of a pair of surrogates at the end of a block, or 0.
  private char half;

  Transcoded(InputStream in, Charset charset) {
    this.reader = new InputStreamReader(in, charset);
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, buffer, offset, count);
    at += count;
    return count;
  }

  private boolean fill() throws IOException {
    while (at == bytes.length) {
      int from = 0;
      if (half != 0) {
        chars[0] = half;
        half = 0;
        from = 1;
      }
      int count = reader.read(chars, from, chars.length - from);
      if (count < 0) {
        if (from == 0) {
          return false;
        }
        count = 0;
      }
      int end = from + count;
      if (count > 0 && Character.isHighSurrogate(chars[end - 1])) {
        half = chars[--end];
      }
      bytes = new String(chars, 0, end).getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    return true;
  }
}
