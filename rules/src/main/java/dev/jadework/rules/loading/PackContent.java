package dev.jadework.rules.loading;

import dev.jadework.rules.expression.ParameterType;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.pack.Catalogue;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.Example;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.pack.RuleConditions;
import dev.jadework.rules.yaml.Problems;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 包的内容. What a pack holds as far as it can be read, whatever is wrong with the rest. The
/// content of the national pack is read once and laid below that of every regional one.
///
/// @param names the ids given in it
/// @param definitions each after those it uses
/// @param rules in the order of their ids
record PackContent(
    Names names,
    Catalogue catalogue,
    List<PolicyDocument> documents,
    List<Parameter> parameters,
    List<Definition> definitions,
    List<Rule> rules,
    Map<String, RuleConditions> conditions,
    List<Example> examples) {

  /// What lies below a pack that extends none.
  static PackContent nothing() {
    return new PackContent(
        Names.of(new Problems()),
        new Catalogue(List.of(), List.of(), List.of(), List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of());
  }

  /// Both together: what is its own comes first, but definitions come after those they may use.
  PackContent over(PackContent below) {
    Map<String, RuleConditions> both = new LinkedHashMap<>(below.conditions);
    both.putAll(conditions);
    return new PackContent(
        names,
        new Catalogue(
            joined(catalogue.departments(), below.catalogue.departments()),
            joined(catalogue.registers(), below.catalogue.registers()),
            joined(catalogue.capabilities(), below.catalogue.capabilities()),
            joined(catalogue.proofs(), below.catalogue.proofs())),
        joined(documents, below.documents),
        joined(parameters, below.parameters),
        joined(below.definitions, definitions),
        joined(rules, below.rules).stream().sorted(Comparator.comparing(Rule::id)).toList(),
        both,
        joined(examples, below.examples));
  }

  static <T> List<T> joined(List<T> first, List<T> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  /// The document of each clause, by the clause's id.
  static Map<String, PolicyDocument> founding(List<PolicyDocument> documents) {
    Map<String, PolicyDocument> founding = new LinkedHashMap<>();
    documents.forEach(
        document -> document.clauses().forEach(clause -> founding.put(clause.id(), document)));
    return founding;
  }

  static Map<String, ParameterType> types(List<Parameter> parameters) {
    Map<String, ParameterType> types = new LinkedHashMap<>();
    parameters.forEach(parameter -> types.put(parameter.id(), parameter.type()));
    return types;
  }

  Set<String> definitionIds() {
    return definitions.stream()
        .map(Definition::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  PolicyPack pack(PackHead head, String version, FactSchema schema) {
    return new PolicyPack(
        head.id(),
        head.name(),
        version,
        head.base(),
        head.region(),
        head.regionName(),
        head.recorded(),
        schema,
        catalogue,
        documents,
        definitions,
        rules,
        conditions,
        parameters,
        examples);
  }
}
