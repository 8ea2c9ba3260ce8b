package dev.jadework.patents.names;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// 申请人组. Names that mean one body.
///
/// @param name the one that stands for all: the name of most documents, or the user's
/// @param members most documents first
public record NameGroup(String name, ApplicantType type, List<Member> members) {
  public NameGroup {
    members = List.copyOf(members);
  }

  /// Documents of all members; one that names two of them counts twice.
  public long documents() {
    return members.stream().mapToLong(Member::documents).sum();
  }

  /// The names as the sources write them.
  public Set<String> names() {
    return members.stream().map(Member::name).collect(Collectors.toCollection(TreeSet::new));
  }

  /// @param name as the source writes it
  /// @param reasons the rules that joined it to the group; empty in a group of its own
  public record Member(String name, long documents, Set<Reason> reasons) {}
}
