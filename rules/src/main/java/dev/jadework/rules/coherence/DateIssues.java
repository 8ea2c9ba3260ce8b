package dev.jadework.rules.coherence;

import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.evaluation.StatedTarget;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Target;
import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Targets whose day has passed, and documents whose first day is assumed.
final class DateIssues {
  private final List<PolicyPack> packs;
  private final LocalDate day;
  private final List<Issue> issues;
  private final Set<String> seen = new HashSet<>();

  DateIssues(List<PolicyPack> packs, LocalDate day, List<Issue> issues) {
    this.packs = packs;
    this.day = day;
    this.issues = issues;
  }

  void find() {
    for (PolicyPack pack : packs) {
      for (PolicyDocument document : pack.documents()) {
        if (seen.add("document " + document.id())) {
          assumed(document);
        }
      }
      for (StatedTarget stated : StatedTarget.of(pack, Moment.of(day))) {
        Target target = stated.target();
        target
            .due()
            .filter(_ -> stated.evaluated())
            .ifPresent(due -> passed(pack, target.id(), target.indicator(), due, target.clause()));
      }
    }
  }

  /// Packs write `推定` and `assumed` at the head of the reason where the text states no day.
  private void assumed(PolicyDocument document) {
    Labels basis = document.inForceBasis();
    if (basis.zh().startsWith("推定") || basis.en().startsWith("assumed")) {
      issues.add(
          new Issue(
              Issue.Code.DAY_ASSUMED,
              document.clauses().stream()
                  .limit(1)
                  .map(
                      clause ->
                          new Issue.Cited(document.pack(), document.id(), clause.id(), List.of()))
                  .toList(),
              new Labels(
                  "《%s》自 %s 起适用，该日系推定：%s"
                      .formatted(document.title().zh(), document.inForceFrom(), basis.zh()),
                  "%s applies from %s, a day that is assumed: %s"
                      .formatted(document.title().en(), document.inForceFrom(), basis.en())),
              Optional.empty()));
    }
  }

  private void passed(PolicyPack pack, String id, Labels title, LocalDate due, String clause) {
    if (!due.isBefore(day) || !seen.add("target " + id + " " + due)) {
      return;
    }
    List<Issue.Cited> cited =
        pack
            .clause(clause)
            .flatMap(found -> pack.document(found.document()))
            .map(document -> new Issue.Cited(document.pack(), document.id(), clause, List.of()))
            .stream()
            .toList();
    issues.add(
        new Issue(
            Issue.Code.TARGET_PASSED,
            cited,
            new Labels(
                "目标%s（%s）的考核期至 %s，已届满".formatted(id, title.zh(), due),
                "the day of target %s (%s), %s, has passed".formatted(id, title.en(), due)),
            Optional.empty()));
  }
}
