package dev.jadework.rules.pack;

import java.nio.file.Path;

/// Loads policy packs from a directory.
public final class PolicyPacks {
  private PolicyPacks() {}

  /// Loads and checks one pack.
  ///
  /// @param root directory that holds the packs (`policies`)
  /// @param id name of the pack's directory, `cn-45`
  /// @throws PolicyPackException with all problems at once
  public static PolicyPack load(Path root, String id) {
    throw new PolicyPackException(java.util.List.of(root + "/" + id));
  }
}
