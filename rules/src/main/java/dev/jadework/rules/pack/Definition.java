package dev.jadework.rules.pack;

import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.text.Labels;
import java.util.Optional;

/// 定义. What a term of the policy means for a subject, as a condition that rules and other
/// definitions use by `definition.<id>`: 战略性新兴产业发明专利, 专利质押融资指标.
///
/// @param id unique in the pack
/// @param clause id of the clause that founds it
/// @param subject key of the subject it tells something of
/// @param title the term defined
/// @param unit unit of the measure; empty labels for none
/// @param measure of an indicator: what is measured, and how much is needed
/// @param holds whether it holds
public record Definition(
    String id,
    String clause,
    String subject,
    Labels title,
    Labels unit,
    Optional<Measure> measure,
    Condition holds) {

  /// 指标. A figure that has to reach the value of a parameter.
  ///
  /// @param fact a number or an amount of money
  /// @param atLeast id of the parameter, of the same type
  /// @param includesFigure id of the reading by which the value itself is enough, or must be
  ///     exceeded; empty if it is enough anyway
  /// @param otherwise what is measured instead by another answer to an open question
  public record Measure(
      Fact fact, String atLeast, String includesFigure, Optional<Otherwise> otherwise) {}

  /// 另一读法. What is measured instead if an open question is answered otherwise.
  ///
  /// @param reading id of the parameter that carries the answer
  /// @param answer as packs write it: `true`, `false` or a code
  public record Otherwise(String reading, String answer, Fact fact) {}
}
