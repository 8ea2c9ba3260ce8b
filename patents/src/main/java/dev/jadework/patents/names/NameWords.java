package dev.jadework.patents.names;

import dev.jadework.patents.resource.OwnTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 名称用词. The words of names that do not tell one body from another, from the table `words.tsv`
/// beside this class, which was written for this product from general knowledge.
final class NameWords {
  /// What a word does in a name.
  enum Kind {
    FORM,
    STOP,
    LIGHT,
    TRADE,
    UNIT,
    PLACE,
    COMMON
  }

  /// @param canonical the one spelling
  record Word(Kind kind, String canonical) {}

  /// Shorter words have too many neighbours.
  private static final int LONG_WORD = 8;

  static final NameWords STARTER = load();

  private final Map<String, Word> latin = new HashMap<>();
  private final Map<String, Word> misspelt = new HashMap<>();
  private final Map<String, String> provinces = new HashMap<>();
  private final Map<String, List<String>> chinese = new HashMap<>();
  private final Map<Integer, Integer> simplified = new HashMap<>();

  private NameWords() {}

  /// The word in capitals; null if it tells bodies apart.
  @Nullable Word latin(String word) {
    return latin.get(word);
  }

  /// True for the canonical spelling of a place.
  boolean latinPlace(String word) {
    Word known = latin.get(word);
    return known != null && known.kind() == Kind.PLACE && known.canonical().equals(word);
  }

  /// The long word that is meant by one with a wrong letter (`AOTOMOTIVE`); null if there is none.
  /// Never a place: a wrong letter makes another town.
  @Nullable Word misspelt(String word) {
    if (word.length() < LONG_WORD - 1) {
      return null;
    }
    for (String key : oneLeftOut(word)) {
      Word meant = misspelt.get(key);
      if (meant != null) {
        return meant;
      }
    }
    return null;
  }

  /// The word and all that it becomes when a letter is left out.
  static List<String> oneLeftOut(String word) {
    List<String> keys = new ArrayList<>(word.length() + 1);
    keys.add(word);
    for (int i = 0; i < word.length(); i++) {
      if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
        keys.add(word.substring(0, i) + word.substring(i + 1));
      }
    }
    return keys;
  }

  /// The character that stands for a traditional or Japanese one; others as they are.
  int simplified(int character) {
    return simplified.getOrDefault(character, character);
  }

  /// Chinese words of a kind (`form`, `lead`, `light`, `trade`, `place`, `subject`, `sites`),
  /// longest first.
  List<String> chinese(String kind) {
    return Objects.requireNonNull(chinese.get(kind), kind);
  }

  /// The province of a city; the place itself where it is a province or not in the table.
  String province(String place) {
    return provinces.getOrDefault(place, place);
  }

  private static NameWords load() {
    NameWords words = new NameWords();
    OwnTable.rows(NameWords.class, "words.tsv", 3).forEach(words::add);
    words.chinese.values().forEach(NameWords::longestFirst);
    return words;
  }

  private static void longestFirst(List<String> words) {
    words.sort(Comparator.comparing(String::length).reversed().thenComparing(word -> word));
  }

  private void add(List<String> row) {
    String kind = row.get(0);
    String canonical = row.get(1);
    String spellings = row.get(2);
    if (kind.equals("zh-characters")) {
      for (int i = 0; i < canonical.length(); i++) {
        simplified.put((int) spellings.charAt(i), (int) canonical.charAt(i));
      }
      return;
    }
    String[] others = spellings.isEmpty() ? new String[0] : spellings.split("\\|");
    for (String other : others) {
      if (other.startsWith(">")) {
        provinces.put(canonical, other.substring(1));
      }
    }
    if (kind.startsWith("zh-")) {
      chinese.computeIfAbsent(kind.substring(3), _ -> new ArrayList<>()).add(canonical);
      return;
    }
    Word word = new Word(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), canonical);
    put(canonical, word);
    for (String other : others) {
      put(other, word);
    }
  }

  private void put(String spelling, Word word) {
    latin.put(spelling, word);
    if (spelling.length() >= LONG_WORD && word.kind() != Kind.PLACE && word.kind() != Kind.COMMON) {
      oneLeftOut(spelling).forEach(key -> misspelt.putIfAbsent(key, word));
    }
  }
}
