package dev.jadework.patents.duplicates;

/// A quick proof that two sets differ too much. Every member flips one of 512 bits of its set's
/// row; members that both have flip the same bits, so two rows differ in no more bits than the
/// sets differ in members (bitmap filter: Sandes, Teodoro & Melo 2017).
final class Parities {
  private static final int WORDS = 8;

  private final long[] rows;

  Parities(int sets) {
    rows = new long[Math.multiplyExact(sets, WORDS)];
  }

  void put(int set, long[] members, int size) {
    for (int i = 0; i < size; i++) {
      int bit = (int) (GramSet.mix(members[i]) >>> 20) & WORDS * Long.SIZE - 1;
      rows[set * WORDS + (bit >>> 6)] ^= 1L << bit;
    }
  }

  /// Members that only one of the two sets has are at least as many.
  int differing(int a, int b) {
    int bits = 0;
    for (int i = 0; i < WORDS; i++) {
      bits += Long.bitCount(rows[a * WORDS + i] ^ rows[b * WORDS + i]);
    }
    return bits;
  }
}
