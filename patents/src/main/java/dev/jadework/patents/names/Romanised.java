package dev.jadework.patents.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 罗马化名称. What a Chinese name is in Latin letters: its place and its trade in English words, its
/// particular word in pinyin; a university or institute is translated word by word.
///
/// @param cores forms of what is particular to the body, as [ApplicantName#core()] of a Latin name
///     has it; several where a character has several readings
/// @param syllables of the particular word; 0 where words were translated
record Romanised(
    Set<String> cores, SortedSet<String> places, SortedSet<String> trades, int syllables) {
  private static final Romanisation RULES = Romanisation.STARTER;

  /// @return without a core where the name is not one of a body that has an English one by rule
  static Romanised of(ApplicantName chinese) {
    return switch (chinese.type()) {
      case UNIVERSITY, INSTITUTE -> translated(chinese);
      case ENTERPRISE, BANK, HOSPITAL, UNKNOWN -> transcribed(chinese);
      case PERSON, GOVERNMENT -> new Romanised(Set.of(), new TreeSet<>(), new TreeSet<>(), 0);
    };
  }

  private static Romanised transcribed(ApplicantName chinese) {
    SortedSet<String> places = new TreeSet<>();
    Stream.concat(chinese.places().stream(), chinese.branches().stream())
        .flatMap(word -> RULES.english(word).stream())
        .filter(NameWords.STARTER::latinPlace)
        .forEach(places::add);
    SortedSet<String> trades = new TreeSet<>();
    chinese.trades().forEach(trade -> trades.addAll(RULES.english(trade)));
    String core = chinese.core();
    return new Romanised(
        Set.copyOf(RULES.readings(core)), places, trades, core.codePointCount(0, core.length()));
  }

  /// `昆明理工大学` in the order of [LatinNames]: `KUNMING SCIENCE TECHNOLOGY UNIV`.
  private static Romanised translated(ApplicantName chinese) {
    String name = chinese.normal();
    List<String> words = new ArrayList<>();
    StringBuilder unknown = new StringBuilder();
    int at = 0;
    while (at < name.length()) {
      String word = RULES.longest(name, at);
      if (word.isEmpty()) {
        int next = name.offsetByCodePoints(at, 1);
        unknown.append(name, at, next);
        at = next;
      } else {
        spell(unknown, words);
        words.addAll(RULES.english(word));
        at += word.length();
      }
    }
    spell(unknown, words);
    String core = words.stream().sorted().collect(Collectors.joining(" "));
    return new Romanised(Set.of(core), new TreeSet<>(), new TreeSet<>(), 0);
  }

  private static void spell(StringBuilder unknown, List<String> words) {
    if (!unknown.isEmpty()) {
      words.add(RULES.readings(unknown.toString()).getFirst());
      unknown.setLength(0);
    }
  }
}
