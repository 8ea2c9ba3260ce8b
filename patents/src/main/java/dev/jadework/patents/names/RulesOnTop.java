package dev.jadework.patents.names;

import dev.jadework.patents.names.NameGroup.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Lays the user's rules over the groups found, and names and orders the groups.
final class RulesOnTop {
  private static final Comparator<Member> MOST_FIRST =
      Comparator.comparingLong(Member::documents).reversed().thenComparing(Member::name);

  /// A group while rules are applied to it.
  private static final class Open {
    private final List<Member> members = new ArrayList<>();
    private @Nullable String name;
  }

  private RulesOnTop() {}

  static Harmonisation apply(
      List<List<Member>> found, UserRules rules, Map<String, ApplicantName> parsed) {
    List<Open> groups = new ArrayList<>();
    Map<String, Open> places = new HashMap<>();
    for (List<Member> members : found) {
      Open group = open(groups);
      members.forEach(member -> put(member, group, places));
    }
    Set<String> unknown = new TreeSet<>();
    for (List<String> names : rules.splits()) {
      Open own = open(groups);
      known(names, places, unknown).forEach(name -> move(name, own, places));
    }
    for (UserRules.Merge merge : rules.merges()) {
      Open one = open(groups);
      one.name = merge.name();
      for (String name : known(merge.names(), places, unknown)) {
        Open old = Objects.requireNonNull(places.get(name));
        List.copyOf(old.members).forEach(member -> move(member.name(), one, places));
      }
    }
    return new Harmonisation(
        groups.stream()
            .filter(group -> !group.members.isEmpty())
            .map(group -> closed(group, parsed))
            .sorted(
                Comparator.comparingLong(NameGroup::documents)
                    .reversed()
                    .thenComparing(NameGroup::name))
            .toList(),
        List.copyOf(unknown));
  }

  private static Open open(List<Open> groups) {
    Open group = new Open();
    groups.add(group);
    return group;
  }

  private static void put(Member member, Open group, Map<String, Open> places) {
    group.members.add(member);
    places.put(member.name(), group);
  }

  private static List<String> known(
      List<String> names, Map<String, Open> places, Set<String> unknown) {
    names.stream().filter(name -> !places.containsKey(name)).forEach(unknown::add);
    return names.stream().filter(places::containsKey).distinct().toList();
  }

  private static void move(String name, Open to, Map<String, Open> places) {
    Open from = Objects.requireNonNull(places.get(name));
    if (from == to) {
      return;
    }
    Member member =
        from.members.stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    from.members.remove(member);
    Set<Reason> reasons = EnumSet.of(Reason.USER_RULE);
    reasons.addAll(member.reasons());
    put(new Member(name, member.documents(), reasons), to, places);
  }

  private static NameGroup closed(Open group, Map<String, ApplicantName> parsed) {
    List<Member> members = group.members.stream().sorted(MOST_FIRST).toList();
    String first = members.getFirst().name();
    return new NameGroup(
        group.name == null ? first : group.name,
        Objects.requireNonNull(parsed.get(first)).type(),
        members);
  }
}
