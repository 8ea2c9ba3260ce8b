package dev.jadework.patents.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 分类号检索键. The levels of a symbol: `H01M10/0525` is found under `H`, `H01`, `H01M`, `H01M10` and
/// itself, a Locarno class `02-01` under `02` and itself. The hierarchy among subgroups cannot be
/// told from their digits, so there are no others.
public final class ClassKeys {
  private static final Pattern FULL =
      Pattern.compile("([A-HY]\\d{2}[A-Z])(\\d{1,4})(?:/(\\d{1,6}))?");

  /// Sorts behind all digits and letters.
  private static final String AFTER = "~";

  private ClassKeys() {}

  /// Levels from the section to the symbol itself.
  ///
  /// @param symbol canonical form
  public static List<String> levels(String symbol) {
    List<String> levels = new ArrayList<>();
    int[] ends = {1, 3, 4, symbol.indexOf('/')};
    int[] locarno = {symbol.indexOf('-')};
    for (int end : symbol.indexOf('-') > 0 ? locarno : ends) {
      if (end > 0 && end < symbol.length()) {
        levels.add(symbol.substring(0, end));
      }
    }
    levels.add(symbol);
    return levels;
  }

  /// Key by which symbols sort as in the scheme: the main group as a number, subgroups as decimal
  /// fractions (`/02` before `/0203` before `/03`).
  public static String order(String symbol) {
    Matcher m = FULL.matcher(symbol);
    if (!m.matches()) {
      return symbol;
    }
    String group = "0".repeat(4 - m.group(2).length()) + m.group(2);
    return m.group(1) + group + (m.group(3) == null ? "" : "/" + m.group(3));
  }

  /// The last key of a range that ends with this symbol: a subgroup ends with itself, a higher
  /// level with everything below it.
  public static String lastOrder(String symbol) {
    return symbol.indexOf('/') > 0 ? order(symbol) : order(symbol) + AFTER;
  }
}
