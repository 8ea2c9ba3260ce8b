package dev.jadework.rules.pack;

import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.text.Labels;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 政策包. The documents, parameters and rules of one region, checked as a whole when loaded.
///
/// @param id `cn-45`
/// @param version digest of the pack's files: equal files, equal version
/// @param region GB/T 2260 prefix of the region whose projects it binds, `45`
/// @param regionName name of that region
/// @param schema the facts its rules may use
/// @param conditions the compiled conditions of each rule, by its id
public record PolicyPack(
    String id,
    Labels name,
    String version,
    String region,
    Labels regionName,
    FactSchema schema,
    List<PolicyDocument> documents,
    List<Rule> rules,
    Map<String, RuleConditions> conditions,
    List<Parameter> parameters,
    List<Example> examples) {
  public PolicyPack {
    documents = List.copyOf(documents);
    rules = List.copyOf(rules);
    conditions = Map.copyOf(conditions);
    parameters = List.copyOf(parameters);
    examples = List.copyOf(examples);
  }

  /// The clause with this id.
  public Optional<Clause> clause(String id) {
    for (PolicyDocument document : documents) {
      for (Clause clause : document.clauses()) {
        if (clause.id().equals(id)) {
          return Optional.of(clause);
        }
      }
    }
    return Optional.empty();
  }

  /// The document with this id.
  public Optional<PolicyDocument> document(String id) {
    return documents.stream().filter(document -> document.id().equals(id)).findFirst();
  }

  /// The rule with this id.
  public Optional<Rule> rule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /// The parameter with this id.
  public Optional<Parameter> parameter(String id) {
    return parameters.stream().filter(parameter -> parameter.id().equals(id)).findFirst();
  }

  /// The documents in which a rule's clauses stand, each once, in the order of the clauses.
  public List<PolicyDocument> documentsOf(Rule rule) {
    return rule.clauses().stream()
        .map(this::clause)
        .flatMap(Optional::stream)
        .map(Clause::document)
        .distinct()
        .map(this::document)
        .flatMap(Optional::stream)
        .toList();
  }
}
