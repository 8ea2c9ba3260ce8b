package dev.jadework.platform.audit;

/// The result of recomputing the chain.
public sealed interface Verification {
  /// Every row is as it was written and none is missing.
  record Intact(AuditHead head) implements Verification {}

  /// The first place where the chain does not hold.
  ///
  /// @param seq number of the row that shows it
  record Broken(long seq, Fault fault, String explanation) implements Verification {}

  /// How the log was tampered with, as far as the chain can tell.
  enum Fault {
    CHANGED,
    MISSING,
    REORDERED,
    TAIL_CUT,
    NOT_AS_NOTED
  }
}
