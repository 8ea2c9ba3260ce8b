package dev.jadework.patents.format.uspto;

import dev.jadework.patents.classification.ClassificationSymbol;

/// 美国专利分类等. Symbols in the fixed columns American files write them in.
final class UsptoClasses {
  static final String USPC = "USPC";
  static final String LOCARNO = "LOCARNO";

  /// Columns of the class.
  private static final int CLASS = 3;

  private UsptoClasses() {}

  /// IPC up to its seventh edition: subclass, main group in three columns, subgroup: `G06F 1516`,
  /// `A45F  504`, `G06F015/16`. As written if it has another form.
  static String ipc(String columns) {
    String text = columns.stripTrailing();
    if (text.indexOf('/') < 0 && text.length() > 7) {
      text = text.substring(0, 7) + "/" + text.substring(7).strip();
    }
    String folded = text.strip();
    return ClassificationSymbol.parse(folded).map(ClassificationSymbol::toString).orElse(folded);
  }

  /// Class in three columns, subclass in three, its decimals: `709202`, `D 1128`, `37926501`,
  /// ` 24  312`, ` 74471 XY` become `709/202`, `D1/128`, `379/265.01`, `24/3.12`, `74/471XY`.
  static String uspc(String columns) {
    String text = columns.stripTrailing();
    if (text.length() <= 3) {
      return text.strip();
    }
    if (text.indexOf('/') >= 0
        || text.substring(0, 3).chars().noneMatch(Character::isDigit) && !text.startsWith("PLT")) {
      return text.strip();
    }
    String main = text.substring(0, 3).replace(" ", "");
    String rest = text.substring(3);
    String sub = rest.substring(0, Math.min(3, rest.length())).strip();
    String more = rest.length() > 3 ? rest.substring(3) : "";
    if (digits(sub)) {
      return main + "/" + sub + decimals(more);
    }
    return main + "/" + rest.replace(" ", "");
  }

  /// The same where two ends of a range may stand: `360 9701- 9912` becomes `360/97.01-99.12`.
  static String searched(String columns) {
    int dash = columns.indexOf('-', CLASS);
    if (dash < 0) {
      return uspc(columns);
    }
    String main = columns.substring(0, CLASS);
    String last = uspc(main + columns.substring(dash + 1));
    return uspc(columns.substring(0, dash)) + "-" + last.substring(last.indexOf('/') + 1);
  }

  /// Class and subclass of six digits with three decimals: `709`, `204000`.
  static String uspc(String main, String subclass) {
    String sub = subclass.strip();
    if (sub.length() == 6 && digits(sub)) {
      sub = UsptoDraft.withoutZeros(sub.substring(0, 3)) + decimals(sub.substring(3));
    }
    return UsptoDraft.withoutZeros(main.replace(" ", "")) + (sub.isEmpty() ? "" : "/" + sub);
  }

  private static String decimals(String more) {
    String text = more.replace(" ", "");
    if (!digits(text)) {
      return text;
    }
    // Application publications fill up to three places.
    String significant = text.length() == 3 ? text.replaceAll("0+$", "") : text;
    return significant.isEmpty() ? "" : "." + significant;
  }

  /// True for a text of nothing but ASCII digits, at least one.
  static boolean digits(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /// `0101` becomes `01-01`.
  static String locarno(String text) {
    return text.length() == 4 && digits(text)
        ? text.substring(0, 2) + "-" + text.substring(2)
        : text;
  }
}
