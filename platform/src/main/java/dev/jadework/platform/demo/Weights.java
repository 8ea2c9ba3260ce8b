package dev.jadework.platform.demo;

import java.util.Arrays;

/// Unequal chances: place i is drawn in proportion to its weight.
final class Weights {
  private static final int UNIT = 1_000_000;
  private final int[] upTo;

  private Weights(int[] weights) {
    upTo = weights.clone();
    Arrays.parallelPrefix(upTo, Math::addExact);
  }

  static Weights of(int... weights) {
    return new Weights(weights);
  }

  /// Zipf's law: the place of rank r has the weight 1 / r^exponent. `StrictMath`, since the
  /// last bit of `Math.pow` may differ between machines.
  static Weights zipf(int places, double exponent) {
    int[] weights = new int[places];
    for (int i = 0; i < places; i++) {
      weights[i] = (int) (UNIT / StrictMath.pow(i + 1.0, exponent));
    }
    return new Weights(weights);
  }

  int draw(Dice dice) {
    int found = Arrays.binarySearch(upTo, dice.below(upTo[upTo.length - 1]) + 1);
    return found >= 0 ? firstOf(found) : -found - 1;
  }

  /// A place of weight 0 shares its sum with the one before and is never drawn.
  private int firstOf(int place) {
    int first = place;
    while (first > 0 && upTo[first - 1] == upTo[place]) {
      first--;
    }
    return first;
  }
}
