package dev.jadework.platform.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Composes the English text of an invention.
final class EnglishText {
  private final Phrases phrases;

  EnglishText(Phrases phrases) {
    this.phrases = phrases;
  }

  Invention compose(Field field, Dice dice) {
    Map<String, String> words = new HashMap<>();
    String object = dice.pick(field.english().objects());
    words.put("o", object);
    words.put("Q", phrases.pick("english.qualities", dice));
    words.put("f", phrases.englishName(field.id()));
    words.put("art", article(object));
    words.put("Art", capital(article(object)));
    bindParts(words, field, dice);
    List<String> effects = dice.pick(field.english().effects(), 2);
    words.put("e", effects.get(0));
    words.put("e2", effects.get(1));
    String title = capital(Phrases.fill(phrases.pick("english.titles", dice), words, dice));
    StringBuilder summary = new StringBuilder();
    for (String path : List.of("english.openings", "english.lists")) {
      summary.append(Phrases.fill(phrases.pick(path, dice), words, dice));
    }
    int count = dice.between(1, 4);
    for (String relation : dice.pick(phrases.list("english.relations"), count)) {
      bindParts(words, field, dice);
      summary.append(Phrases.fill(relation, words, dice));
    }
    summary.append(Phrases.fill(phrases.pick("english.closings", dice), words, dice));
    String claim =
        Phrases.fill(
            "{Art} {o}, characterized by comprising {art_a} {a}, {art_b} {b} and {art_c} {c}.",
            words,
            dice);
    return new Invention(title, summary.toString(), List.of(claim));
  }

  private static void bindParts(Map<String, String> words, Field field, Dice dice) {
    List<String> parts = dice.pick(field.english().parts(), 4);
    List<String> names = List.of("a", "b", "c", "d");
    for (int i = 0; i < names.size(); i++) {
      words.put(names.get(i), parts.get(i));
      words.put("art_" + names.get(i), article(parts.get(i)));
    }
  }

  private static String article(String noun) {
    return "aeiou".indexOf(noun.charAt(0)) < 0 ? "a" : "an";
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
