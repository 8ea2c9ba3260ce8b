package dev.jadework.patents.analysis.family;

import dev.jadework.patents.analysis.family.FamilySizes.Bucket;
import dev.jadework.patents.analysis.family.FamilySizes.Family;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.family.Families;
import dev.jadework.patents.family.FamilyKeys;
import dev.jadework.patents.index.CountUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/// Takes all publications of the corpus in any order, texts not needed, about 150 bytes of each.
public final class FamilySizesBuilder {
  private static final int LARGEST = 20;

  /// The larger family last.
  private static final Comparator<Family> ORDER =
      Comparator.comparingInt((Family family) -> family.offices().size())
          .thenComparingInt(Family::members)
          .thenComparing(Comparator.comparing(Family::first).reversed());

  private final List<FamilyKeys> keys = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private final Map<String, Integer> officeNumbers = new HashMap<>();
  private final List<String> officeNames = new ArrayList<>();
  private final BitSet asked = new BitSet();
  private int[] offices = new int[1024];

  /// @param subject true if the query finds it
  public void add(Patent patent, boolean subject) {
    int at = keys.size();
    asked.set(at, subject);
    keys.add(FamilyKeys.of(patent));
    numbers.add(patent.publication().toString());
    String office = patent.publication().office();
    Integer known = officeNumbers.putIfAbsent(office, officeNames.size());
    if (known == null) {
      officeNames.add(office);
    }
    offices = at < offices.length ? offices : Arrays.copyOf(offices, at * 2);
    offices[at] = known == null ? officeNames.size() - 1 : known;
  }

  /// @param unit simple or extended families
  public FamilySizes build(CountUnit unit) {
    int[] groups = groups(unit);
    // The members of a family beside each other: group and publication.
    long[] members = new long[groups.length];
    Arrays.setAll(members, at -> (long) groups[at] << 32 | at);
    Arrays.parallelSort(members);
    Tally tally = new Tally();
    for (int from = 0; from < members.length; ) {
      int to = from + 1;
      while (to < members.length && members[to] >>> 32 == members[from] >>> 32) {
        to++;
      }
      tally.add(members, from, to);
      from = to;
    }
    return tally.sizes();
  }

  private int[] groups(CountUnit unit) {
    Families.Builder builder = new Families.Builder(keys.size());
    for (int i = 0; i < keys.size(); i++) {
      builder.add(i, keys.get(i));
    }
    Families families = builder.build();
    return switch (unit) {
      case SIMPLE_FAMILY -> families.bySimpleFamily();
      case EXTENDED_FAMILY -> families.byExtendedFamily();
      case PUBLICATION, APPLICATION ->
          throw new IllegalArgumentException(
              unit + " is no family; families are SIMPLE_FAMILY and EXTENDED_FAMILY");
    };
  }

  private final class Tally {
    private final Map<Integer, Long> byMembers = new TreeMap<>();
    private final Map<Integer, Long> byOffices = new TreeMap<>();
    private final PriorityQueue<Family> largest = new PriorityQueue<>(ORDER); // smallest in front
    private long families;
    private long publications;
    private long reached; // offices of all families

    void add(long[] members, int from, int to) {
      boolean subject = false;
      BitSet own = new BitSet();
      for (int i = from; i < to; i++) {
        subject |= asked.get((int) members[i]);
        own.set(offices[(int) members[i]]);
      }
      if (!subject) {
        return;
      }
      int count = to - from;
      families++;
      publications += count;
      reached += own.cardinality();
      byMembers.merge(count, 1L, Long::sum);
      byOffices.merge(own.cardinality(), 1L, Long::sum);
      if (largest.size() == LARGEST && !mayBeAmong(own.cardinality(), count)) {
        return;
      }
      largest.add(family(members, from, to, own));
      if (largest.size() > LARGEST) {
        largest.remove();
      }
    }

    /// False for most families, whose names are then not looked at.
    private boolean mayBeAmong(int ownOffices, int count) {
      Family smallest = largest.element();
      return ownOffices > smallest.offices().size()
          || (ownOffices == smallest.offices().size() && count >= smallest.members());
    }

    private Family family(long[] members, int from, int to, BitSet own) {
      String first =
          Arrays.stream(members, from, to)
              .mapToObj(one -> numbers.get((int) one))
              .min(Comparator.naturalOrder())
              .orElseThrow();
      return new Family(
          first, to - from, own.stream().mapToObj(officeNames::get).sorted().toList());
    }

    FamilySizes sizes() {
      return new FamilySizes(
          families,
          publications,
          families == 0 ? null : publications / (double) families,
          families == 0 ? null : reached / (double) families,
          buckets(byMembers),
          buckets(byOffices),
          largest.stream().sorted(ORDER.reversed()).toList());
    }

    private static List<Bucket> buckets(Map<Integer, Long> counts) {
      return counts.entrySet().stream()
          .map(entry -> new Bucket(entry.getKey(), entry.getValue()))
          .toList();
    }
  }
}
