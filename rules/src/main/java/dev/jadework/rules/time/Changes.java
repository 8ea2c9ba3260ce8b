package dev.jadework.rules.time;

import dev.jadework.rules.text.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// 对比. What changed between two days in one pack, between two versions of a pack, or between two
/// packs. Always in the same order: documents, clauses, parameters, definitions, rules, targets;
/// each in the order of the pack before, then what only the pack after has.
public final class Changes {
  static final Labels NOTHING = new Labels("", "");

  private final Edition before;
  private final Edition after;
  private final List<Change> found = new ArrayList<>();

  private Changes(Edition before, Edition after) {
    this.before = before;
    this.after = after;
  }

  /// Compares two editions. Clauses of a document that only one pack has are not told one by one;
  /// the document says how many there are.
  public static List<Change> between(Edition before, Edition after) {
    Changes changes = new Changes(before, after);
    new DocumentChanges(changes).find();
    new ParameterChanges(changes).find();
    new RuleChanges(changes).find();
    new TargetChanges(changes).find();
    return changes.found.stream().sorted(Comparator.comparing(Change::of)).toList();
  }

  Edition before() {
    return before;
  }

  Edition after() {
    return after;
  }

  void add(Change change) {
    found.add(change);
  }

  /// Adds a change if the two sides say different things.
  void addIfChanged(
      Change.Of of, String id, Labels title, List<Difference> differences, List<String> clauses) {
    if (!differences.isEmpty()) {
      add(new Change(of, Change.Kind.CHANGED, id, title, differences, clauses));
    }
  }

  /// Things of both sides by their ids: `both` is given those that both have; the others are told
  /// as added or removed.
  <T> void match(
      List<T> old,
      List<T> now,
      Function<T, String> id,
      BiConsumer<T, T> both,
      BiConsumer<Change.Kind, T> one) {
    Map<String, T> olds = byId(old, id);
    Map<String, T> news = byId(now, id);
    olds.forEach(
        (key, value) -> {
          T other = news.get(key);
          if (other == null) {
            one.accept(Change.Kind.REMOVED, value);
          } else {
            both.accept(value, other);
          }
        });
    news.forEach(
        (key, value) -> {
          if (!olds.containsKey(key)) {
            one.accept(Change.Kind.ADDED, value);
          }
        });
  }

  /// Ids without repetition, those of the first list first.
  static List<String> union(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).distinct().toList();
  }

  private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
    Map<String, T> map = new LinkedHashMap<>();
    things.forEach(thing -> map.put(id.apply(thing), thing));
    return map;
  }
}
