package dev.jadework.rules.loading;

import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPackException;
import dev.jadework.rules.yaml.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds and loads policy packs in a directory.
public final class PolicyPacks {
  private PolicyPacks() {}

  /// Loads and checks one pack.
  ///
  /// @param root directory that holds the packs (`policies`)
  /// @param id name of the pack's directory, `cn-45`
  /// @throws PolicyPackException with all problems at once
  public static PolicyPack load(Path root, String id) {
    Problems problems = new Problems();
    Optional<PolicyPack> pack = new PackLoader(root, id, problems).load();
    return pack.orElseThrow(() -> new PolicyPackException(problems.all()));
  }

  /// The fact schema that all packs share, for reading project files before a pack is chosen.
  public static Path schema(Path root) {
    return root.resolve(PolicyPack.BASE).resolve("facts.yaml");
  }

  /// Ids of the regional packs in a directory, sorted.
  public static List<String> ids(Path root) {
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(child -> Files.isRegularFile(child.resolve("pack.yaml")))
          .map(child -> String.valueOf(child.getFileName()))
          .filter(id -> !id.equals(PolicyPack.BASE))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Id of the pack that binds projects of a region: `450100` belongs to `cn-45`.
  public static Optional<String> forRegion(Path root, String region) {
    return ids(root).stream()
        .filter(id -> id.matches("cn-[0-9]{2}") && region.startsWith(id.substring(3)))
        .findFirst();
  }
}
