package dev.jadework.rules.boundary;

import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.evaluation.PreparedRule;
import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.expression.Term;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyPack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Derives the boundaries of the rules of a pack from their conditions and dates.
final class BoundaryFinder {
  private final PolicyPack pack;

  BoundaryFinder(PolicyPack pack) {
    this.pack = pack;
  }

  /// The boundaries of a rule and of the definitions it uses, as parameters are on the first day of
  /// the rule and on each day on which one of them changes.
  List<Boundary> of(PreparedRule rule) {
    List<Boundary> found = new ArrayList<>(DatedBoundaries.validity(rule));
    if (!rule.national()) {
      String text = "%s.region in %s".formatted(rule.rule().subject(), pack.region());
      found.add(boundary(rule, "", Boundary.Kind.REGION, text, List.of(Side.YES, Side.NO)));
    }
    List<Parameter> parameters = DatedBoundaries.parameters(pack, rule);
    Set<LocalDate> days = new TreeSet<>(Set.of(rule.inForce()));
    parameters.forEach(parameter -> days.addAll(DatedBoundaries.days(rule, parameter)));
    List<Boundary> conditions = conditions(rule, days);
    parameters.stream()
        .filter(parameter -> matters(parameter, conditions))
        .forEach(parameter -> found.addAll(DatedBoundaries.changes(rule, parameter)));
    found.addAll(conditions);
    return found;
  }

  /// A parameter that stands only in parts that readings switch off decides nothing.
  private static boolean matters(Parameter parameter, List<Boundary> conditions) {
    return switch (parameter.type().kind()) {
      case BOOLEAN, CHOICE -> true;
      default ->
          conditions.stream()
              .anyMatch(one -> (one.text() + " ").matches(".*param\\." + parameter.id() + "\\W.*"));
    };
  }

  private static Boundary boundary(
      PreparedRule rule, String definition, Boundary.Kind kind, String text, List<Side> sides) {
    return new Boundary(rule.rule().id(), definition, kind, text, Optional.empty(), sides);
  }

  /// The boundaries in the conditions, those of the rule first.
  private List<Boundary> conditions(PreparedRule rule, Set<LocalDate> days) {
    List<Atoms> readings =
        days.stream().map(day -> new Atoms(Moment.of(day).values(pack))).toList();
    SequencedMap<String, Term> own = atoms(conditions(rule), readings);
    List<Boundary> found = new ArrayList<>(boundaries(rule, "", own));
    List<Boundary> defined = new ArrayList<>();
    Set<String> used = definitions(own);
    for (Definition definition : pack.definitions().reversed()) {
      if (used.contains(definition.id())) {
        SequencedMap<String, Term> atoms = atoms(Stream.of(definition.holds()), readings);
        used.addAll(definitions(atoms));
        defined.addAll(0, boundaries(rule, definition.id(), atoms));
      }
    }
    found.addAll(defined);
    return found;
  }

  private static SequencedMap<String, Term> atoms(
      Stream<Condition> conditions, List<Atoms> readings) {
    SequencedMap<String, Term> atoms = new LinkedHashMap<>();
    conditions.forEach(
        condition -> readings.forEach(values -> values.collect(condition.term(), atoms)));
    return atoms;
  }

  private static Set<String> definitions(SequencedMap<String, Term> atoms) {
    Set<String> ids = new HashSet<>();
    for (Term atom : atoms.values()) {
      if (atom instanceof Term.DefinitionValue value) {
        ids.add(value.definition());
      }
    }
    return ids;
  }

  private static List<Boundary> boundaries(
      PreparedRule rule, String definition, SequencedMap<String, Term> atoms) {
    List<Boundary> found = new ArrayList<>();
    atoms.forEach(
        (text, atom) -> {
          List<Side> sides = Sides.of(atom);
          Boundary.Kind kind = sides.contains(Side.YES) ? Boundary.Kind.FACT : Boundary.Kind.VALUE;
          found.add(boundary(rule, definition, kind, text, sides));
        });
    return found;
  }

  static Stream<Condition> conditions(PreparedRule rule) {
    return Stream.concat(
        Stream.of(rule.conditions().applies(), rule.conditions().fulfilled()),
        rule.conditions().overdue().stream());
  }
}
