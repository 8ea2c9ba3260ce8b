package dev.jadework.patents.classification;

import java.util.Optional;

/// ST.8 定长格式. A classification in 50 positions: 1–4 subclass, 5–8 main group to the right, 9
/// stroke, 10–15 subgroup to the left, 20–27 version, 28 level, 29 `F` first or `L` later, 30 `I`
/// invention or `N` other, 31–38 day of action, 39 original or reclassified, 40 source, 41–42
/// office, the rest blank. Source: WIPO ST.8, from memory.
///
/// @param version yyyymmdd or blanks, as the other texts are kept as they stand
/// @param marks positions 28 to 42
public record FixedForm(ClassificationSymbol symbol, String version, String marks) {
  private static final int LENGTH = 50;
  private static final int MARKS = 15;
  private static final int FIRST_OR_LATER = 1;

  public FixedForm {
    if (symbol.mainGroup() == null || symbol.subgroup() == null) {
      throw new IllegalArgumentException(symbol + " has no group; the fixed form needs one");
    }
    if (version.length() != 8 || marks.length() != MARKS) {
      throw new IllegalArgumentException(
          "a version of 8 and marks of 15 characters are needed, found "
              + version.length()
              + " and "
              + marks.length());
    }
  }

  /// Reads 50 positions, blanks at the end left out or not; empty if they hold no symbol.
  public static Optional<FixedForm> read(String text) {
    if (text.length() > LENGTH || text.length() < 11 || text.charAt(8) != '/') {
      return Optional.empty();
    }
    String all = text + " ".repeat(LENGTH - text.length());
    return ClassificationSymbol.parse(
            all.substring(0, 4) + all.substring(4, 8).strip() + "/" + all.substring(9, 15).strip())
        .filter(symbol -> symbol.subgroup() != null)
        .map(symbol -> new FixedForm(symbol, all.substring(19, 27), all.substring(27, 42)));
  }

  /// True for the first classification (主分类号).
  public boolean first() {
    return marks.charAt(FIRST_OR_LATER) == 'F';
  }

  /// All 50 positions.
  public String write() {
    return String.format(
        "%s%4d/%-6s    %s%s        ",
        symbol.subclass(), symbol.mainGroup(), symbol.subgroup(), version, marks);
  }
}
