package dev.jadework.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// 公布次序. The positions of a generated corpus by day of publication, those of the same day by
/// position. Documents without a day come first.
final class PublicationOrder {
  /// Neighbours among which some are cited more often than others.
  private static final int BLOCK = 256;

  private static final int UNDATED = Integer.MIN_VALUE;

  private final GeneratedCorpus documents;

  /// Day since 1970 above, position below; ascending.
  private final long[] entries;

  PublicationOrder(GeneratedCorpus documents) {
    this.documents = documents;
    this.entries =
        IntStream.range(0, documents.size()).mapToLong(at -> entry(day(at), at)).sorted().toArray();
  }

  /// A document published about so many days before another: of 256 neighbours, the more often the
  /// earlier they are, so that some are cited by many. None if the corpus is not so old.
  OptionalInt earlier(int position, int days, SplittableRandom random) {
    int day = day(position);
    boolean dated = day != UNDATED;
    int before = place(entry(day, dated ? 0 : position));
    int found = dated ? place(entry(day - days, 0)) : before;
    if (found == 0) {
      return OptionalInt.empty();
    }
    double drawn = random.nextDouble();
    int near = found - found % BLOCK + (int) (BLOCK * drawn * drawn);
    return OptionalInt.of((int) entries[Math.min(near, before - 1)]);
  }

  private int place(long entry) {
    int found = Arrays.binarySearch(entries, entry);
    return found < 0 ? -found - 1 : found;
  }

  private int day(int position) {
    LocalDate published = documents.published(position);
    return published == null ? UNDATED : (int) published.toEpochDay();
  }

  private static long entry(int day, int position) {
    return ((long) day << 32) | position;
  }
}
