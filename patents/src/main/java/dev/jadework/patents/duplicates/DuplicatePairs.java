package dev.jadework.patents.duplicates;

import java.util.Arrays;
import java.util.List;

/// 近似重复对. All pairs of documents whose texts are similar enough. Documents with the same text are
/// held once, as a group; the pairs are made when they are read, so that a thousand equal texts
/// take the room of a thousand and not of half a million.
public final class DuplicatePairs {
  /// Takes pairs in order.
  @FunctionalInterface
  public interface Sink {
    /// @param a position of the first document, see [#number]
    /// @param b position of the second, `a < b`
    /// @param jaccard shared trigrams ÷ all trigrams of the two, exact
    /// @return false to end
    boolean pair(int a, int b, double jaccard);
  }

  private final String[] numbers;
  private final int[] groupOf;

  /// Members of each group in ascending order, one group after the other.
  private final int[] groupStart;

  private final int[] members;

  /// Per group its similar groups, one group after the other.
  private final int[] linkStart;

  private final int[] links;
  private final double[] jaccards;

  /// @param numbers publication numbers of all documents in ascending order
  /// @param groupOf the group of each document
  /// @param found pairs of different groups, each once
  DuplicatePairs(String[] numbers, int[] groupOf, int groups, List<GroupPairs> found) {
    this.numbers = numbers;
    this.groupOf = groupOf;
    groupStart = new int[groups + 1];
    for (int group : groupOf) {
      groupStart[group + 1]++;
    }
    Arrays.parallelPrefix(groupStart, Integer::sum);
    members = new int[groupOf.length];
    int[] at = groupStart.clone();
    for (int document = 0; document < groupOf.length; document++) {
      members[at[groupOf[document]]++] = document;
    }
    linkStart = new int[groups + 1];
    for (GroupPairs pairs : found) {
      for (int i = 0; i < pairs.size(); i++) {
        linkStart[pairs.a(i) + 1]++;
        linkStart[pairs.b(i) + 1]++;
      }
    }
    Arrays.parallelPrefix(linkStart, Integer::sum);
    links = new int[linkStart[groups]];
    jaccards = new double[links.length];
    at = linkStart.clone();
    for (GroupPairs pairs : found) {
      for (int i = 0; i < pairs.size(); i++) {
        link(at[pairs.a(i)]++, pairs.b(i), pairs.jaccard(i));
        link(at[pairs.b(i)]++, pairs.a(i), pairs.jaccard(i));
      }
    }
  }

  private void link(int at, int group, double jaccard) {
    links[at] = group;
    jaccards[at] = jaccard;
  }

  /// Documents compared.
  public int documents() {
    return numbers.length;
  }

  /// Publication number of the document at a position; positions follow the order of the numbers.
  public String number(int document) {
    return numbers[document];
  }

  /// Number of pairs, exact.
  public long count() {
    long count = 0;
    for (int group = 0; group + 1 < groupStart.length; group++) {
      long own = size(group);
      count += own * (own - 1) / 2;
      for (int i = linkStart[group]; i < linkStart[group + 1]; i++) {
        if (links[i] > group) {
          count += own * size(links[i]);
        }
      }
    }
    return count;
  }

  private long size(int group) {
    return groupStart[group + 1] - groupStart[group];
  }

  /// All pairs by the first number, then by the second.
  public void forEach(Sink sink) {
    Partners partners = new Partners();
    for (int document = 0; document < groupOf.length; document++) {
      partners.of(document);
      for (int i = 0; i < partners.size; i++) {
        long packed = partners.sorted[i];
        int link = (int) packed;
        double jaccard = link < 0 ? 1 : jaccards[link];
        if (!sink.pair(document, (int) (packed >>> 32), jaccard)) {
          return;
        }
      }
    }
  }

  /// The documents behind one document that are similar to it.
  private final class Partners {
    /// Document in front, the link that leads to it behind, -1 for the same text.
    private long[] sorted = new long[16];

    private int size;

    void of(int document) {
      size = 0;
      int group = groupOf[document];
      add(document, group, -1);
      for (int i = linkStart[group]; i < linkStart[group + 1]; i++) {
        add(document, links[i], i);
      }
      Arrays.sort(sorted, 0, size);
    }

    private void add(int document, int group, int link) {
      for (int i = groupStart[group + 1] - 1; i >= groupStart[group]; i--) {
        if (members[i] <= document) {
          return;
        }
        if (size == sorted.length) {
          sorted = Arrays.copyOf(sorted, size * 2);
        }
        sorted[size++] = (long) members[i] << 32 | link & 0xFFFFFFFFL;
      }
    }
  }
}
