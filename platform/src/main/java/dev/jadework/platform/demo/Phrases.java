package dev.jadework.platform.demo;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How sentences are put together: the patterns of `phrases.yaml` and the filling of their gaps.
final class Phrases {
  private static final Pattern GAP =
      Pattern.compile("\\{(?:([A-Za-z_]+\\d?)|(\\d+)-(\\d+)|(\\d+)\\.(\\d)-(\\d+)\\.(\\d))}");
  private final Resource file;
  private final List<String> prefixes;
  private final List<String> products;

  Phrases(Resource file) {
    this.file = file;
    prefixes = file.words("prefixes");
    products = file.words("products");
  }

  /// The patterns at a path, `structure.relations`.
  List<String> list(String path) {
    int dot = path.indexOf('.');
    return dot < 0
        ? file.strings(path)
        : file.part(path.substring(0, dot)).strings(path.substring(dot + 1));
  }

  /// What may stand before the name of a part.
  List<String> prefixes() {
    return prefixes;
  }

  /// True for what is made or mixed, false for what is built or controlled.
  boolean product(String object) {
    return products.stream().anyMatch(object::endsWith);
  }

  /// The English name of a field.
  String englishName(String field) {
    return file.part("names").string(field);
  }

  String pick(String path, Dice dice) {
    return dice.pick(list(path));
  }

  /// Fills every gap with its word or with a number of its range; what is filled in may have
  /// gaps of its own.
  static String fill(String pattern, Map<String, String> words, Dice dice) {
    if (pattern.indexOf('{') < 0) {
      return pattern;
    }
    Matcher gap = GAP.matcher(pattern);
    StringBuilder filled = new StringBuilder();
    while (gap.find()) {
      gap.appendReplacement(filled, "");
      filled.append(gap.group(1) == null ? number(gap, dice) : word(gap.group(1), words, dice));
    }
    return gap.appendTail(filled).toString();
  }

  private static String word(String name, Map<String, String> words, Dice dice) {
    String word = words.get(name);
    if (word == null) {
      throw new IllegalStateException("No word for {" + name + "}, only " + words.keySet());
    }
    return fill(word, words, dice);
  }

  private static String number(Matcher gap, Dice dice) {
    if (gap.group(2) != null) {
      return String.valueOf(
          dice.between(Integer.parseInt(gap.group(2)), Integer.parseInt(gap.group(3))));
    }
    int tenths =
        dice.between(
            Integer.parseInt(gap.group(4) + gap.group(5)),
            Integer.parseInt(gap.group(6) + gap.group(7)));
    return tenths / 10 + "." + tenths % 10;
  }
}
