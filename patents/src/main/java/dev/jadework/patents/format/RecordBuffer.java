package dev.jadework.patents.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Collects the bytes of one record. Beyond the limit it keeps the beginning, the length and the
/// digest, so that memory stays bounded whatever the source holds.
public final class RecordBuffer {
  /// The longest full texts are some 5 MB; four of these buffers fit easily into a heap of 1 GiB.
  public static final int LIMIT = 16 << 20;

  private static final int HEAD = 4096;

  private final int limit;
  private byte[] bytes = new byte[8192];
  private int size;
  private long length;
  private long offset;
  private @Nullable MessageDigest digest;

  public RecordBuffer() {
    this(LIMIT);
  }

  RecordBuffer(int limit) {
    this.limit = limit;
  }

  public void append(byte[] source, int from, int to) {
    int count = to - from;
    length += count;
    if (digest != null) {
      digest.update(source, from, count);
    } else if (length > limit) {
      digest = sha256();
      digest.update(bytes, 0, size);
      digest.update(source, from, count);
      int room = Math.clamp(HEAD - size, 0, count);
      bytes = Arrays.copyOf(bytes, Math.max(HEAD, Math.min(size, HEAD)));
      if (room > 0) {
        System.arraycopy(source, from, bytes, size, room);
      }
      size = Math.min(HEAD, size + room);
    } else {
      if (size + count > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.min(limit, Math.max(size + count, bytes.length * 2)));
      }
      System.arraycopy(source, from, bytes, size, count);
      size += count;
    }
  }

  /// Begins the next record after the bytes so far and `skipped` separators.
  public void next(long skipped) {
    offset += length + skipped;
    size = 0;
    length = 0;
    digest = null;
  }

  public boolean tooLong() {
    return digest != null;
  }

  /// Bytes of the record, also of one that is too long.
  public long length() {
    return length;
  }

  /// The record, or the beginning of one that is too long.
  public byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  /// True if nothing but white space is there; other control characters are damage.
  public boolean blank() {
    for (int i = 0; i < size; i++) {
      if (!blank(bytes[i])) {
        return false;
      }
    }
    return !tooLong();
  }

  /// Blank, tab, line feed, vertical tab, form feed or carriage return.
  public static boolean blank(byte b) {
    return b == ' ' || b >= '\t' && b <= '\r';
  }

  /// The reject of a record that is too long; ends its digest.
  public Reject rejectTooLong(String file, String place) {
    return new Reject(
        file,
        place,
        "record.too-long",
        "a record of %,d bytes; at most %,d are allowed. Its beginning, length and SHA-256 are kept"
                .formatted(length, limit)
            + " here, the rest is in the source file from byte %,d on".formatted(offset),
        head());
  }

  private SourceText.Head head() {
    String text = new String(bytes, 0, size, StandardCharsets.UTF_8);
    // The cut may go through a character; its rest is not the source's text.
    String whole = text.endsWith("\ufffd") ? text.substring(0, text.length() - 1) : text;
    String sha = digest == null ? "" : HexFormat.of().formatHex(digest.digest());
    return new SourceText.Head(whole, offset, length, sha);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java runtime has SHA-256", e);
    }
  }
}
