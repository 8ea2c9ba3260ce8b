package dev.jadework.platform.insight.corpus;

/// 姓名脱敏. Names of natural persons as those see them who need not know them: the first character
/// stays, `张*三` becomes `张**`.
final class MaskedName {
  private MaskedName() {}

  static String of(String name) {
    String stripped = name.strip();
    if (stripped.isEmpty()) {
      return "";
    }
    int first = stripped.offsetByCodePoints(0, 1);
    int rest = stripped.codePointCount(first, stripped.length());
    return stripped.substring(0, first) + "*".repeat(Math.clamp(rest, 1, 4));
  }
}
