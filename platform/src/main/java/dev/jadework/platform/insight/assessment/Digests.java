package dev.jadework.platform.insight.assessment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// 摘要. SHA-256 over inputs and results, so that a re-run can say "same".
final class Digests {
  private Digests() {}

  /// Digest of what was asked.
  static String of(AssessmentRequest request) {
    return sha256(
        AssessmentJson.canonical(
            List.of(
                request.facts().values(),
                request.proposal(),
                request.features(),
                request.asOf(),
                request.limit())));
  }

  /// The draft with the digest of its results. Snapshot and pack version are left out: the same
  /// result from a grown corpus is the same result.
  static Assessment recorded(Assessment draft) {
    String digest =
        sha256(
            AssessmentJson.canonical(
                List.of(
                    draft.project(),
                    draft.asOf(),
                    draft.method().terms(),
                    draft.method().parameters(),
                    draft.findings(),
                    draft.priorArt(),
                    draft.closest(),
                    draft.features(),
                    draft.field() == null ? "" : draft.field(),
                    draft.risks())));
    return draft.withMethod(draft.method().withResultDigest(digest));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
