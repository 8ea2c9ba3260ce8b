package dev.jadework.patents.duplicates;

import java.util.Arrays;

/// Pairs of texts as they are found, in arrays that grow.
final class GroupPairs {
  private int[] pairs = new int[1 << 10];
  private double[] jaccards = new double[1 << 9];
  private int size;

  void add(int a, int b, double jaccard) {
    if (size == jaccards.length) {
      pairs = Arrays.copyOf(pairs, size * 4);
      jaccards = Arrays.copyOf(jaccards, size * 2);
    }
    pairs[size * 2] = a;
    pairs[size * 2 + 1] = b;
    jaccards[size++] = jaccard;
  }

  int size() {
    return size;
  }

  int a(int at) {
    return pairs[at * 2];
  }

  int b(int at) {
    return pairs[at * 2 + 1];
  }

  double jaccard(int at) {
    return jaccards[at];
  }
}
