package dev.jadework.patents.classification;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 分类号. An IPC or CPC symbol at any of its levels: section 部, class 大类, subclass 小类, main group
/// 大组, subgroup 小组.
///
/// The order of subgroups below one another is set by dots in the scheme and cannot be computed
/// from the digits, so that [#covers] knows the levels down to the main group only.
///
/// @param subclass the symbol down to the subclass: `H`, `H01` or `H01M`
/// @param mainGroup number of the main group, null where the symbol ends before it
/// @param subgroup digits after the stroke, null where the symbol ends before it
public record ClassificationSymbol(
    String subclass, @Nullable Integer mainGroup, @Nullable String subgroup) {

  private static final Pattern UPPER_LEVELS = Pattern.compile("[A-HY](?:\\d{2}[A-Z]?)?");

  /// `H04N 5/225`, `G06F 13/12 (2006.01)`, `H01M10`.
  private static final Pattern WITH_STROKE =
      Pattern.compile(
          "([A-HY]\\d{2}[A-Z]) *0*(\\d{1,4}) *(?:/ *(\\d{1,6}))?(?: *\\(\\d{4}\\.\\d{2}\\))?");

  /// `G06F0017300000`: main group in four, subgroup in six digits, filled with zeros.
  private static final Pattern FIXED = Pattern.compile("([A-HY]\\d{2}[A-Z])(\\d{4})(\\d{6})");

  /// Reads a symbol, padded or not, with or without its version; empty if it is none.
  public static Optional<ClassificationSymbol> parse(String text) {
    if (text.length() > 64) {
      return Optional.empty();
    }
    String symbol = fold(text);
    if (UPPER_LEVELS.matcher(symbol).matches()) {
      return Optional.of(new ClassificationSymbol(symbol, null, null));
    }
    Matcher m = FIXED.matcher(symbol);
    if (m.matches()) {
      return Optional.of(
          new ClassificationSymbol(
              m.group(1), Integer.valueOf(m.group(2)), withoutPadding(m.group(3))));
    }
    m = WITH_STROKE.matcher(symbol);
    return m.matches()
        ? Optional.of(new ClassificationSymbol(m.group(1), Integer.valueOf(m.group(2)), m.group(3)))
        : Optional.empty();
  }

  /// 部. `H`
  public String section() {
    return subclass.substring(0, 1);
  }

  /// 大类. `H01`; empty for a section.
  public Optional<String> classLevel() {
    return subclass.length() < 3 ? Optional.empty() : Optional.of(subclass.substring(0, 3));
  }

  /// 小类. `H01M`; empty for a section or class.
  public Optional<String> subclassLevel() {
    return subclass.length() < 4 ? Optional.empty() : Optional.of(subclass);
  }

  /// 大组. `H01M10`; empty for the levels above it.
  public Optional<String> mainGroupLevel() {
    return mainGroup == null ? Optional.empty() : Optional.of(subclass + mainGroup);
  }

  /// True for this symbol itself and everything below it: `H01M10` covers `H01M10/0525` and not
  /// `H01M100/00`. A symbol with a subgroup covers only itself.
  public boolean covers(ClassificationSymbol other) {
    if (subgroup != null) {
      return equals(other);
    }
    return mainGroup != null
        ? subclass.equals(other.subclass) && mainGroup.equals(other.mainGroup)
        : other.subclass.startsWith(subclass);
  }

  /// 排序键. Puts symbols in the order of the scheme: subclass, main group in four digits, subgroup
  /// filled up with zeros to six. A level above the group has the key of its first group.
  public String sortKey() {
    String group = subgroup == null ? "" : subgroup;
    return subclass
        + String.format(Locale.ROOT, "%04d", mainGroup == null ? 0 : mainGroup)
        + group
        + "0".repeat(Math.max(0, 6 - group.length()));
  }

  /// `H01M10/0525`, without blanks and padding; the upper levels as far as they go.
  @Override
  public String toString() {
    return subclass
        + (mainGroup == null ? "" : mainGroup.toString())
        + (subgroup == null ? "" : "/" + subgroup);
  }

  /// Trailing zeros fill up to six places; a subgroup has at least two digits.
  private static String withoutPadding(String sixDigits) {
    int end = 6;
    while (end > 2 && sixDigits.charAt(end - 1) == '0') {
      end--;
    }
    return sixDigits.substring(0, end);
  }

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '！' && c <= '～') {
        c = (char) (c - '！' + '!');
      }
      folded.append(Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c);
    }
    return folded.toString().strip().toUpperCase(Locale.ROOT);
  }
}
