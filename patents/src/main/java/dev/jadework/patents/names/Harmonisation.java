package dev.jadework.patents.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 规范结果. Which names of applicants mean one body, of all names of a corpus. The names themselves
/// stay as the sources write them, so that everything can be taken apart again.
public final class Harmonisation {
  /// Every name is a body of its own.
  public static final Harmonisation AS_WRITTEN = new Harmonisation(List.of(), List.of());

  private final List<NameGroup> groups;
  private final List<String> unknown;
  private final Map<String, NameGroup> byName = new HashMap<>();

  Harmonisation(List<NameGroup> groups, List<String> unknown) {
    this.groups = List.copyOf(groups);
    this.unknown = List.copyOf(unknown);
    for (NameGroup group : groups) {
      group.members().forEach(member -> byName.put(member.name(), group));
    }
  }

  /// Most documents first; every name given is in exactly one.
  public List<NameGroup> groups() {
    return groups;
  }

  /// The groups of several names, most documents first.
  public List<NameGroup> merged() {
    return groups.stream().filter(group -> group.members().size() > 1).toList();
  }

  /// Names in the user's rules that are none of the names given.
  public List<String> unknown() {
    return unknown;
  }

  /// The group a name is in; empty if it was not among the names given.
  public Optional<NameGroup> group(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// The body that a name means, by its name; the name itself where it was not among those given.
  public String body(String name) {
    return group(name).map(NameGroup::name).orElse(name);
  }

  /// True if no name stands for another.
  public boolean asWritten() {
    return byName.entrySet().stream().allMatch(e -> e.getValue().name().equals(e.getKey()));
  }
}
