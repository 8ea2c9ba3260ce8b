package dev.jadework.platform.projects;

import java.math.BigDecimal;

/// 金额. Fen in a long, shown in 万元.
public final class Yuan {
  /// Fen in 1 万元.
  private static final BigDecimal FEN_PER_WAN = BigDecimal.valueOf(1_000_000);

  private Yuan() {}

  /// Fen as an exact decimal number of 万元 without trailing zeros, `499.99`.
  public static String wan(long fen) {
    return BigDecimal.valueOf(fen).divide(FEN_PER_WAN).stripTrailingZeros().toPlainString();
  }

  /// 万元 as fen.
  ///
  /// @throws ArithmeticException if it is finer than one fen or too large
  public static long fen(BigDecimal wan) {
    return wan.multiply(FEN_PER_WAN).longValueExact();
  }
}
