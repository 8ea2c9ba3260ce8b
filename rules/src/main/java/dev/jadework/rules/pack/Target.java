package dev.jadework.rules.pack;

import dev.jadework.rules.text.Labels;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// 目标. A figure that a clause wants reached, as a rule by a day.
///
/// @param id `T-01`
/// @param clause id of the clause that states it
/// @param definition what is counted, over what, by whom
/// @param value the figure, in the unit; of a range its lower end; empty if the text only says that
///     it is to rise
/// @param upTo the upper end of a range; empty unless the text gives one
/// @param due last day by which it is to be reached; empty if the text names none
/// @param baseline where it began, if the text says so
/// @param computedBy figure of the product that measures it, if there is one
/// @param needs what data would be needed to measure it, if no figure of the product does
/// @param source where the figure is published officially, if known
/// @param subjectRule id of the rule whose coverage it measures; empty if it measures none
/// @param otherwise what is wanted instead by other answers to open questions
public record Target(
    String id,
    String clause,
    Labels indicator,
    Labels definition,
    Labels unit,
    Op op,
    Optional<BigDecimal> value,
    Optional<BigDecimal> upTo,
    Optional<LocalDate> due,
    Optional<Baseline> baseline,
    Optional<Figure> computedBy,
    Optional<Labels> needs,
    Optional<Labels> source,
    String subjectRule,
    List<Otherwise> otherwise) {
  public Target {
    otherwise = List.copyOf(otherwise);
  }

  /// 另一读法. What is wanted instead if an open question is answered otherwise.
  ///
  /// @param reading id of the parameter that carries the answer
  /// @param answer as packs write it: `true`, `false` or a code
  /// @param op the other sign, if it is another
  /// @param value the other figure, if it is another
  /// @param yearly whether it is wanted again every year, by the end of each
  public record Otherwise(
      String reading, String answer, Optional<Op> op, Optional<BigDecimal> value, boolean yearly) {}

  /// The target as another answer has it.
  ///
  /// @param day the day on which it is asked for: of what is wanted every year, that year counts
  public Target as(Otherwise other, LocalDate day) {
    Optional<LocalDate> last =
        other.yearly()
            ? due.map(first -> LocalDate.of(Math.max(first.getYear(), day.getYear()), 12, 31))
            : due;
    return new Target(
        id,
        clause,
        indicator,
        definition,
        unit,
        other.op().orElse(op),
        other.value().or(() -> value),
        upTo,
        last,
        baseline,
        computedBy,
        needs,
        source,
        subjectRule,
        otherwise);
  }

  /// What is wanted without its unit, `≥ 2.5`, `3–5`, `≥ 15,000`; empty if it is only to rise.
  public String amount() {
    return value
        .map(Target::grouped)
        .map(
            figure ->
                switch (op) {
                  case AT_LEAST -> "≥ " + figure;
                  case MORE_THAN -> "> " + figure;
                  case AT_MOST -> "≤ " + figure;
                  case BETWEEN -> figure + "–" + upTo.map(Target::grouped).orElse(figure);
                  case EXACTLY, RISES -> figure;
                })
        .orElse("");
  }

  private static String grouped(BigDecimal figure) {
    return String.format(Locale.ROOT, "%,." + Math.max(0, figure.scale()) + "f", figure);
  }

  /// 判断. Where a figure stands against what is wanted.
  public enum Judgement {
    SHORT,
    REACHED,
    /// Above the upper end of a range: more than the text foresees, which is no failure.
    BEYOND
  }

  /// Judges a figure; empty for a target that is only to rise, which takes two figures.
  public Optional<Judgement> judge(BigDecimal figure) {
    return value.map(
        wanted ->
            switch (op) {
              case AT_LEAST -> reached(figure.compareTo(wanted) >= 0);
              case MORE_THAN -> reached(figure.compareTo(wanted) > 0);
              case AT_MOST -> reached(figure.compareTo(wanted) <= 0);
              case EXACTLY, RISES -> reached(figure.compareTo(wanted) == 0);
              case BETWEEN ->
                  upTo.filter(end -> figure.compareTo(end) > 0).isPresent()
                      ? Judgement.BEYOND
                      : reached(figure.compareTo(wanted) >= 0);
            });
  }

  private static Judgement reached(boolean is) {
    return is ? Judgement.REACHED : Judgement.SHORT;
  }

  /// How far a figure is from what is wanted, in the unit; 0 once it is reached or beyond.
  public BigDecimal distance(BigDecimal figure) {
    return judge(figure).filter(Judgement.SHORT::equals).isPresent()
        ? value.orElseThrow().subtract(figure).abs()
        : BigDecimal.ZERO;
  }

  /// 基期. Where a target began.
  public record Baseline(int year, Labels text) {}

  /// On which side of the value the target is met. `RISES` has no value: it is met when the figure
  /// is above that of the period before.
  public enum Op {
    AT_LEAST(">="),
    MORE_THAN(">"),
    EXACTLY("="),
    AT_MOST("<="),
    /// A range: both ends belong to it.
    BETWEEN("between"),
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
