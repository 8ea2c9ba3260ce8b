package dev.jadework.platform.demo;

import java.util.List;
import java.util.SplittableRandom;

/// Chance from a seed. Uses only integers of [SplittableRandom], whose sequence is specified,
/// so that every machine draws the same.
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private final SplittableRandom source;

  Dice(long seed) {
    source = new SplittableRandom(seed);
  }

  /// Dice for one thing among many: what is drawn for the others does not move what is drawn here.
  static Dice of(long seed, String what, long index) {
    long mixed = seed;
    for (int i = 0; i < what.length(); i++) {
      mixed = mixed * 31 + what.charAt(i);
    }
    return new Dice((mixed ^ (mixed >>> 29)) * GOLDEN + index * 0xBF58476D1CE4E5B9L);
  }

  /// A number from 0 to `bound` - 1.
  int below(int bound) {
    return (int) (((source.nextLong() >>> 33) * bound) >>> 31);
  }

  /// A number from `low` to `high`, both included.
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  boolean percent(int chance) {
    return below(100) < chance;
  }

  <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  /// Distinct elements in the order drawn; fewer if the list is shorter.
  <T> List<T> pick(List<T> list, int count) {
    List<T> rest = new java.util.ArrayList<>(list);
    List<T> drawn = new java.util.ArrayList<>();
    while (drawn.size() < count && !rest.isEmpty()) {
      drawn.add(rest.remove(below(rest.size())));
    }
    return drawn;
  }

  /// Distinct elements in the order of the list.
  <T> List<T> pickInOrder(List<T> list, int count) {
    List<Integer> places = new java.util.ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      places.add(i);
    }
    return pick(places, count).stream().sorted().map(list::get).toList();
  }
}
