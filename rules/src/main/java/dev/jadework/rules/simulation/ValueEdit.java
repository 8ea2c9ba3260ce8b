package dev.jadework.rules.simulation;

import dev.jadework.rules.loading.ValueReader;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.text.Labels;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Nearest;
import dev.jadework.rules.yaml.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the edit of a parameter: another value from a day on, or for some days.
record ValueEdit(PolicyPack base, Problems problems) {
  private static final Labels CHOSEN = new Labels("草案取值", "value of the draft");

  /// @param parameters as the edits before have left them
  /// @return the parameter with the value, empty if the edit has a problem
  Optional<Parameter> read(Fields fields, Map<String, Parameter> parameters) {
    String id = fields.text("parameter");
    LocalDate from = fields.date("from");
    LocalDate until = fields.optionalDate("until").orElse(null);
    Labels reason = fields.has("reason") ? fields.labels("reason") : CHOSEN;
    Parameter parameter = parameters.get(id);
    if (parameter == null) {
      fields.value("value");
      problems.add(
          fields.place("parameter"),
          "no parameter \"%s\" in pack %s%s"
              .formatted(id, base.id(), Nearest.hint(id, parameters.keySet())));
      return Optional.empty();
    }
    if (until != null && until.isBefore(from)) {
      problems.add(
          fields.place("until"), "ends before it begins (%s); check both dates".formatted(from));
    }
    if (!fields.has("value")) {
      problems.add(fields.place(), "\"value\" is missing here; add it");
    }
    return fields
        .value("value")
        .flatMap(written -> new ValueReader(parameter.type(), problems).read(written))
        .map(
            value ->
                with(
                    parameter,
                    new Parameter.Value(
                        from,
                        until,
                        base.recorded(),
                        value,
                        source(parameter, from),
                        Parameter.Basis.CHOSEN,
                        reason)));
  }

  /// The clause whose value is replaced: of those that hold on the day, or else of the first.
  private static String source(Parameter parameter, LocalDate day) {
    return parameter.on(day).orElse(parameter.values().getFirst()).clause();
  }

  /// The values that stand outside the days of the new one, and the new one.
  private static Parameter with(Parameter parameter, Parameter.Value added) {
    List<Parameter.Value> values = new ArrayList<>();
    LocalDate until = added.until();
    for (Parameter.Value old : parameter.values()) {
      if (old.from().isBefore(added.from())) {
        LocalDate end = added.from().minusDays(1);
        values.add(cut(old, old.from(), earlier(old.until(), end)));
      }
      if (until != null && (old.until() == null || old.until().isAfter(until))) {
        LocalDate start = until.plusDays(1);
        values.add(cut(old, old.from().isAfter(start) ? old.from() : start, old.until()));
      }
    }
    values.add(added);
    values.sort(Comparator.comparing(Parameter.Value::from));
    return new Parameter(
        parameter.id(),
        parameter.label(),
        parameter.type(),
        parameter.unit(),
        values,
        parameter.reading());
  }

  private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
    return one == null || one.isAfter(other) ? other : one;
  }

  private static Parameter.Value cut(
      Parameter.Value value, LocalDate from, @Nullable LocalDate until) {
    return new Parameter.Value(
        from,
        until,
        value.recorded(),
        value.value(),
        value.clause(),
        value.basis(),
        value.reason());
  }
}
