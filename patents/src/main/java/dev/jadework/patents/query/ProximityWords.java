package dev.jadework.patents.query;

import dev.jadework.patents.query.Query.Near;
import dev.jadework.patents.query.Query.Near.Scope;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// 邻近算符. The operators between two texts, in the spellings of PatSnap, innojoy, Orbit and
/// Espacenet. `SAME`, `WITH`, `5W` and `5D` count in capitals only: they are words as well.
final class ProximityWords {
  /// @param most places between, 0 where the scope is no distance
  record Operator(Scope scope, int most, boolean ordered) {
    Query between(Query left, Query right) {
      return new Near(left, right, scope, most, ordered);
    }
  }

  /// A spelling that is nearly right.
  record Problem(String message, String fix) {}

  private static final Pattern DISTANCE =
      Pattern.compile("(NEAR|PRE|ADJ)/?(\\d+)|\\$(PRE|W|NEAR)(\\d+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ORBIT = Pattern.compile("(\\d+)([WD])");

  /// Dimensions are written more often than distances this short.
  private static final Pattern DIMENSION = Pattern.compile("[1-4]D");

  private static final Pattern FREQUENCY =
      Pattern.compile("\\$FREQ(\\d*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern INCOMPLETE =
      Pattern.compile("(?:NEAR|PRE|ADJ)(?:/.*)?|\\$\\S*", Pattern.CASE_INSENSITIVE);
  private static final Pattern OPTION =
      Pattern.compile("(distance|unit|ordered) *(<=|<|=) *(\\w+)", Pattern.CASE_INSENSITIVE);

  private ProximityWords() {}

  static boolean isOperator(String word) {
    return read(word).isPresent() || isProx(word) || problem(word).isPresent();
  }

  /// The operator, empty if the word is none.
  ///
  /// @throws NumberFormatException never: distances too long are [Near#FARTHEST] and one
  static Optional<Operator> read(String word) {
    Matcher distance = DISTANCE.matcher(word);
    if (distance.matches()) {
      String name = distance.group(1) == null ? distance.group(3) : distance.group(1);
      String number = distance.group(2) == null ? distance.group(4) : distance.group(2);
      boolean ordered = !name.equalsIgnoreCase("NEAR") && !name.equalsIgnoreCase("W");
      return Optional.of(new Operator(Scope.PLACES, number(number), ordered));
    }
    Matcher orbit = ORBIT.matcher(word);
    if (orbit.matches() && !DIMENSION.matcher(word).matches()) {
      boolean ordered = orbit.group(2).equals("W");
      return Optional.of(new Operator(Scope.PLACES, number(orbit.group(1)), ordered));
    }
    if (isProx(word)) {
      return prox(word);
    }
    return switch (word) {
      case "WITH" -> Optional.of(new Operator(Scope.SENTENCE, 0, false));
      case "SAME" -> Optional.of(new Operator(Scope.PARAGRAPH, 0, false));
      default ->
          switch (word.toUpperCase(Locale.ROOT)) {
            case "$SEN" -> Optional.of(new Operator(Scope.SENTENCE, 0, false));
            case "$PARA" -> Optional.of(new Operator(Scope.PARAGRAPH, 0, false));
            case "PRE/SEN" -> Optional.of(new Operator(Scope.SENTENCE, 0, true));
            case "PRE/PARA" -> Optional.of(new Operator(Scope.PARAGRAPH, 0, true));
            default -> Optional.empty();
          };
    };
  }

  /// What is wrong with a word that looks like an operator and is none.
  static Optional<Problem> problem(String word) {
    if (DIMENSION.matcher(word).matches() || isFrequency(word)) {
      return Optional.empty();
    }
    if (isProx(word)) {
      return read(word).isPresent()
          ? Optional.empty()
          : Optional.of(
              new Problem(
                  word + " cannot be read",
                  "write prox/distance<3, prox/unit=sentence or prox/unit=paragraph, each with or"
                      + " without /ordered"));
    }
    if (read(word).isEmpty() && INCOMPLETE.matcher(word).matches()) {
      return Optional.of(
          new Problem(
              word + " is no operator; there are NEAR/n, PRE/n, $Wn, $PREn, $SEN, $PARA, $FREQn",
              "write NEAR/5; to search for the word itself, quote it"));
    }
    return Optional.empty();
  }

  static boolean isDimension(String word) {
    return DIMENSION.matcher(word).matches();
  }

  static boolean isFrequency(String word) {
    return FREQUENCY.matcher(word).matches();
  }

  /// How many times, 0 if no number is given.
  static int frequency(String word) {
    Matcher m = FREQUENCY.matcher(word);
    return m.matches() && !m.group(1).isEmpty() ? number(m.group(1)) : 0;
  }

  private static boolean isProx(String word) {
    return word.regionMatches(true, 0, "prox/", 0, 5);
  }

  /// CQL counts neighbours as at distance 1, so that `distance<3` leaves one place between.
  private static Optional<Operator> prox(String word) {
    Scope scope = Scope.PLACES;
    boolean ordered = false;
    boolean distance = false;
    int most = 0;
    for (String option : word.substring(5).split("/", -1)) {
      if (option.strip().equalsIgnoreCase("ordered")) {
        ordered = true;
        continue;
      }
      Matcher m = OPTION.matcher(option.strip());
      if (!m.matches()) {
        return Optional.empty();
      }
      String name = m.group(1).toLowerCase(Locale.ROOT);
      String value = m.group(3).toLowerCase(Locale.ROOT);
      boolean equal = m.group(2).equals("=");
      if (name.equals("distance") && value.matches("\\d+")) {
        most = number(value) - (m.group(2).equals("<") ? 2 : 1);
        distance = true;
        if (most < 0 || equal && most > 0) {
          return Optional.empty();
        }
      } else if (name.equals("unit") && equal) {
        switch (value) {
          case "word" -> scope = Scope.PLACES;
          case "sentence" -> scope = Scope.SENTENCE;
          case "paragraph" -> scope = Scope.PARAGRAPH;
          default -> {
            return Optional.empty();
          }
        }
      } else if (name.equals("ordered") && equal && value.matches("true|false")) {
        ordered = value.equals("true");
      } else {
        return Optional.empty();
      }
    }
    return distance && scope != Scope.PLACES
        ? Optional.empty()
        : Optional.of(new Operator(scope, most, ordered));
  }

  private static int number(String digits) {
    return digits.length() > 3 ? 1000 : Integer.parseInt(digits);
  }
}
