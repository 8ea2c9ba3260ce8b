package dev.jadework.rules.pack;

import dev.jadework.rules.expression.ParameterType;
import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 参数. A threshold, target, time limit or reading of a policy, with its values over time.
///
/// @param id name in expressions after `param.`
/// @param label its name
/// @param unit unit in which a figure is shown, empty labels for none
/// @param values in the order of their dates, without overlap
/// @param reading the open question that it answers, if it does
public record Parameter(
    String id,
    Labels label,
    ParameterType type,
    Labels unit,
    List<Value> values,
    Optional<Reading> reading) {
  public Parameter {
    values = List.copyOf(values);
  }

  /// The value that holds on a day, by all that is known.
  public Optional<Value> on(LocalDate day) {
    return on(day, LocalDate.MAX);
  }

  /// The value that held on a day as it was known on another: of several, the one learned last.
  public Optional<Value> on(LocalDate day, LocalDate knownOn) {
    return values.stream()
        .filter(value -> value.holdsOn(day) && !value.recorded().isAfter(knownOn))
        .max(Comparator.comparing(Value::recorded));
  }

  /// 取值. One value of a parameter and where it comes from.
  ///
  /// @param from first day on which it holds
  /// @param until last day on which it holds, null if it has no end
  /// @param recorded day on which the pack learned of it
  /// @param value Long (money in fen), BigDecimal, Boolean, code of a choice or List of codes
  /// @param clause id of the clause it comes from
  /// @param basis whether the clause states it or somebody chose it
  /// @param reason why it was chosen; empty if stated
  public record Value(
      LocalDate from,
      @Nullable LocalDate until,
      LocalDate recorded,
      Object value,
      String clause,
      Basis basis,
      Labels reason) {
    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
  }

  /// Where a value comes from.
  public enum Basis {
    /// The clause says so.
    STATED,
    /// The clause leaves it open and this reading or figure was chosen; another may be set.
    CHOSEN
  }
}
