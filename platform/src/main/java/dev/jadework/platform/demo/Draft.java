package dev.jadework.platform.demo;

import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One text in the making: its words, its dice, and the patterns it is put together from.
final class Draft {
  final Phrases phrases;
  final Dice dice;
  final Map<String, String> words = new HashMap<>();
  final List<String> parts;
  final List<String> materials;
  private final Field field;

  Draft(Phrases phrases, Field field, Field.Topic topic, String object, Dice dice) {
    this.phrases = phrases;
    this.field = field;
    this.dice = dice;
    this.parts = prefixed(dice.pick(topic.parts(), dice.between(5, 9)));
    this.materials = dice.pick(topic.materials(), dice.between(5, 8));
    words.put("o", object);
    words.put("f", field.name());
    words.put("u", dice.pick(field.uses()));
    words.put("q", dice.pick(field.qualities()));
    words.put("x", dice.pick(field.problems()));
    bind(List.of("e", "e2", "e3"), dice.pick(field.effects(), 3));
    bind(List.of("s", "s2", "s3"), dice.pick(topic.signals(), 3));
    bind(List.of("m", "m2", "m3"), materials);
    shuffleParts();
  }

  private List<String> prefixed(List<String> plain) {
    return plain.stream()
        .map(part -> dice.percent(18) ? dice.pick(phrases.prefixes()) + part : part)
        .toList();
  }

  /// Binds a, b, c, d to other parts of the same list.
  private void shuffleParts() {
    bind(List.of("a", "b", "c", "d"), dice.pick(parts, 4));
  }

  private void shuffleMaterials() {
    bind(List.of("m", "m2", "m3"), dice.pick(materials, 3));
  }

  private void bind(List<String> names, List<String> values) {
    for (int i = 0; i < names.size() && i < values.size(); i++) {
      words.put(names.get(i), values.get(i));
    }
  }

  String fill(String pattern) {
    return Phrases.fill(pattern, words, dice);
  }

  String pick(String path) {
    return fill(phrases.pick(path, dice));
  }

  /// How parts stand to each other, each sentence with other parts.
  String relations(int count, String between) {
    List<String> filled = new ArrayList<>();
    for (String pattern : dice.pick(phrases.list("structure.relations"), count)) {
      shuffleParts();
      filled.add(fill(pattern));
    }
    return String.join(between, filled);
  }

  /// Further sentences of a kind, each pattern at most once; empty when all are used up.
  Optional<String> more(Deque<String> patterns) {
    if (patterns.isEmpty()) {
      return Optional.empty();
    }
    shuffle();
    return Optional.of(fill(patterns.removeFirst()));
  }

  /// Binds parts, materials and effects to others of the same lists.
  void shuffle() {
    shuffleParts();
    shuffleMaterials();
    bind(List.of("e", "e2", "e3"), dice.pick(field.effects(), 3));
  }

  /// `甲、乙和丙`
  static String enumerate(List<String> list) {
    int last = list.size() - 1;
    return last < 1
        ? String.join("", list)
        : String.join("、", list.subList(0, last)) + "和" + list.get(last);
  }
}
