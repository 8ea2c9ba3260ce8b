package dev.jadework.rules.evaluation;

import dev.jadework.rules.expression.ParameterValues;
import dev.jadework.rules.expression.Truth;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.PolicyPack;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What the rules of a pack look at besides the facts, at one moment; made once for many subjects.
///
/// @param targets the targets of the pack as its readings have them
/// @param inForce by the id of a rule: whether it is in force
/// @param firstDays by the id of a rule: first day of its documents, if it is known
/// @param definedFrom by the id of a definition: first day of its document, if it is known
record RulesAt(
    Moment moment,
    ParameterValues parameters,
    List<StatedTarget> targets,
    Map<String, Truth> inForce,
    Map<String, Optional<LocalDate>> firstDays,
    Map<String, Optional<LocalDate>> definedFrom) {

  static RulesAt of(PolicyPack pack, List<PreparedRule> rules, Moment moment) {
    Map<String, Truth> inForce = new HashMap<>();
    Map<String, Optional<LocalDate>> firstDays = new HashMap<>();
    for (PreparedRule prepared : rules) {
      inForce.put(prepared.rule().id(), prepared.inForce(moment));
      firstDays.put(prepared.rule().id(), prepared.firstDay(moment));
    }
    Map<String, Optional<LocalDate>> definedFrom = new HashMap<>();
    for (Definition definition : pack.definitions()) {
      definedFrom.put(definition.id(), moment.firstDay(pack, definition));
    }
    return new RulesAt(
        moment,
        moment.parameters(pack),
        StatedTarget.of(pack, moment),
        inForce,
        firstDays,
        definedFrom);
  }

  Truth inForce(PreparedRule prepared) {
    return Objects.requireNonNull(inForce.get(prepared.rule().id()));
  }

  Optional<LocalDate> firstDay(PreparedRule prepared) {
    return Objects.requireNonNull(firstDays.get(prepared.rule().id()));
  }

  Optional<LocalDate> firstDay(Definition definition) {
    return Objects.requireNonNull(definedFrom.get(definition.id()));
  }
}
