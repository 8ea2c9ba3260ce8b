package dev.jadework.patents.names;

import static java.util.stream.Collectors.toList;

import dev.jadework.patents.names.NameGroup.Member;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// 申请人规范化. Puts the spellings of a corpus's applicants into groups of one body each.
///
/// Names with an equal normal form are one spelling. Spellings with the same particular core, or
/// cores one letter apart, are compared in pairs. A name that leaves out place or trade joins the
/// only group it could mean, and none if there are several: 长城有限公司 is no bridge between a bank
/// and a maker of lorries. Likewise a name in Latin letters joins the only Chinese body that it
/// could mean. The result depends on the set of names and not on their order. Names are
/// kept as they are, so that everything can be taken apart again.
public final class Harmoniser {
  private final List<ApplicantName> spellings;
  private final Joined joined;

  private Harmoniser(List<ApplicantName> spellings) {
    this.spellings = spellings;
    this.joined = new Joined(spellings.size());
  }

  /// @param documents documents per name as the source writes it
  /// @throws UserRulesException if rules of the user's contradict one another
  public static Harmonisation harmonise(Map<String, Long> documents, UserRules rules) {
    Map<String, ApplicantName> parsed = new TreeMap<>();
    documents.keySet().forEach(raw -> parsed.put(raw, ApplicantName.of(raw)));
    List<List<ApplicantName>> byNormal =
        List.copyOf(
            parsed.values().stream()
                .collect(Collectors.groupingBy(ApplicantName::normal, TreeMap::new, toList()))
                .values());
    Harmoniser work = new Harmoniser(byNormal.stream().map(List::getFirst).toList());
    work.join();
    Map<Integer, List<Member>> members = new TreeMap<>();
    for (int i = 0; i < byNormal.size(); i++) {
      List<ApplicantName> same = byNormal.get(i);
      List<Member> group = members.computeIfAbsent(work.joined.of(i), _ -> new ArrayList<>());
      for (ApplicantName name : same) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(work.joined.reasons(i));
        for (ApplicantName other : name == same.getFirst() ? same : List.of(same.getFirst())) {
          if (name != other) {
            reasons.addAll(NamePairs.reasons(name, other));
          }
        }
        group.add(new Member(name.raw(), documents.getOrDefault(name.raw(), 0L), reasons));
      }
    }
    return RulesOnTop.apply(List.copyOf(members.values()), rules, parsed);
  }

  private void join() {
    List<int[]> vague = new ArrayList<>();
    List<int[]> across = new ArrayList<>();
    for (List<Integer> block : Blocks.of(spellings)) {
      for (int i = 0; i < block.size(); i++) {
        for (int j = i + 1; j < block.size(); j++) {
          compare(block.get(i), block.get(j), vague, across);
        }
      }
    }
    joinVague(vague);
    joinVague(across);
  }

  private void compare(int one, int other, List<int[]> vague, List<int[]> across) {
    Set<Reason> reasons = NamePairs.reasons(spellings.get(one), spellings.get(other));
    if (reasons.isEmpty()) {
      return;
    }
    boolean chinese = spellings.get(one).chinese();
    if (chinese != spellings.get(other).chinese()) {
      across.add(chinese ? new int[] {other, one} : new int[] {one, other});
    } else if (vaguer(spellings.get(one), spellings.get(other))) {
      vague.add(new int[] {one, other});
    } else if (vaguer(spellings.get(other), spellings.get(one))) {
      vague.add(new int[] {other, one});
    } else {
      joined.join(one, other, reasons);
    }
  }

  private static boolean vaguer(ApplicantName one, ApplicantName other) {
    return (one.trades().isEmpty() && !other.trades().isEmpty())
        || (!NamePairs.city(one) && NamePairs.city(other))
        || (one.places().isEmpty() && !other.places().isEmpty());
  }

  /// Each group with the only group that is less vague, as they stood before any of these joins.
  private void joinVague(List<int[]> pairs) {
    Map<Integer, Set<Integer>> meant = new HashMap<>();
    for (int[] pair : pairs) {
      int from = joined.of(pair[0]);
      int to = joined.of(pair[1]);
      if (from != to) {
        meant.computeIfAbsent(from, _ -> new TreeSet<>()).add(to);
      }
    }
    for (int[] pair : pairs) {
      pair[0] = meant.getOrDefault(joined.of(pair[0]), Set.of()).size() == 1 ? pair[0] : -1;
    }
    for (int[] pair : pairs) {
      if (pair[0] >= 0) {
        joined.join(
            pair[0], pair[1], NamePairs.reasons(spellings.get(pair[0]), spellings.get(pair[1])));
      }
    }
  }
}
