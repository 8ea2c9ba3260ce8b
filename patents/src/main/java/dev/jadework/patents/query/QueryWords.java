package dev.jadework.patents.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Words with a meaning of their own: operators, field names with brackets, and what other tools
/// offer and this one does not.
final class QueryWords {
  /// No field name comes near this length; comparing more would only cost time.
  private static final int LONGEST_NAME = 24;

  private static final Map<String, String> OPERATORS =
      Map.of("AND", "AND", "OR", "OR", "NOT", "NOT", "与", "AND", "或", "OR", "非", "NOT");

  private static final Pattern FOREIGN_OPERATOR =
      Pattern.compile("XOR|(?:NEAR|PRE|ADJ)/?\\d+|\\$(?:W|PRE|FREQ|SEN|PARA)\\d*");

  /// Field codes of other tools that this corpus cannot answer, with the nearest that it can.
  private static final Map<String, String> FOREIGN_FIELDS =
      Map.ofEntries(
          Map.entry("DE", "TAC"),
          Map.entry("DESC", "TAC"),
          Map.entry("FT", "TAC"),
          Map.entry("TACD", "TAC"),
          Map.entry("说明书", "TAC"),
          Map.entry("全文", "TAC"),
          Map.entry("ICL", "CL"),
          Map.entry("ICLMS", "CL"),
          Map.entry("独立权利要求", "CL"),
          Map.entry("ANC", "PA"),
          Map.entry("AS", "PA"),
          Map.entry("ANCS", "PA"),
          Map.entry("当前权利人", "PA"),
          Map.entry("FIN", "IN"),
          Map.entry("第一发明人", "IN"),
          Map.entry("CPC", "IPC"),
          Map.entry("LOC", "IPC"),
          Map.entry("IPC_LOW", "IPC"),
          Map.entry("GD", "PD"),
          Map.entry("ISD", "PD"),
          Map.entry("授权公告日", "PD"),
          Map.entry("PRD", "AD"),
          Map.entry("PR", "AN"),
          Map.entry("PRNO", "AN"),
          Map.entry("优先权号", "AN"));

  private static final List<String> BRACKETED_NAMES =
      Arrays.stream(QueryField.values())
          .flatMap(field -> field.names().stream())
          .filter(name -> name.indexOf('（') >= 0)
          .map(QueryWords::asciiBrackets)
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  private QueryWords() {}

  /// `AND`, `OR` or `NOT` if the word is one of them in any case or language.
  static Optional<String> operator(String word) {
    return Optional.ofNullable(OPERATORS.get(QueryField.key(word)));
  }

  static boolean isTo(String word) {
    String key = QueryField.key(word);
    return key.equals("TO") || key.equals("至") || key.equals("到");
  }

  static boolean isForeignOperator(String word) {
    return FOREIGN_OPERATOR.matcher(word.toUpperCase(Locale.ROOT)).matches();
  }

  static boolean isReserved(String word) {
    return operator(word).isPresent() || isTo(word) || isForeignOperator(word);
  }

  /// End of a field name that itself contains brackets (`公开（公告）号`) and begins here, or 0.
  ///
  /// @param text with ASCII brackets
  static int endOfBracketedName(String text, int start) {
    for (String name : BRACKETED_NAMES) {
      if (text.startsWith(name, start)) {
        return start + name.length();
      }
    }
    return 0;
  }

  /// What to write instead of a field that is not known.
  static String fixForField(String name) {
    String key = QueryField.key(name);
    String instead = FOREIGN_FIELDS.get(key);
    if (instead != null) {
      return "this corpus has no such field; the nearest is " + instead;
    }
    String best = "";
    if (key.length() > LONGEST_NAME) {
      key = key.substring(0, LONGEST_NAME);
    }
    int bestDistance = 1 + key.length() / 3;
    for (QueryField field : QueryField.values()) {
      for (String known : field.names()) {
        int distance = distance(key, QueryField.key(known));
        if (distance <= bestDistance && (best.isEmpty() || distance < bestDistance)) {
          best = known;
          bestDistance = distance;
        }
      }
    }
    return best.isEmpty()
        ? "write one of these fields, or put the text in quotation marks to search for it"
        : "did you mean " + best + "? To search for the text, put it in quotation marks";
  }

  private static String asciiBrackets(String name) {
    return name.replace('（', '(').replace('）', ')');
  }

  /// Levenshtein distance, a swap of neighbours counting once.
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] =
            Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
