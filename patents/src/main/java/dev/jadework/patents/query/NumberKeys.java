package dev.jadework.patents.query;

import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.text.Folding;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// 号码检索键. The forms under which a number is found: with and without office, kind code or check
/// digit, all in upper case and without separators.
public final class NumberKeys {
  private NumberKeys() {}

  public static Set<String> of(PublicationNumber number) {
    return forms(number.office(), number.number(), number.kind() == null ? "" : number.kind());
  }

  public static Set<String> of(ApplicationNumber number) {
    Set<String> keys =
        forms(
            number.office(),
            number.number(),
            number.checkDigit() == null ? "" : number.checkDigit().toString());
    if (number.office().equals("WO")) {
      keys.add("PCT" + squeeze(number.number())); // as everyone writes it
    }
    return keys;
  }

  /// A number as a user writes it: `zl 2019 1 0302430.1`, `WO/2010/022640`. `*`, `?` and `#` stay.
  public static String typed(String value) {
    String key = squeeze(value);
    return key.startsWith("ZL") ? "CN" + key.substring(2) : key;
  }

  private static Set<String> forms(String office, String number, String ending) {
    String body = squeeze(number);
    String prefix = squeeze(office);
    Set<String> keys = new LinkedHashSet<>();
    keys.add(body);
    keys.add(body + squeeze(ending));
    if (!body.startsWith(prefix)) {
      keys.add(prefix + body);
      keys.add(prefix + body + squeeze(ending));
    }
    return keys;
  }

  private static String squeeze(String value) {
    StringBuilder key = new StringBuilder();
    String upper = Folding.fold(value).toUpperCase(Locale.ROOT);
    upper
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == '*' || c == '?' || c == '#')
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
