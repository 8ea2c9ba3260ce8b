package dev.jadework.rules.pack;

import dev.jadework.rules.text.Labels;

/// 能力. Something the product can or should do, by which clauses are served.
///
/// @param id `CAP-RULE`
/// @param works how much of it there is; whether a single clause works is proved by tests alone
public record Capability(String id, Labels name, Works works) {

  /// How much of a capability there is.
  public enum Works {
    YES,
    PARTLY,
    NO
  }
}
