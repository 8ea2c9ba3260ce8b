package dev.jadework.platform.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The end of the chain at some moment. Noted outside the system (on paper, in a mail), it later
/// proves that nothing up to it was changed, even by somebody who can rewrite the whole database.
///
/// @param seq number of the last row, 0 for an empty log
public record AuditHead(long seq, String hash) {
  private static final Pattern NOTATION = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

  /// Reads the notation `SEQ:HASH` that [#toString()] writes.
  public static Optional<AuditHead> parse(String text) {
    Matcher matcher = NOTATION.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(new AuditHead(Long.parseLong(matcher.group(1)), matcher.group(2)))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return seq + ":" + hash;
  }
}
