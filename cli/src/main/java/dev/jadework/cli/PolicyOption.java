package dev.jadework.cli;

import dev.jadework.rules.fact.FactSchemaException;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPackException;
import dev.jadework.rules.pack.PolicyPacks;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Where the policy packs are, the same for every command.
final class PolicyOption {
  @Option(
      names = "--policies",
      paramLabel = "DIR",
      description = "Directory of the policy packs. Default: policies of this installation.")
  Path given = Path.of("");

  Path directory() {
    return given.toString().isEmpty()
        ? Path.of(System.getProperty("jadework.root", "."), "policies")
        : given;
  }

  /// Loads a pack, or fails with everything that is wrong with it.
  PolicyPack load(String id) {
    try {
      return PolicyPacks.load(directory(), id);
    } catch (PolicyPackException | FactSchemaException e) {
      throw CommandFailure.usage("jadework: the policy pack cannot be used:\n" + e.getMessage());
    }
  }
}
