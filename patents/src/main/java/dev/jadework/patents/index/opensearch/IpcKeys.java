package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// 分类号检索键. The levels of an IPC symbol: `H01M10/0525` is found under `H`, `H01`, `H01M`, `H01M10`
/// and itself. The hierarchy among subgroups cannot be told from their digits, so there are no
/// others.
final class IpcKeys {
  private IpcKeys() {}

  /// Levels from the section to the symbol itself.
  ///
  /// @param symbol canonical form
  static List<String> levels(String symbol) {
    List<String> levels = new ArrayList<>();
    int[] ends = {1, 3, 4, symbol.indexOf('/')};
    for (int end : ends) {
      if (end > 0 && end < symbol.length()) {
        levels.add(symbol.substring(0, end));
      }
    }
    levels.add(symbol);
    return levels;
  }

  /// A symbol or level as a user writes it: `h01m 10`, `H01M  10/0525`, `H01M10/05*`.
  static String typed(String value) {
    return Folding.fold(value).toUpperCase(Locale.ROOT).replaceAll("\\s+", "");
  }
}
