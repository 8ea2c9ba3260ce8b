package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.family.Families;
import dev.jadework.patents.index.CountUnit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/// 归族. The family of every application of a corpus. Only applications that claim priorities or
/// continue others, are claimed or continued, or were given a family by the source are looked at;
/// any other is a family of its own. Takes about 100 bytes for each of those.
final class FamilyMap {
  /// Of a view whose families are not asked for.
  static final FamilyMap NONE = new FamilyMap(-1, List.of());

  private final long generation;
  private final Map<Long, Integer> nodes = new HashMap<>();
  private final Families families;

  private record Keys(
      long application, long[] priorities, long[] related, long simple, long extended) {}

  private FamilyMap(long generation, List<Keys> connected) {
    this.generation = generation;
    for (Keys keys : connected) {
      nodes.putIfAbsent(keys.application(), nodes.size());
    }
    int stored = connected.size();
    List<Long> claimed = new ArrayList<>();
    for (Keys keys : connected) {
      for (long earlier : joined(keys.priorities(), keys.related())) {
        if (nodes.putIfAbsent(earlier, nodes.size()) == null) {
          claimed.add(earlier);
        }
      }
    }
    Families.Builder builder = new Families.Builder(stored + claimed.size());
    for (int i = 0; i < stored; i++) {
      Keys keys = connected.get(i);
      builder.add(
          i,
          keys.application(),
          keys.priorities(),
          keys.priorities().length,
          keys.simple(),
          keys.extended());
      for (long earlier : keys.related()) {
        builder.relate(keys.application(), earlier);
      }
    }
    // First filings claim themselves; one that is not in the corpus changes no other's family.
    for (int i = 0; i < claimed.size(); i++) {
      builder.add(stored + i, claimed.get(i), new long[] {claimed.get(i)}, 1, 0, 0);
    }
    families = builder.build();
    nodes.clear();
    for (int i = 0; i < stored; i++) {
      nodes.putIfAbsent(connected.get(i).application(), i);
    }
    for (int i = 0; i < claimed.size(); i++) {
      nodes.put(claimed.get(i), stored + i);
    }
  }

  private static long[] joined(long[] a, long[] b) {
    return LongStream.concat(LongStream.of(a), LongStream.of(b)).toArray();
  }

  static FamilyMap load(View view) throws IOException {
    List<Keys> connected = new ArrayList<>();
    Scan.unordered(view, Dsl.term("connected", "true"))
        .with(List.of("application", "priorities", "related", "simple_family", "extended_family"))
        .run(
            hit -> {
              connected.add(
                  new Keys(
                      View.number(hit, "application"),
                      View.numbers(hit, "priorities"),
                      View.numbers(hit, "related"),
                      View.number(hit, "simple_family"),
                      View.number(hit, "extended_family")));
              return true;
            });
    return new FamilyMap(view.generation(), connected);
  }

  boolean isOf(View view) {
    return generation == view.generation();
  }

  /// True if the application may have company.
  boolean connected(long application) {
    return nodes.containsKey(application);
  }

  /// Equal for applications of one family; by application for one that has no company.
  Object unit(long application, CountUnit unit) {
    Integer node = nodes.get(application);
    if (node == null) {
      return application; // a long, hence equal to no family's number
    }
    return switch (unit) {
      case PUBLICATION, APPLICATION -> application;
      case SIMPLE_FAMILY -> families.bySimpleFamily()[node];
      case EXTENDED_FAMILY -> families.byExtendedFamily()[node];
    };
  }

  /// All applications of the families of these, by a single look at all families.
  Set<Long> together(Set<Long> applications, CountUnit unit) {
    Set<Long> together = new HashSet<>(applications);
    if (unit == CountUnit.APPLICATION) {
      return together;
    }
    Set<Object> units = new HashSet<>();
    applications.forEach(application -> units.add(unit(application, unit)));
    nodes.keySet().stream()
        .filter(other -> units.contains(unit(other, unit)))
        .forEach(together::add);
    return together;
  }
}
