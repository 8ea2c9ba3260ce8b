package dev.jadework.patents.names;

import dev.jadework.patents.names.NameGroup.Member;
import dev.jadework.patents.names.UserRules.Merge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lays the user's rules over the groups found, and names and orders the groups.
final class RulesOnTop {
  private static final Comparator<Member> MOST_FIRST =
      Comparator.comparingLong(Member::documents).reversed().thenComparing(Member::name);

  private static final Comparator<NameGroup> LARGEST_FIRST =
      Comparator.comparingLong(NameGroup::documents).reversed().thenComparing(NameGroup::name);

  /// A group while rules are applied to it.
  private static final class Open {
    private final Map<String, Member> members = new HashMap<>();
    private @Nullable Merge merge;
  }

  private final List<Open> groups = new ArrayList<>();
  private final Map<String, Open> places = new HashMap<>();

  private RulesOnTop(List<List<Member>> found) {
    for (List<Member> members : found) {
      Open group = open();
      members.forEach(member -> put(member, group));
    }
  }

  /// @throws UserRulesException if a rule merges what another one has merged
  static Harmonisation apply(
      List<List<Member>> found, UserRules rules, Map<String, ApplicantName> parsed) {
    RulesOnTop work = new RulesOnTop(found);
    List<String> unknown =
        rules.names().filter(name -> !work.places.containsKey(name)).distinct().sorted().toList();
    rules.splits().forEach(work::split);
    rules.merges().forEach(work::merge);
    return new Harmonisation(
        work.groups.stream()
            .filter(group -> !group.members.isEmpty())
            .map(group -> closed(group, parsed))
            .sorted(LARGEST_FIRST)
            .toList(),
        unknown);
  }

  private void split(List<String> names) {
    Open own = open();
    known(names).forEach(name -> move(name, own));
  }

  private void merge(Merge merge) {
    Open one = open();
    one.merge = merge;
    Set<String> names = new LinkedHashSet<>(merge.names());
    if (merge.name() != null) {
      names.add(merge.name());
    }
    for (String name : known(names)) {
      Open old = Objects.requireNonNull(places.get(name));
      Merge before = old.merge;
      if (old != one && before != null) {
        throw new UserRulesException(
            name,
            "“%s” is merged into “%s” and into “%s”; put the names of both into one merge, or split"
                    .formatted(name, before.called(), merge.called())
                + " it off first if it is no name of theirs");
      }
      List.copyOf(old.members.keySet()).forEach(member -> move(member, one));
    }
  }

  private Open open() {
    Open group = new Open();
    groups.add(group);
    return group;
  }

  private void put(Member member, Open group) {
    group.members.put(member.name(), member);
    places.put(member.name(), group);
  }

  private List<String> known(Collection<String> names) {
    return names.stream().filter(places::containsKey).distinct().toList();
  }

  private void move(String name, Open to) {
    Open from = Objects.requireNonNull(places.get(name));
    Member member = Objects.requireNonNull(from.members.remove(name));
    Set<Reason> reasons = EnumSet.of(Reason.USER_RULE);
    reasons.addAll(member.reasons());
    put(new Member(name, member.documents(), reasons), to);
  }

  private static NameGroup closed(Open group, Map<String, ApplicantName> parsed) {
    List<Member> members = group.members.values().stream().sorted(MOST_FIRST).toList();
    String first = members.getFirst().name();
    Merge merge = group.merge;
    String called = merge == null ? null : merge.name();
    return new NameGroup(
        called == null ? first : called, Objects.requireNonNull(parsed.get(first)).type(), members);
  }
}
