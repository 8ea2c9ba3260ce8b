package dev.jadework.patents.analysis.corpus;

import dev.jadework.patents.index.CountRequest;
import dev.jadework.patents.index.CountTable.Row;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.names.Harmonisation;
import dev.jadework.patents.names.Harmoniser;
import dev.jadework.patents.names.NameGroup;
import dev.jadework.patents.names.NameGroup.Member;
import dev.jadework.patents.names.UserRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// 申请人口径. Which names of applicants count as one body. The corpus keeps the names as the sources
/// write them.
///
/// @param bodies name of the body by the names that differ from it
/// @param merged bodies of several names, with the reasons, most documents first
/// @param unknown names in the user's rules that no applicant of the corpus has
public record HarmonisedNames(
    Map<String, String> bodies, List<NameGroup> merged, List<String> unknown) {
  /// Every name is a body of its own.
  public static final HarmonisedNames AS_WRITTEN =
      new HarmonisedNames(Map.of(), List.of(), List.of());

  /// Of all applicants of the corpus, whatever is asked later: a body is the same in every answer.
  public static HarmonisedNames of(PatentIndex index, UserRules rules) {
    Map<String, Long> names =
        index.count(CountRequest.of(Request.ALL, "PA")).rows().stream()
            .collect(Collectors.toMap(row -> row.values().getFirst(), Row::count));
    Harmonisation found = Harmoniser.harmonise(names, rules);
    Map<String, String> bodies = new HashMap<>();
    for (NameGroup group : found.groups()) {
      for (Member member : group.members()) {
        if (!member.name().equals(group.name())) {
          bodies.put(member.name(), group.name());
        }
      }
    }
    return new HarmonisedNames(
        bodies,
        found.groups().stream().filter(group -> group.members().size() > 1).toList(),
        found.unknown());
  }

  /// The body that a name means.
  public String body(String name) {
    return bodies.getOrDefault(name, name);
  }
}
