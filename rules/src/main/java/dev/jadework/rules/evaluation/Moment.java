package dev.jadework.rules.evaluation;

import dev.jadework.rules.expression.ParameterValues;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// 判定时点. The day on which the law is read, and the day whose knowledge of it counts: a value that
/// was corrected later is read as it was known then.
///
/// @param validOn day on which documents and values must hold
/// @param knownOn day by which documents and values must have been recorded; [LocalDate#MAX] for
///   all that is known
public record Moment(LocalDate validOn, LocalDate knownOn) {
  /// A day, with all that is known.
  public static Moment of(LocalDate validOn) {
    return new Moment(validOn, LocalDate.MAX);
  }

  /// Whether a document applies, was known and is taken as a text.
  public Standing standing(PolicyPack pack, PolicyDocument document) {
    if (document.recorded().isAfter(knownOn)) {
      return document.inForceOn(validOn) ? Standing.NOT_KNOWN : Standing.NOT_IN_FORCE;
    }
    if (new Readings(pack, this).is(document.readings().text(), "false")) {
      return Standing.LEFT_ASIDE;
    }
    LocalDate until = document.inForceUntil();
    if (firstDay(pack, document).isEmpty()
        && validOn.isBefore(document.recorded())
        && (until == null || !validOn.isAfter(until))) {
      return Standing.FIRST_DAY_UNKNOWN;
    }
    return document.inForceOn(validOn) ? Standing.IN_FORCE : Standing.NOT_IN_FORCE;
  }

  /// First day of a document; empty if by the reading chosen nobody knows it.
  public Optional<LocalDate> firstDay(PolicyPack pack, PolicyDocument document) {
    return new Readings(pack, this)
            .is(document.readings().firstDay(), PolicyDocument.Readings.UNKNOWN)
        ? Optional.empty()
        : Optional.of(document.inForceFrom());
  }

  /// First day of the document that founds a definition; empty if nobody knows it.
  public Optional<LocalDate> firstDay(PolicyPack pack, Definition definition) {
    return pack.clause(definition.clause())
        .flatMap(clause -> pack.document(clause.document()))
        .flatMap(document -> firstDay(pack, document));
  }

  /// The value of a parameter at this moment.
  public Optional<Parameter.Value> value(Parameter parameter) {
    return parameter.on(validOn, knownOn);
  }

  /// The values of the parameters of a pack at this moment, by their ids.
  public Map<String, Object> values(PolicyPack pack) {
    Map<String, Object> values = new HashMap<>();
    for (Parameter parameter : pack.parameters()) {
      value(parameter).ifPresent(value -> values.put(parameter.id(), value.value()));
    }
    return values;
  }

  /// The same as conditions see them.
  public ParameterValues parameters(PolicyPack pack) {
    return new ParameterValues(
        values(pack),
        pack.parameters().stream().map(Parameter::id).collect(Collectors.toUnmodifiableSet()));
  }
}
