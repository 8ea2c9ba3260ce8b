package dev.jadework.patents.analysis;

import java.util.ArrayList;
import java.util.List;

/// 数据口径. What a figure was computed from.
///
/// @param in documents (or points) given
/// @param used how many of them entered the figure
/// @param dropped the others by reason; the counts add up to `in - used`
public record Basis(Scope scope, long in, long used, List<Dropped> dropped) {
  public Basis {
    dropped = dropped.stream().filter(one -> one.count() > 0).toList();
    long sum = dropped.stream().mapToLong(Dropped::count).sum();
    if (in - used != sum) {
      throw new IllegalArgumentException(
          in + " in, " + used + " used, but " + sum + " accounted for as dropped: " + dropped);
    }
  }

  /// Everything was used.
  public static Basis whole(Scope scope, long in) {
    return new Basis(scope, in, in, List.of());
  }

  /// With further ones left out of those used so far.
  public Basis without(long count, String reason) {
    List<Dropped> all = new ArrayList<>(dropped);
    all.add(new Dropped(count, reason));
    return new Basis(scope, in, used - count, all);
  }
}
