package dev.jadework.platform.projects;

import dev.jadework.rules.evaluation.Evaluator;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPackException;
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
import org.jspecify.annotations.Nullable;

/// 政策包目录. The policy packs at hand, each for the projects of its region. They can be read again
/// while the product runs: all packs are replaced at once, or none if one is wrong.
public final class PolicyBook {
  private final @Nullable Path root;
  private volatile List<Evaluator> evaluators;

  public PolicyBook(List<Evaluator> evaluators) {
    this.root = null;
    this.evaluators = List.copyOf(evaluators);
  }

  private PolicyBook(Path root) {
    this.root = root;
    this.evaluators = read(root);
  }

  /// Loads every regional pack below a directory: each folder `cn-<region>`.
  ///
  /// @throws PolicyPackException with all that is wrong with the packs
  public static PolicyBook load(Path root) {
    return new PolicyBook(root);
  }

  /// Reads the packs again. If something is wrong with any of them, all stay as they were.
  ///
  /// @throws PolicyPackException with all that is wrong with the packs
  public void reload() {
    if (root != null) {
      evaluators = read(root);
    }
  }

  private static List<Evaluator> read(Path root) {
    return PolicyPacks.in(root).load(ids(root)).stream().map(Evaluator::of).toList();
  }

  private static List<String> ids(Path root) {
    try (Stream<Path> folders = Files.list(root)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.matches("cn-[0-9]{2,6}"))
          .sorted()
          .toList();
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

  /// The rules of the pack with an id.
  public Optional<Evaluator> pack(String id) {
    return evaluators.stream().filter(evaluator -> evaluator.pack().id().equals(id)).findFirst();
  }

  public List<PolicyPack> packs() {
    return evaluators.stream().map(Evaluator::pack).toList();
  }

  /// The duties of projects in all packs, one rule for each, in the order of the rules' ids.
  public List<Rule> duties() {
    Map<String, Rule> byDuty = new LinkedHashMap<>();
    packs().stream()
        .flatMap(pack -> pack.rules().stream())
        .filter(rule -> rule.subject().equals(FactSchema.PROJECT))
        .filter(rule -> rule.kind() == Rule.Kind.DUTY)
        .sorted(Comparator.comparing(Rule::id))
        .forEach(rule -> byDuty.putIfAbsent(rule.duty(), rule));
    return List.copyOf(byDuty.values());
  }

  /// Every document once, with the pack that shows it: its own, or for national ones the first.
  public List<Listed> documents() {
    Map<String, Listed> byId = new LinkedHashMap<>();
    for (PolicyPack pack : packs()) {
      for (PolicyDocument document : pack.documents()) {
        byId.putIfAbsent(document.id(), new Listed(pack, document));
      }
    }
    return List.copyOf(byId.values());
  }

  /// A document and the pack that shows it.
  public record Listed(PolicyPack pack, PolicyDocument document) {
    /// Whether the document is the pack's own and not of the national one it extends.
    public boolean own() {
      return document.pack().equals(pack.id());
    }
  }

  /// Versions of all packs; changes when any policy file changes.
  public String version() {
    return String.join(
        " ", packs().stream().map(pack -> pack.id() + "@" + pack.version()).toList());
  }
}
