package dev.jadework.patents.duplicates;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// All pairs of texts whose sets of trigrams are similar enough: texts that agree in a band of
/// their sketches ([Banding]) are compared exactly, so that no pair is too many. Uses all
/// processors.
final class BandJoin {
  /// Texts that one thread sketches in one go.
  private static final int PIECE = 1024;

  /// A bound may be looser than needed; rounding must not make it tighter.
  private static final double ROUNDING = 1e-9;

  private final List<String> texts;
  private final double threshold;
  private final Banding banding;
  private final int[] sizes;
  private final int[] bands;
  private final Parities parities;
  private final AtomicLong compared = new AtomicLong();

  /// @param texts pairwise different, as [Trigrams#compared] gives them
  BandJoin(List<String> texts, double threshold) {
    this.texts = texts;
    this.threshold = threshold;
    this.banding = Banding.of(threshold);
    this.sizes = new int[texts.size()];
    this.bands = new int[Math.multiplyExact(texts.size(), banding.bands())];
    this.parities = new Parities(texts.size());
  }

  /// Each pair once.
  List<GroupPairs> run() {
    IntStream.rangeClosed(0, texts.size() / PIECE).parallel().forEach(this::sketch);
    return IntStream.range(0, banding.bands()).parallel().mapToObj(this::join).toList();
  }

  /// Pairs of texts that were compared exactly.
  long compared() {
    return compared.get();
  }

  private void sketch(int piece) {
    GramSet grams = new GramSet();
    Sketch sketch = new Sketch(banding);
    long[] members = new long[1 << 10];
    for (int text = piece * PIECE; text < Math.min(texts.size(), (piece + 1) * PIECE); text++) {
      int size = grams.fill(texts.get(text));
      members = members.length >= size ? members : new long[size * 2];
      grams.copy(members);
      sizes[text] = size;
      parities.put(text, members, size);
      sketch.bands(members, size, bands, text * banding.bands());
    }
  }

  private GroupPairs join(int band) {
    long[] byValue = new long[texts.size()];
    for (int text = 0; text < byValue.length; text++) {
      byValue[text] = (long) value(text, band) << 32 | text;
    }
    Arrays.sort(byValue);
    GroupPairs found = new GroupPairs();
    GramSet grams = new GramSet();
    for (int i = 0; i < byValue.length; i++) {
      int text = (int) byValue[i];
      boolean filled = false;
      for (int j = i + 1; j < byValue.length && byValue[j] >> 32 == byValue[i] >> 32; j++) {
        int other = (int) byValue[j];
        if (worthComparing(text, other) && !metBefore(text, other, band)) {
          if (!filled) {
            grams.fill(texts.get(text));
            filled = true;
          }
          compare(grams, text, other, found);
        }
      }
    }
    return found;
  }

  private int value(int text, int band) {
    return bands[text * banding.bands() + band];
  }

  /// By size and [Parities]: two sets that differ in d members share (a + b − d) ÷ 2.
  private boolean worthComparing(int a, int b) {
    int both = sizes[a] + sizes[b];
    double mostDiffering = both * (1 - threshold) / (1 + threshold) + ROUNDING;
    return Math.abs(sizes[a] - sizes[b]) <= mostDiffering
        && parities.differing(a, b) <= mostDiffering;
  }

  private boolean metBefore(int a, int b, int band) {
    for (int earlier = 0; earlier < band; earlier++) {
      if (value(a, earlier) == value(b, earlier)) {
        return true;
      }
    }
    return false;
  }

  private void compare(GramSet grams, int text, int other, GroupPairs found) {
    compared.incrementAndGet();
    int both = sizes[text] + sizes[other];
    int needed = (int) Math.ceil(threshold * both / (1 + threshold) - ROUNDING);
    int shared = grams.shared(texts.get(other), needed);
    double jaccard = (double) shared / (both - shared);
    if (jaccard >= threshold) {
      found.add(text, other, jaccard);
    }
  }
}
