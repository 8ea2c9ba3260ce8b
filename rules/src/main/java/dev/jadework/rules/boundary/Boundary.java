package dev.jadework.rules.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// 边界. A place at which the decision of a rule turns.
///
/// @param rule id of the rule
/// @param definition id of the definition in which it stands; empty if in the rule itself
/// @param kind what turns there
/// @param text the comparison as conditions write it, `case.concluded <= as_of`; facts of the
///     elements of a list as `project.evidence[].date`
/// @param day first day on which it is otherwise, of VALIDITY and PARAMETER; the first of the sides
///     is then the day before, the last that day
/// @param sides on which an example has to stand
public record Boundary(
    String rule,
    String definition,
    Kind kind,
    String text,
    Optional<LocalDate> day,
    List<Side> sides) {
  public Boundary {
    sides = List.copyOf(sides);
  }

  /// What turns at a boundary.
  public enum Kind {
    /// A number, an amount or a day compared with another, or a stage reached.
    VALUE,
    /// A yes or no, one of several codes, whether a fact is given or a list has elements.
    FACT,
    /// Whether the subject is in the region of the pack.
    REGION,
    /// The first or the last day of the documents of the rule.
    VALIDITY,
    /// The first day of another value of a parameter.
    PARAMETER
  }
}
