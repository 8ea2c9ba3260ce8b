package dev.jadework.patents.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// 近似重复检测. Finds all pairs of documents whose texts have a Jaccard index of at least a threshold
/// over their sets of character trigrams, with blanks and punctuation removed ([Trigrams]). Every
/// pair given is exact; a pair at the threshold is missed once in 100,000 times ([Banding]), equal
/// texts never. Texts are added one by one and held in memory, equal ones once.
public final class NearDuplicates {
  /// Texts less alike are no duplicates, and nearly all pairs would have to be compared.
  private static final double LEAST = 0.1;

  private final double threshold;
  private final List<String> numbers = new ArrayList<>();
  private final List<Integer> groups = new ArrayList<>();
  private final Map<String, Integer> groupByText = new HashMap<>();
  private final List<String> texts = new ArrayList<>();
  private int withoutTrigrams;
  private long compared;

  /// @param threshold smallest Jaccard index of a pair, 0.1–1
  public NearDuplicates(double threshold) {
    if (!(threshold >= LEAST && threshold <= 1)) {
      throw new IllegalArgumentException(
          threshold + " is not a similarity from " + LEAST + " to 1");
    }
    this.threshold = threshold;
  }

  /// Adds a document.
  ///
  /// @param number publication number, given once
  /// @param text as the source has it
  /// @return false if the text has fewer than three letters and numbers and so nothing to compare
  public boolean add(String number, String text) {
    String compared = Trigrams.compared(text);
    if (compared.codePointCount(0, compared.length()) < 3) {
      withoutTrigrams++;
      return false;
    }
    Integer group = groupByText.get(compared);
    if (group == null) {
      group = texts.size();
      groupByText.put(compared, group);
      texts.add(compared);
    }
    numbers.add(number);
    groups.add(group);
    return true;
  }

  /// Documents whose text was too short to be compared.
  public int withoutTrigrams() {
    return withoutTrigrams;
  }

  /// Pairs of different texts that had to be compared exactly.
  public long compared() {
    return compared;
  }

  /// All pairs among the documents added.
  public DuplicatePairs find() {
    BandJoin join = new BandJoin(texts, threshold);
    List<GroupPairs> found = join.run();
    compared = join.compared();
    int[] order =
        IntStream.range(0, numbers.size())
            .boxed()
            .sorted((a, b) -> numbers.get(a).compareTo(numbers.get(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    String[] sorted = new String[order.length];
    int[] groupOf = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = numbers.get(order[i]);
      groupOf[i] = groups.get(order[i]);
    }
    return new DuplicatePairs(sorted, groupOf, texts.size(), found);
  }
}
