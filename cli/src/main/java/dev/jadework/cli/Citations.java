package dev.jadework.cli;

import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.pack.Clause;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.RuleConditions;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What refers to a thing, in all packs looked at. Each is told once, as `clause GXKT-02-1`.
record Citations(List<PolicyPack> packs) {

  List<String> ofClause(String id) {
    return told(
        pack ->
            Stream.of(
                    clauses(pack, clause -> clause.cites().contains(id)),
                    clauses(
                        pack,
                        clause ->
                            clause.task().filter(task -> task.sameAs().equals(id)).isPresent()),
                    pack.rules().stream()
                        .filter(rule -> rule.clauses().contains(id))
                        .filter(rule -> !rule.clauses().getFirst().equals(id))
                        .map(rule -> "rule " + rule.id()),
                    pack.parameters().stream()
                        .filter(
                            one ->
                                one.values().stream().anyMatch(value -> value.clause().equals(id)))
                        .map(one -> "parameter " + one.id()),
                    pack.parameters().stream()
                        .flatMap(one -> one.reading().stream())
                        .filter(reading -> reading.clauses().contains(id))
                        .map(reading -> "reading " + reading.ambiguity()))
                .flatMap(found -> found));
  }

  List<String> ofParameter(String id) {
    return told(
        pack ->
            Stream.concat(
                using(pack, condition -> condition.parameters().contains(id)),
                pack.definitions().stream()
                    .filter(
                        one ->
                            one.measure()
                                .filter(measure -> measure.atLeast().equals(id))
                                .isPresent())
                    .map(one -> "definition " + one.id())));
  }

  List<String> ofDefinition(String id) {
    return told(pack -> using(pack, condition -> condition.definitions().contains(id)));
  }

  List<String> ofRule(String id) {
    return told(
        pack ->
            pack.targets().stream()
                .filter(target -> target.subjectRule().equals(id))
                .map(target -> "target " + target.id()));
  }

  List<String> ofRegister(String id) {
    return told(pack -> clauses(pack, clause -> clause.registers().contains(id)));
  }

  List<String> ofCapability(String id) {
    return told(pack -> clauses(pack, clause -> clause.capabilities().contains(id)));
  }

  List<String> statedFor(String department) {
    return told(pack -> clauses(pack, clause -> clause.departments().contains(department)));
  }

  List<String> inferredFor(String department) {
    return told(pack -> clauses(pack, clause -> clause.departmentsInferred().contains(department)));
  }

  private List<String> told(Function<PolicyPack, Stream<String>> found) {
    return packs.stream().flatMap(found).distinct().toList();
  }

  private static Stream<String> clauses(PolicyPack pack, Predicate<Clause> wanted) {
    return pack.documents().stream()
        .flatMap(document -> document.clauses().stream())
        .filter(wanted)
        .map(clause -> "clause " + clause.id());
  }

  private static Stream<String> using(PolicyPack pack, Predicate<Condition> uses) {
    return Stream.concat(
        pack.rules().stream()
            .filter(rule -> parts(pack.conditions(), rule.id()).anyMatch(uses))
            .map(rule -> "rule " + rule.id()),
        pack.definitions().stream()
            .filter(one -> uses.test(one.holds()))
            .map(one -> "definition " + one.id()));
  }

  private static Stream<Condition> parts(Map<String, RuleConditions> conditions, String rule) {
    return Stream.ofNullable(conditions.get(rule))
        .flatMap(
            one ->
                Stream.concat(Stream.of(one.applies(), one.fulfilled()), one.overdue().stream()));
  }
}
