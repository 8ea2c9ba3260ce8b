package dev.jadework.patents.query;

import java.util.ArrayList;
import java.util.List;

/// 分类号检索键. The levels of a symbol: `H01M10/0525` is found under `H`, `H01`, `H01M`, `H01M10` and
/// itself, a Locarno class `02-01` under `02` and itself. The hierarchy among subgroups cannot be
/// told from their digits, so there are no others.
public final class ClassKeys {
  private static final int SUBCLASS = 4;
  private static final int LONGEST_GROUP = 4;

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
    int slash = symbol.indexOf('/');
    int end = slash < 0 ? symbol.length() : slash;
    int digits = end - SUBCLASS;
    if (digits < 1 || digits > LONGEST_GROUP || !Character.isLetter(symbol.charAt(0))) {
      return symbol; // a higher level, or a scheme without groups
    }
    String group = "0".repeat(LONGEST_GROUP - digits) + symbol.substring(SUBCLASS);
    return symbol.substring(0, SUBCLASS) + group;
  }

  /// The last key of a range that ends with this symbol: a subgroup ends with itself, a higher
  /// level with everything below it.
  public static String lastOrder(String symbol) {
    return symbol.indexOf('/') > 0 ? order(symbol) : order(symbol) + AFTER;
  }
}
