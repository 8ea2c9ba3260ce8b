package dev.jadework.patents.family;

/// Gives numbers from 0 to distinct keys in the order of their coming: an open hash table, 16 to 32
/// bytes per key. Keys are digests, hence spread, and not 0.
public final class LongNumbers {
  private long[] keys = new long[1024];
  private int[] numbers = new int[1024];
  private int size;

  /// How many distinct keys have come.
  public int size() {
    return size;
  }

  /// The number of a key, a new one if it comes for the first time.
  public int of(long key) {
    if (size * 3L > keys.length * 2L) {
      grow();
    }
    int slot = slot(keys, key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      numbers[slot] = size++;
    }
    return numbers[slot];
  }

  private static int slot(long[] keys, long key) {
    int mask = keys.length - 1;
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] largerKeys = new long[keys.length * 2];
    int[] largerNumbers = new int[keys.length * 2];
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        int slot = slot(largerKeys, keys[i]);
        largerKeys[slot] = keys[i];
        largerNumbers[slot] = numbers[i];
      }
    }
    keys = largerKeys;
    numbers = largerNumbers;
  }
}
