package dev.jadework.platform.policy;

import dev.jadework.rules.expression.ParameterType;
import dev.jadework.rules.pack.Parameter;
import java.math.BigDecimal;

/// 取值范围. What may be typed for a parameter that is a figure, in the unit of its field: money in 万元,
/// shares up to 100 %. The upper ends of other figures only keep typing errors out.
///
/// @param decimals most digits after the point
public record Bounds(BigDecimal least, BigDecimal most, int decimals) {
  private static final int MOST_COUNT = 1_000_000;
  private static final int MOST_WAN = 100_000_000;
  private static final int FEN_DECIMALS = 6;
  private static final int FIGURE_DECIMALS = 10;

  static Bounds of(Parameter parameter) {
    boolean share = parameter.unit().zh().equals("%");
    ParameterType.Kind kind = parameter.type().kind();
    int most = kind == ParameterType.Kind.MONEY ? MOST_WAN : share ? 100 : MOST_COUNT;
    int decimals =
        switch (kind) {
          case MONEY -> FEN_DECIMALS;
          case DECIMAL -> FIGURE_DECIMALS;
          case INTEGER, BOOLEAN, CHOICE, CODES -> 0;
        };
    return new Bounds(BigDecimal.ZERO, BigDecimal.valueOf(most), decimals);
  }

  /// Whether a text is a number within the bounds.
  boolean allow(String text) {
    if (!text.matches("[0-9]{1,15}(\\.[0-9]{1,10})?")) {
      return false;
    }
    BigDecimal number = new BigDecimal(text);
    return number.compareTo(least) >= 0
        && number.compareTo(most) <= 0
        && number.stripTrailingZeros().scale() <= decimals;
  }

  /// Step of the input: any number of decimals, or whole numbers.
  public String step() {
    return decimals == 0 ? "1" : "any";
  }
}
