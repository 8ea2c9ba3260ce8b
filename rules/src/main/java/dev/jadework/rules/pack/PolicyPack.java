package dev.jadework.rules.pack;

import java.util.List;
import java.util.Optional;

/// 政策包. The documents, parameters and rules of one region, checked as a whole when loaded.
///
/// @param id `cn-45`
/// @param version digest of the pack's files: equal files, equal version
/// @param region GB/T 2260 prefix of the region whose projects it binds, `45`
public record PolicyPack(
    String id,
    Labels name,
    String version,
    String region,
    List<PolicyDocument> documents,
    List<Rule> rules) {
  public PolicyPack {
    documents = List.copyOf(documents);
    rules = List.copyOf(rules);
  }

  /// The clause with this id.
  public Optional<Clause> clause(String id) {
    return documents.stream()
        .flatMap(document -> document.clauses().stream())
        .filter(clause -> clause.id().equals(id))
        .findFirst();
  }

  /// The document with this id.
  public Optional<PolicyDocument> document(String id) {
    return documents.stream().filter(document -> document.id().equals(id)).findFirst();
  }
}
