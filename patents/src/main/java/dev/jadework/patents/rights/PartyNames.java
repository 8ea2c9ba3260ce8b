package dev.jadework.patents.rights;

import dev.jadework.patents.text.Folding;
import dev.jadework.patents.text.TextRuns;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// 当事人名称. The names that stand in one particular of a record: `甲公司;乙公司`, `甲公司、乙公司`,
/// `甲公司 乙公司`, `GETZLAF, DONALD;DEVLIN, DAVID;AND OTHERS`.
final class PartyNames {
  private static final String HARD = ";；、\n\r\t\u3000|";

  /// What stands where a name would and is none.
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:无|空|-+|/|n/?a|none|and others|et al\\.?|signing dates? .*|effective date.*)?");

  private PartyNames() {}

  /// Each name once, as written, in the order of the record. A blank or comma divides two names
  /// written in Chinese; in other names it belongs to them.
  static List<String> of(String value) {
    Set<String> names = new LinkedHashSet<>();
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || divides(value, i)) {
        add(names, value.substring(start, i));
        start = i + 1;
      }
    }
    return List.copyOf(names);
  }

  /// Tells names of a list in spite of the state or country that a register adds: `X INC` is `X
  /// INC, CANADA`.
  static Predicate<String> among(Collection<String> names) {
    Set<String> whole = new HashSet<>();
    Set<String> cut = new HashSet<>();
    for (String name : names) {
      String key = key(name);
      whole.add(key);
      cut.add(cut(key));
    }
    return name -> {
      String key = key(name);
      return whole.contains(key) || whole.contains(cut(key)) || cut.contains(key);
    };
  }

  private static String key(String name) {
    return Folding.fold(name).strip();
  }

  private static String cut(String key) {
    int comma = key.lastIndexOf(", ");
    return comma < 0 ? key : key.substring(0, comma);
  }

  private static boolean divides(String value, int i) {
    char c = value.charAt(i);
    if (HARD.indexOf(c) >= 0) {
      return true;
    }
    return (c == ' ' || c == ',' || c == '，')
        && i > 1
        && i + 2 < value.length()
        && chinese(value.charAt(i - 1))
        && chinese(value.charAt(i - 2))
        && chinese(value.charAt(i + 1))
        && chinese(value.charAt(i + 2));
  }

  private static boolean chinese(char c) {
    return TextRuns.isCjk(c) || c == '）' || c == ')' || c == '（' || c == '(';
  }

  private static void add(Set<String> names, String part) {
    String name = part.strip();
    if (!NO_NAME.matcher(Folding.fold(name)).matches()) {
      names.add(name);
    }
  }
}
