package dev.jadework.patents.analysis.family;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.family.Families;
import dev.jadework.patents.family.FamilyKeys;
import dev.jadework.patents.index.CountUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// 同族规模. Members and offices of the families that have a publication among those asked for; a
/// family is taken whole, with its members that the query does not find.
///
/// @param publications members of all these families
/// @param meanMembers publications per family; null without families
/// @param meanOffices offices per family; null without families
/// @param byMembers families by number of members
/// @param byOffices families by number of offices
/// @param largest families with the most offices, ties by members, then by the first number
public record FamilySizes(
    long families,
    long publications,
    @Nullable Double meanMembers,
    @Nullable Double meanOffices,
    List<Bucket> byMembers,
    List<Bucket> byOffices,
    List<Family> largest) {

  /// How many families have so many members, or offices.
  public record Bucket(int size, long families) {}

  /// @param first the publication number that comes first in order
  public record Family(String first, int members, List<String> offices) {}

  private static final int LARGEST = 20;

  /// Takes all publications of the corpus in any order.
  public static final class Builder {
    private final List<FamilyKeys> keys = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private final List<String> offices = new ArrayList<>();
    private final List<Boolean> asked = new ArrayList<>();

    /// @param subject true if the query finds it
    public void add(Patent patent, boolean subject) {
      keys.add(FamilyKeys.of(patent));
      numbers.add(patent.publication().toString());
      offices.add(patent.publication().office());
      asked.add(subject);
    }

    /// @param unit simple or extended families
    public FamilySizes build(CountUnit unit) {
      int[] groups = groups(unit);
      Map<Integer, Members> members = new HashMap<>();
      for (int i = 0; i < groups.length; i++) {
        members
            .computeIfAbsent(groups[i], none -> new Members())
            .add(numbers.get(i), offices.get(i), asked.get(i));
      }
      List<Family> families =
          members.values().stream()
              .filter(family -> family.subject)
              .map(Members::family)
              .sorted(
                  Comparator.comparingInt((Family f) -> f.offices().size())
                      .thenComparingInt(Family::members)
                      .reversed()
                      .thenComparing(Family::first))
              .toList();
      Map<Integer, Long> byMembers = new TreeMap<>();
      Map<Integer, Long> byOffices = new TreeMap<>();
      long publications = 0;
      for (Family family : families) {
        publications += family.members();
        byMembers.merge(family.members(), 1L, Long::sum);
        byOffices.merge(family.offices().size(), 1L, Long::sum);
      }
      double count = families.size();
      long offices = families.stream().mapToLong(family -> family.offices().size()).sum();
      return new FamilySizes(
          families.size(),
          publications,
          count == 0 ? null : publications / count,
          count == 0 ? null : offices / count,
          buckets(byMembers),
          buckets(byOffices),
          families.stream().limit(LARGEST).toList());
    }

    private int[] groups(CountUnit unit) {
      Families.Builder builder = new Families.Builder(keys.size());
      for (int i = 0; i < keys.size(); i++) {
        FamilyKeys key = keys.get(i);
        long[] priorities = key.priorities();
        builder.add(
            i, key.application(), priorities, priorities.length, key.simple(), key.extended());
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

    private static List<Bucket> buckets(Map<Integer, Long> counts) {
      return counts.entrySet().stream()
          .map(entry -> new Bucket(entry.getKey(), entry.getValue()))
          .toList();
    }
  }

  private static final class Members {
    private int count;
    private boolean subject;
    private String first = "";
    private final Set<String> offices = new TreeSet<>();

    void add(String number, String office, boolean asked) {
      first = count == 0 || number.compareTo(first) < 0 ? number : first;
      count++;
      subject |= asked;
      offices.add(office);
    }

    Family family() {
      return new Family(first, count, List.copyOf(offices));
    }
  }
}
