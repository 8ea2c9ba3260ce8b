package dev.jadework.rules.fact;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 金额. Amounts in fen, written and read in 万元 without rounding.
public final class Money {
  private static final BigDecimal FEN_PER_WAN = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal FEN_PER_YUAN = BigDecimal.valueOf(100);
  private static final BigDecimal FEN_PER_YI = FEN_PER_WAN.movePointRight(4);
  private static final Pattern AMOUNT =
      Pattern.compile(
          "\\s*([+-]?[0-9]{1,16}(?:[,，][0-9]{3})*(?:\\.[0-9]{1,10})?)\\s*(亿元|万元|元)?\\s*");

  /// 0.01 万元, the smallest step in which amounts are usually written; in fen.
  public static final long STEP = 10_000;

  private Money() {}

  /// Reads an amount: a bare number is 万元; `元`, `万元` and `亿元` may be written.
  ///
  /// @return fen; empty if the text is no amount, has parts of a fen or does not fit
  public static Optional<Long> parse(String text) {
    Matcher matcher = AMOUNT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal unit =
        switch (matcher.group(2)) {
          case "元" -> FEN_PER_YUAN;
          case "亿元" -> FEN_PER_YI;
          case null, default -> FEN_PER_WAN;
        };
    try {
      String digits = matcher.group(1).replaceAll("[,，]", "");
      return Optional.of(new BigDecimal(digits).multiply(unit).longValueExact());
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  /// The amount in 万元 as a plain decimal, `620`, `499.99`.
  public static String wan(long fen) {
    BigDecimal wan = BigDecimal.valueOf(fen).movePointLeft(6).stripTrailingZeros();
    return wan.signum() == 0 ? "0" : wan.toPlainString();
  }
}
