package dev.jadework.patents.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Words with a meaning of their own: operators, field names with brackets, and what other tools
/// offer and this one does not.
final class QueryWords {
  /// No field name comes near this length; comparing more would only cost time.
  private static final int LONGEST_NAME = 24;

  /// Fields that are offered instead of one that is not known.
  private static final int OFFERED = 3;

  private static final Map<String, String> OPERATORS =
      Map.of(
          "AND", "AND", "OR", "OR", "NOT", "NOT", "XOR", "XOR", "与", "AND", "或", "OR", "非", "NOT",
          "异或", "XOR");

  private static final List<String> BRACKETED_NAMES =
      Arrays.stream(QueryField.values())
          .flatMap(field -> field.names().stream())
          .filter(name -> name.indexOf('（') >= 0)
          .map(QueryWords::asciiBrackets)
          .sorted(Comparator.comparingInt(String::length).reversed())
          .toList();

  private QueryWords() {}

  /// `AND`, `OR`, `XOR` or `NOT` if the word is one of them in any case or language.
  static Optional<String> operator(String word) {
    return Optional.ofNullable(OPERATORS.get(QueryField.key(word)));
  }

  static boolean isTo(String word) {
    String key = QueryField.key(word);
    return key.equals("TO") || key.equals("至") || key.equals("到");
  }

  static boolean isReserved(String word) {
    return operator(word).isPresent()
        || isTo(word)
        || ProximityWords.isOperator(word)
        || ProximityWords.isDimension(word)
        || ProximityWords.isFrequency(word);
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
    String near = String.join(" or ", nearest(QueryField.key(name)));
    return near.isEmpty()
        ? "put the text in quotation marks to search for it"
        : "did you mean " + near + "? To search for the text, put it in quotation marks";
  }

  private record Near(String name, int distance) {}

  /// Names of the nearest fields, each by the one of its names that is nearest.
  private static List<String> nearest(String key) {
    String compared = key.substring(0, Math.min(key.length(), LONGEST_NAME));
    int farthest = 1 + compared.length() / 3;
    return Arrays.stream(QueryField.values())
        .flatMap(field -> nearest(compared, field).stream())
        .filter(near -> near.distance() <= farthest)
        .sorted(Comparator.comparingInt(Near::distance))
        .limit(OFFERED)
        .map(Near::name)
        .toList();
  }

  private static Optional<Near> nearest(String key, QueryField field) {
    return field.names().stream()
        .map(name -> new Near(name, distance(key, QueryField.key(name))))
        .min(Comparator.comparingInt(Near::distance));
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
