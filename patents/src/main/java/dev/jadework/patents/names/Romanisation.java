package dev.jadework.patents.names;

import com.ibm.icu.text.Transliterator;
import dev.jadework.patents.resource.OwnTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// 罗马化规则. How Chinese words are written in English names: by the table `romanisation.tsv` beside
/// this class, which was written for this product from general knowledge, and in pinyin.
final class Romanisation {
  private static final Transliterator PINYIN =
      Transliterator.getInstance("Han-Latin; Latin-ASCII; Any-Upper");

  static final Romanisation STARTER = load();

  /// More readings than the characters of a word have together in practice.
  private static final int MOST_READINGS = 16;

  private final Map<String, List<String>> english = new HashMap<>();
  private final Map<Integer, List<String>> syllables = new ConcurrentHashMap<>();
  private int longest;

  private Romanisation() {}

  /// What a word is in English, in the canonical words of [NameWords]; empty if it has none.
  List<String> english(String word) {
    return english.getOrDefault(word, List.of());
  }

  /// The longest word at this place of a name that has an English one; empty if there is none.
  String longest(String name, int at) {
    for (int end = Math.min(name.length(), at + longest); end > at; end--) {
      String word = name.substring(at, end);
      if (english.containsKey(word)) {
        return word;
      }
    }
    return "";
  }

  /// Every way to read a word in pinyin, in capitals without blanks and tones, the usual one first.
  List<String> readings(String word) {
    List<String> readings = List.of("");
    for (int character : word.codePoints().toArray()) {
      List<String> ends = syllables.computeIfAbsent(character, Romanisation::syllable);
      readings =
          readings.stream()
              .flatMap(begin -> ends.stream().map(end -> begin + end))
              .limit(MOST_READINGS)
              .toList();
    }
    return readings;
  }

  /// Letters and digits as they are.
  private static List<String> syllable(int character) {
    return List.of(PINYIN.transliterate(Character.toString(character)).strip());
  }

  private static Romanisation load() {
    Romanisation rules = new Romanisation();
    OwnTable.rows(Romanisation.class, "romanisation.tsv", 3).forEach(rules::add);
    NameWords.STARTER.chinese("place").forEach(rules::place);
    rules.longest = rules.english.keySet().stream().mapToInt(String::length).max().orElse(0);
    return rules;
  }

  private void add(List<String> row) {
    if (row.get(0).equals("reading")) {
      syllables.put(row.get(2).codePointAt(0), List.of(row.get(1).split("\\|")));
      return;
    }
    List<String> words = Arrays.stream(row.get(1).split(" ")).sorted().toList();
    for (String chinese : row.get(2).split("\\|")) {
      english.put(chinese, words);
    }
  }

  /// The reading of a place that the table of Latin words knows as one.
  private void place(String place) {
    if (!english.containsKey(place)) {
      readings(place).stream()
          .filter(NameWords.STARTER::latinPlace)
          .findFirst()
          .ifPresent(latin -> english.put(place, List.of(latin)));
    }
  }
}
