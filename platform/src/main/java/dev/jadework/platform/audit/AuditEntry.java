package dev.jadework.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/// 审计记录. One row of the log.
///
/// @param at to the microsecond, as the database keeps it
/// @param details canonical JSON: keys sorted, no blanks
/// @param previousHash the hash of the row before; 64 zeros for the first
public record AuditEntry(
    long seq,
    Instant at,
    String actor,
    String action,
    Subject subject,
    String details,
    String previousHash,
    String hash) {
  /// The hash before the first row.
  static final String BEGINNING = "0".repeat(64);

  /// SHA-256, in lower-case hexadecimal, over the columns in order from `seq` to `prev_hash`. Each
  /// is written as its length in UTF-8 bytes, a colon and the bytes, so that no two different rows
  /// give the same input.
  String computedHash() {
    MessageDigest digest = sha256();
    for (String field :
        List.of(
            Long.toString(seq),
            at.toString(),
            actor,
            action,
            subject.kind(),
            subject.id(),
            details,
            previousHash)) {
      byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  AuditEntry sealed() {
    return new AuditEntry(seq, at, actor, action, subject, details, previousHash, computedHash());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
