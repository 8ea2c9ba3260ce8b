package dev.jadework.rules.pack;

import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 政策包. The documents, parameters and rules of one region, checked as a whole when loaded. Those
/// of the national pack that it extends are part of it and come after its own.
///
/// @param id `cn-45`
/// @param version digest of the pack's files: equal files, equal version
/// @param base id of the pack that it extends, empty if it extends none
/// @param region GB/T 2260 prefix of the region whose projects it binds, `45`; empty for everywhere
/// @param regionName name of that region
/// @param recorded day on which the pack learned of the documents and values that do not
///     say so themselves
/// @param schema the facts its rules may use
/// @param catalogue what its clauses refer to by name
/// @param definitions each after those it uses
/// @param conditions the compiled conditions of each rule, by its id
public record PolicyPack(
    String id,
    Labels name,
    String version,
    String base,
    String region,
    Labels regionName,
    LocalDate recorded,
    FactSchema schema,
    Catalogue catalogue,
    List<PolicyDocument> documents,
    List<Definition> definitions,
    List<Rule> rules,
    Map<String, RuleConditions> conditions,
    List<Parameter> parameters,
    List<Example> examples) {
  /// Id of the national pack, which regional packs extend and which holds the facts of all.
  public static final String BASE = "cn";

  public PolicyPack {
    documents = List.copyOf(documents);
    definitions = List.copyOf(definitions);
    rules = List.copyOf(rules);
    conditions = Map.copyOf(conditions);
    parameters = List.copyOf(parameters);
    examples = List.copyOf(examples);
  }

  /// The same pack with other rules and parameters, under another version.
  public PolicyPack with(
      String otherVersion,
      List<Rule> otherRules,
      Map<String, RuleConditions> otherConditions,
      List<Parameter> otherParameters) {
    return new PolicyPack(
        id,
        name,
        otherVersion,
        base,
        region,
        regionName,
        recorded,
        schema,
        catalogue,
        documents,
        definitions,
        otherRules,
        otherConditions,
        otherParameters,
        examples);
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

  /// The definition with this id.
  public Optional<Definition> definition(String id) {
    return definitions.stream().filter(definition -> definition.id().equals(id)).findFirst();
  }

  /// The rule with this id.
  public Optional<Rule> rule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /// The parameter with this id.
  public Optional<Parameter> parameter(String id) {
    return parameters.stream().filter(parameter -> parameter.id().equals(id)).findFirst();
  }

  /// The targets of all clauses, in the order of the clauses.
  public List<Target> targets() {
    return documents.stream()
        .flatMap(document -> document.clauses().stream())
        .flatMap(clause -> clause.targets().stream())
        .toList();
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
