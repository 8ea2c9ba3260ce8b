package dev.jadework.patents.duplicates;

/// The set of trigrams of one text, emptied and filled again for the next without new memory.
final class GramSet {
  private final Trigrams grams = new Trigrams();
  private long[] slots = new long[1 << 12];

  /// The filling in which a slot was last taken, and the comparison in which it was last met.
  private int[] filled = new int[slots.length];

  private int[] met = new int[slots.length];
  private int filling;
  private int comparison;
  private int size;

  /// Replaces the content by the trigrams of a text.
  ///
  /// @return how many different ones there are
  int fill(String text) {
    filling++;
    size = 0;
    if (grams.start(text)) {
      while (grams.next()) {
        add(grams.gram());
      }
    }
    return size;
  }

  /// Copies the content.
  ///
  /// @param into at least as long as the content is large
  void copy(long[] into) {
    int to = 0;
    for (int i = 0; i < slots.length; i++) {
      if (filled[i] == filling) {
        into[to++] = slots[i];
      }
    }
  }

  /// How many trigrams a text shares with the content.
  ///
  /// @param needed counting stops when so many cannot be reached any more
  /// @return exact if it reaches `needed`, else some smaller number
  int shared(String text, int needed) {
    comparison++;
    int shared = 0;
    if (!grams.start(text)) {
      return 0;
    }
    while (shared + grams.left() >= needed && grams.next()) {
      int slot = slot(grams.gram());
      if (filled[slot] == filling && met[slot] != comparison) {
        met[slot] = comparison;
        shared++;
      }
    }
    return shared;
  }

  private void add(long gram) {
    int slot = slot(gram);
    if (filled[slot] == filling) {
      return;
    }
    filled[slot] = filling;
    slots[slot] = gram;
    if (++size * 4L > slots.length) {
      grow();
    }
  }

  /// The place of a trigram or the free place for it.
  private int slot(long gram) {
    int mask = slots.length - 1;
    int slot = (int) mix(gram) & mask;
    while (filled[slot] == filling && slots[slot] != gram) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] content = new long[size];
    copy(content);
    slots = new long[slots.length * 2];
    filled = new int[slots.length];
    met = new int[slots.length];
    filling = 1;
    comparison = 0;
    for (long gram : content) {
      int slot = slot(gram);
      filled[slot] = filling;
      slots[slot] = gram;
    }
  }

  /// Spreads the bits (the finalizer of SplitMix64, Steele et al. 2014); one to one.
  static long mix(long value) {
    long z = value;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
