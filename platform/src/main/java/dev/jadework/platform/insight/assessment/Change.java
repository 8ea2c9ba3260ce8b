package dev.jadework.platform.insight.assessment;

import java.time.Instant;

/// 修改记录. One change a person made to a draft, and why.
///
/// @param by who made it
/// @param what the change, old and new value
/// @param reason why; never blank
public record Change(Instant at, String by, String what, String reason) {
  public Change {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a change needs a reason: write why " + what);
    }
  }
}
