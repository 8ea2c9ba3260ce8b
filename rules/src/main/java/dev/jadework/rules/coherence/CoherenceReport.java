package dev.jadework.rules.coherence;

import dev.jadework.rules.pack.PolicyPack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// 协调性报告. Overlaps, conflicts, gaps and dates over all documents of one or more packs, as they
/// read on a day. What facts decide is found by trying the values on both sides of every boundary
/// that conditions mention, never from wordings.
///
/// @param day day on which documents and values are read
/// @param packs ids of the packs
/// @param issues by code, then in the order of the packs
public record CoherenceReport(LocalDate day, List<String> packs, List<Issue> issues) {
  public CoherenceReport {
    packs = List.copyOf(packs);
    issues = List.copyOf(issues);
  }

  /// Looks at packs together. What several of them share, as the national pack, is looked at once.
  public static CoherenceReport of(List<PolicyPack> packs, LocalDate day) {
    List<Issue> issues = new ArrayList<>();
    new PairIssues(RuleInForce.of(packs, day), issues).find();
    new GapIssues(packs, issues).find();
    new DateIssues(packs, day, issues).find();
    return new CoherenceReport(
        day,
        packs.stream().map(PolicyPack::id).toList(),
        issues.stream().sorted(Comparator.comparing(Issue::code)).toList());
  }

  /// The issues of a kind.
  public List<Issue> of(Issue.Kind kind) {
    return issues.stream().filter(issue -> issue.code().kind() == kind).toList();
  }
}
