package dev.jadework.rules.pack;

import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.text.Labels;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// 条款覆盖. How far each clause is served, by what tests prove and nothing else: the words of a
/// capability make no clause work.
///
/// @param rows one per clause, in the order of documents and clauses
public record ClauseCoverage(List<Row> rows) {
  public ClauseCoverage {
    rows = List.copyOf(rows);
  }

  /// How far a clause is served.
  public enum State {
    /// A test named in `proofs.yaml` shows that what it asks of the product is done.
    WORKS,
    /// A test shows a part of it, or a rule rests on it, or a definition or value that a rule
    /// uses.
    PARTLY,
    /// Nothing shows that it is served.
    OPEN,
    /// It is background by its relevance, and nothing rests on it.
    BACKGROUND
  }

  /// One clause.
  ///
  /// @param rules ids of the rules that rest on it
  /// @param proofs the tests that show that it is served, those that show it in full first
  public record Row(
      PolicyDocument document, Clause clause, State state, List<String> rules, List<Proof> proofs) {
    public Row {
      rules = List.copyOf(rules);
      proofs = List.copyOf(proofs);
    }

    /// Code of the capability that serves it first; empty if the clause needs none.
    public String capability() {
      return clause.capabilities().isEmpty() ? "" : clause.capabilities().getFirst();
    }

    public boolean works() {
      return state == State.WORKS;
    }

    /// What it asks for besides what the tests show; empty if it works, or if no test tells.
    public List<Labels> missing() {
      return works()
          ? List.of()
          : proofs.stream().flatMap(proof -> proof.missing().stream()).toList();
    }
  }

  /// All documents of a pack, those of the pack that it extends included.
  public static ClauseCoverage of(PolicyPack pack) {
    Used used = Used.by(pack);
    return new ClauseCoverage(
        pack.documents().stream()
            .flatMap(
                document ->
                    document.clauses().stream().map(clause -> row(pack, document, clause, used)))
            .toList());
  }

  /// Several packs as one. A clause that stands in more than one of them, in a pack that they
  /// extend, is listed once, with the state in which it is served best.
  public static ClauseCoverage of(Collection<PolicyPack> packs) {
    Map<String, Row> rows = new LinkedHashMap<>();
    packs.stream()
        .flatMap(pack -> of(pack).rows().stream())
        .forEach(
            row ->
                rows.merge(
                    row.clause().id(),
                    row,
                    (one, other) -> other.state().compareTo(one.state()) < 0 ? other : one));
    return new ClauseCoverage(List.copyOf(rows.values()));
  }

  /// Without the documents of the national pack, which are the laws and standards below the others.
  public ClauseCoverage withoutLaws() {
    return new ClauseCoverage(
        rows.stream().filter(row -> !row.document().pack().equals(PolicyPack.BASE)).toList());
  }

  private static Row row(PolicyPack pack, PolicyDocument document, Clause clause, Used used) {
    String id = clause.id();
    List<Rule> rules = pack.rules().stream().filter(rule -> rule.clauses().contains(id)).toList();
    List<Proof> proofs =
        pack.catalogue().proofs().stream()
            .filter(proof -> proof.names(id))
            .sorted(Comparator.comparing(proof -> !proof.clauses().contains(id)))
            .toList();
    boolean partly = !proofs.isEmpty() || !rules.isEmpty() || used.clauses().contains(id);
    State state =
        proofs.stream().anyMatch(proof -> proof.clauses().contains(id))
            ? State.WORKS
            : partly
                ? State.PARTLY
                : clause.relevance().equals("context") ? State.BACKGROUND : State.OPEN;
    return new Row(document, clause, state, rules.stream().map(Rule::id).toList(), proofs);
  }

  /// Ids of the clauses whose definitions or values rules use.
  private record Used(Set<String> clauses) {
    static Used by(PolicyPack pack) {
      Deque<Condition> open = new ArrayDeque<>();
      pack.conditions().values().forEach(rule -> parts(rule).forEach(open::add));
      Set<String> definitions = new HashSet<>();
      Set<String> clauses = new HashSet<>();
      Set<String> parameters = new HashSet<>();
      while (!open.isEmpty()) {
        Condition condition = open.remove();
        parameters.addAll(condition.parameters());
        for (String id : condition.definitions()) {
          if (definitions.add(id)) {
            Definition definition = pack.definition(id).orElseThrow();
            clauses.add(definition.clause());
            open.add(definition.holds());
          }
        }
      }
      pack.parameters().stream()
          .filter(parameter -> parameters.contains(parameter.id()))
          .forEach(parameter -> parameter.values().forEach(value -> clauses.add(value.clause())));
      return new Used(clauses);
    }

    private static Stream<Condition> parts(RuleConditions rule) {
      return Stream.concat(Stream.of(rule.applies(), rule.fulfilled()), rule.overdue().stream());
    }
  }
}
