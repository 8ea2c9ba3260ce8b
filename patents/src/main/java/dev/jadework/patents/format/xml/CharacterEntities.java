package dev.jadework.patents.format.xml;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 字符实体. The standard character entities (`rsquo`, `deg`) and numbers of characters (`#8217`,
/// `#x2019`).
///
/// Names are those of the W3C recommendation “XML Entity Definitions for Characters” and, from
/// ISO 8879, the Greek letters `agr` … `OHgr` that patents before 2005 use.
final class CharacterEntities {
  private static final Map<String, String> NAMED = load();

  private CharacterEntities() {}

  /// The characters a reference stands for; null if it stands for none.
  ///
  /// @param name what is between `&` and `;`
  static @Nullable String value(String name) {
    if (name.startsWith("#")) {
      return numbered(name);
    }
    String value = NAMED.get(name);
    return value == null ? NAMED.get(inCapitals(name)) : value;
  }

  /// DOCDB writes the names of capital letters in capitals throughout: `SACUTE` for `Sacute`.
  private static String inCapitals(String name) {
    boolean capitals = name.length() > 2 && name.equals(name.toUpperCase(Locale.ROOT));
    return capitals ? name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) : name;
  }

  private static @Nullable String numbered(String name) {
    boolean hex = name.startsWith("#x");
    String digits = name.substring(hex ? 2 : 1);
    int radix = hex ? 16 : 10;
    int code = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), radix);
      if (digit < 0 || digits.charAt(i) > 'f') {
        return null;
      }
      code = Math.min(code * radix + digit, Character.MAX_CODE_POINT + 1);
    }
    boolean allowed =
        code == '\t'
            || code == '\n'
            || code == '\r'
            || code >= ' ' && code < 0xd800
            || code > 0xdfff && code < 0xfffe
            || code > 0xffff && code <= Character.MAX_CODE_POINT;
    return digits.isEmpty() || !allowed ? null : Character.toString(code);
  }

  private static Map<String, String> load() {
    Map<String, String> named = HashMap.newHashMap(2200);
    InputStream table =
        Objects.requireNonNull(
            CharacterEntities.class.getResourceAsStream("character-entities.txt"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] parts = line.split(" ", -1);
          StringBuilder value = new StringBuilder();
          for (int i = 1; i < parts.length; i++) {
            value.appendCodePoint(Integer.parseInt(parts[i], 16));
          }
          named.put(parts[0], value.toString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return named;
  }
}
