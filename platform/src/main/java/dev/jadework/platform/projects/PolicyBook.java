package dev.jadework.platform.projects;

import dev.jadework.rules.evaluation.Evaluator;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPacks;
import dev.jadework.rules.pack.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// 政策包目录. The policy packs at hand, each for the projects of its region.
public final class PolicyBook {
  private final List<Evaluator> evaluators;

  public PolicyBook(List<Evaluator> evaluators) {
    this.evaluators = List.copyOf(evaluators);
  }

  /// Loads every regional pack below a directory: each folder `cn-<region>`.
  ///
  /// @throws dev.jadework.rules.pack.PolicyPackException with all that is wrong with a pack
  public static PolicyBook load(Path root) {
    try (Stream<Path> folders = Files.list(root)) {
      return new PolicyBook(
          folders
              .map(folder -> folder.getFileName().toString())
              .filter(name -> name.matches("cn-[0-9]{2,6}"))
              .sorted()
              .map(name -> Evaluator.of(PolicyPacks.load(root, name)))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("no policy packs at " + root.toAbsolutePath(), e);
    }
  }

  /// The rules that bind projects of a region: the pack with the longest prefix of its code.
  public Optional<Evaluator> forRegion(String region) {
    return evaluators.stream()
        .filter(evaluator -> region.startsWith(evaluator.pack().region()))
        .max(Comparator.comparing(evaluator -> evaluator.pack().region().length()));
  }

  public List<PolicyPack> packs() {
    return evaluators.stream().map(Evaluator::pack).toList();
  }

  /// Rules of all packs, one per duty, in the order of the packs.
  public List<Rule> duties() {
    Map<String, Rule> byDuty = new LinkedHashMap<>();
    packs().forEach(pack -> pack.rules().forEach(rule -> byDuty.putIfAbsent(rule.duty(), rule)));
    return List.copyOf(byDuty.values());
  }

  /// Versions of all packs; changes when any policy file changes.
  public String version() {
    return String.join(
        " ", packs().stream().map(pack -> pack.id() + "@" + pack.version()).toList());
  }
}
