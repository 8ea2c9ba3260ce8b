package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.index.CountUnit;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// 派生数据. Families and status of the applications of a corpus, each read once per commit, when
/// first asked for. Thread-safe.
final class DerivedMaps {
  private volatile @Nullable FamilyMap families;
  private volatile @Nullable StatusMap status;

  FamilyMap families(View view, CountUnit unit) throws IOException {
    return switch (unit) {
      case PUBLICATION, APPLICATION -> FamilyMap.NONE;
      case SIMPLE_FAMILY, EXTENDED_FAMILY -> families(view);
    };
  }

  FamilyMap families(View view) throws IOException {
    FamilyMap known = families;
    if (known == null || !known.isOf(view)) {
      known = FamilyMap.load(view);
      families = known;
    }
    return known;
  }

  StatusMap status(View view) throws IOException {
    StatusMap known = status;
    if (known == null || !known.isOf(view)) {
      known = StatusMap.load(view);
      status = known;
    }
    return known;
  }
}
