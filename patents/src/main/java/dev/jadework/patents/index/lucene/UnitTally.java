package dev.jadework.patents.index.lucene;

import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// How many different units came by. Where each document is its own unit none comes twice.
final class UnitTally {
  private final @Nullable FixedBitSet seen;
  private long count;

  /// @param seen null if no unit comes twice
  UnitTally(@Nullable FixedBitSet seen) {
    this.seen = seen;
  }

  void add(int unit) {
    if (seen == null || !seen.getAndSet(unit)) {
      count++;
    }
  }

  /// Adds those of other documents; only where no unit comes twice.
  void add(UnitTally other) {
    count += other.count;
  }

  long count() {
    return count;
  }
}
