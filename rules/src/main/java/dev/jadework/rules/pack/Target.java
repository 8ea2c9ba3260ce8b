package dev.jadework.rules.pack;

import dev.jadework.rules.text.Labels;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// 目标. A figure that a clause wants reached, as a rule by a day.
///
/// @param id `T-01`
/// @param clause id of the clause that states it
/// @param definition what is counted, over what, by whom
/// @param value the figure, in the unit; empty if the text only says that it is to rise
/// @param due last day by which it is to be reached; empty if the text names none
/// @param baseline where it began, if the text says so
/// @param computedBy figure of the product that measures it; empty if there is none
/// @param needs what data would be needed to measure it, if no figure of the product does
/// @param source where the figure is published officially, if known
/// @param subjectRule id of the rule whose coverage it measures; empty if it measures none
public record Target(
    String id,
    String clause,
    Labels indicator,
    Labels definition,
    Labels unit,
    Op op,
    Optional<BigDecimal> value,
    Optional<LocalDate> due,
    Optional<Baseline> baseline,
    String computedBy,
    Optional<Labels> needs,
    Optional<Labels> source,
    String subjectRule) {

  /// 基期. Where a target began.
  public record Baseline(int year, Labels text) {}

  /// On which side of the value the target is met. `RISES` has no value: it is met when the figure
  /// is above that of the period before.
  public enum Op {
    AT_LEAST(">="),
    MORE_THAN(">"),
    EXACTLY("="),
    AT_MOST("<="),
    RISES("rises");

    private final String sign;

    Op(String sign) {
      this.sign = sign;
    }

    /// As written in packs.
    public String sign() {
      return sign;
    }

    public static List<String> signs() {
      return Arrays.stream(values()).map(Op::sign).toList();
    }

    public static Op of(String sign) {
      return Arrays.stream(values())
          .filter(op -> op.sign.equals(sign))
          .findFirst()
          .orElse(AT_LEAST);
    }
  }
}
