package dev.jadework.patents.duplicates;

import java.util.Arrays;

/// A sketch of a set: two sketches agree in about as large a part of their values as the Jaccard
/// index of the two sets. Fast similarity sketching (Dahlgaard, Knudsen & Thorup 2017): every round
/// throws all members into the values until each value has one, which takes n + k·log k steps for n
/// members and k values where MinHash takes n·k. The same set has the same sketch everywhere.
final class Sketch {
  /// 2⁶⁴ divided by the golden ratio, odd: the increment of SplitMix64.
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private final Banding banding;
  private final int[] values;
  private final int[] roundOf;

  Sketch(Banding banding) {
    this.banding = banding;
    this.values = new int[banding.values()];
    this.roundOf = new int[banding.values()];
  }

  /// Makes the sketch of a set and writes one number per band.
  ///
  /// @param members the set in the first `size` places, at least one
  void bands(long[] members, int size, int[] into, int at) {
    fill(members, size);
    for (int band = 0; band < banding.bands(); band++) {
      long hash = band;
      for (int row = 0; row < banding.rows(); row++) {
        hash = GramSet.mix(hash * STEP + values[band * banding.rows() + row]);
      }
      into[at + band] = (int) hash;
    }
  }

  private void fill(long[] members, int size) {
    Arrays.fill(roundOf, -1);
    int empty = values.length;
    for (int round = 0; empty > 0; round++) {
      long seed = GramSet.mix((round + 1) * STEP);
      // After as many rounds as there are values each of them takes one round of its own.
      int own = round - values.length;
      for (int i = 0; i < size; i++) {
        long hash = GramSet.mix(members[i] ^ seed);
        int to = own < 0 ? (int) ((hash >>> 32) * values.length >>> 32) : own;
        int value = (int) hash >>> 1;
        if (roundOf[to] == -1) {
          roundOf[to] = round;
          values[to] = value;
          empty--;
        } else if (roundOf[to] == round && value < values[to]) {
          values[to] = value;
        }
      }
    }
  }
}
