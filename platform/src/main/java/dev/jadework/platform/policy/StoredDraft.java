package dev.jadework.platform.policy;

import java.time.Instant;
import java.util.List;

/// 已存草案. A draft that somebody keeps, with every version of it.
///
/// @param pack id of the pack that it edits
/// @param owner login of the person who may change it; everybody may read and copy it
/// @param versions the newest first, at least one
public record StoredDraft(long id, String pack, String owner, List<Version> versions) {
  public StoredDraft {
    versions = List.copyOf(versions);
  }

  /// One state of the draft.
  ///
  /// @param number from 1
  /// @param login of the person who made it
  /// @param name of that person
  /// @param title what the draft is called
  /// @param note why it was made; may be empty
  /// @param content the draft as a file of docs/simulation.md
  public record Version(
      int number,
      Instant at,
      String login,
      String name,
      String title,
      String note,
      String content) {}

  /// The version that counts.
  public Version latest() {
    return versions.getFirst();
  }
}
