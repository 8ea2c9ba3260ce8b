package dev.jadework.patents.format.uspto;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 特殊字符. Characters that the green book has no code for and names between points: `.phi.`,
/// `.degree.`, `.times.`.
///
/// `.sub.` and `.sup.` before lowered and raised characters fall away, as their tags do in later
/// formats: `CO.sub.2` is `CO2`. Names that are not known stay as written. The names are those that
/// published readers of the data know; of them only `sub`, `times`, `phi` and `div` were seen in
/// real records.
final class GreenbookCharacters {
  private static final String GREEK =
      "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho -"
          + " sigma tau upsilon phi chi psi omega";

  /// Names and what they stand for by turns.
  private static final String OTHERS =
      "times × div ÷ +- ± degree ° gtoreq ≥ ltoreq ≤ noteq ≠ apprxeq ≈ approxeq ≈ infin ∞"
          + " varies ∝ angle ∠ perp ⊥ intg ∫ sqroot √ differential ∂ ANG Å RTM ® TM ™ COPYRG ©"
          + " fwdarw → rarw ← uparw ↑ dwnarw ↓ sctn § cent ¢ prime ′ dblprime ″ multidot ·"
          + " permill ‰";

  private static final int LONGEST = 12;
  private static final Map<String, String> CHARACTERS = characters();

  private GreenbookCharacters() {}

  private static Map<String, String> characters() {
    Map<String, String> characters = new HashMap<>(Map.of("sub", "", "sup", ""));
    String[] greek = GREEK.split(" ", -1);
    for (int i = 0; i < greek.length; i++) {
      characters.put(greek[i], String.valueOf((char) ('α' + i)));
      characters.put(greek[i].toUpperCase(Locale.ROOT), String.valueOf((char) ('Α' + i)));
    }
    String[] others = OTHERS.split(" ", -1);
    for (int i = 0; i < others.length; i += 2) {
      characters.put(others[i], others[i + 1]);
    }
    return Map.copyOf(characters);
  }

  /// The text with the characters instead of their names.
  static String read(String text) {
    int point = text.indexOf('.');
    if (point < 0) {
      return text;
    }
    StringBuilder read = new StringBuilder(text.length());
    int from = 0;
    while (point >= 0) {
      int end = text.indexOf('.', point + 1);
      String character = end < 0 ? null : named(text, point, end);
      if (character == null) {
        point = end;
      } else {
        read.append(text, from, point).append(character);
        from = end + 1;
        point = text.indexOf('.', from);
      }
    }
    return from == 0 ? text : read.append(text, from, text.length()).toString();
  }

  private static @Nullable String named(String text, int point, int end) {
    int length = end - point - 1;
    return length < 2 || length > LONGEST ? null : CHARACTERS.get(text.substring(point + 1, end));
  }
}
