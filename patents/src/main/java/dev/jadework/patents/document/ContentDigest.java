package dev.jadework.patents.document;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// 内容摘要. 128 bits of the SHA-256 over the content of a record: equal content, equal digest,
/// whatever file it came from. Digests add up modulo 2^128, in any order.
public record ContentDigest(long high, long low) {
  /// The digest of nothing: neutral in [#plus].
  public static final ContentDigest ZERO = new ContentDigest(0, 0);

  /// Digest of a patent without its sources.
  public static ContentDigest of(Patent patent) {
    return of(PatentJson.writeContent(patent));
  }

  /// Digest of any bytes.
  public static ContentDigest of(byte[] bytes) {
    try {
      ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
      return new ContentDigest(hash.getLong(), hash.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java runtime has SHA-256", e);
    }
  }

  /// Inverse of [#toString].
  public static ContentDigest parse(String hex) {
    ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    return new ContentDigest(bytes.getLong(), bytes.getLong());
  }

  /// Sum modulo 2^128.
  public ContentDigest plus(ContentDigest other) {
    long sum = low + other.low;
    long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
    return new ContentDigest(high + other.high + carry, sum);
  }

  /// Inverse of [#plus].
  public ContentDigest minus(ContentDigest other) {
    long borrow = Long.compareUnsigned(low, other.low) < 0 ? 1 : 0;
    return new ContentDigest(high - other.high - borrow, low - other.low);
  }

  /// 32 hexadecimal digits.
  @Override
  public String toString() {
    return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
  }
}
