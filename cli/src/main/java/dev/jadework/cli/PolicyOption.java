package dev.jadework.cli;

import dev.jadework.rules.fact.FactSchemaException;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPackException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/// Where the policy packs are, the same for every command.
final class PolicyOption {
  /// Written instead of the id of a pack for every regional one.
  static final String ALL = "all";

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

  /// The directory, or a failure that says that it is none.
  Path existing() {
    Path directory = directory();
    if (!Files.isDirectory(directory)) {
      throw CommandFailure.usage(
          "jadework: %s is no directory; name the directory of the policy packs with --policies"
              .formatted(directory));
    }
    return directory;
  }

  /// The pack with an id, or every regional pack for `all`.
  List<PolicyPack> packs(String asked) {
    return asked.equals(ALL)
        ? PolicyPacks.ids(existing()).stream().map(this::load).toList()
        : List.of(load(asked));
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
