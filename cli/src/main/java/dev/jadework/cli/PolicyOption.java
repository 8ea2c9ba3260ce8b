package dev.jadework.cli;

import dev.jadework.rules.fact.FactSchemaException;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPackException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  /// Several loads of one command read the national pack once.
  private @Nullable PolicyPacks opened;

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
    return load(asked.equals(ALL) ? PolicyPacks.ids(existing()) : List.of(asked));
  }

  /// Loads a pack, or fails with everything that is wrong with it.
  PolicyPack load(String id) {
    return load(List.of(id)).getFirst();
  }

  /// Loads packs, or fails with everything that is wrong with any of them.
  List<PolicyPack> load(List<String> ids) {
    if (opened == null) {
      opened = PolicyPacks.in(directory());
    }
    try {
      return opened.load(ids);
    } catch (PolicyPackException | FactSchemaException e) {
      throw CommandFailure.usage("jadework: the policy pack cannot be used:\n" + e.getMessage());
    }
  }
}
