package dev.jadework.platform.projects.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.platform.projects.ProjectFilter;
import dev.jadework.platform.projects.Visible;
import dev.jadework.platform.projects.targets.Measured;
import dev.jadework.platform.projects.targets.TargetHistory;
import dev.jadework.platform.projects.targets.TargetPoint;
import dev.jadework.platform.projects.targets.TargetSnapshot;
import dev.jadework.platform.projects.targets.TargetTrend;
import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.evaluation.StatedTarget;
import dev.jadework.rules.pack.Figure;
import dev.jadework.rules.pack.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// 目标与指标. Every target of the policy texts: what is wanted until when, what the product measures
/// today and how that went, or which data it would need.
@Controller
@AllowedTo
class TargetsPage {
  private final PolicyBook policies;
  private final TargetSnapshot snapshot;
  private final TargetHistory history;
  private final Clock clock;

  TargetsPage(PolicyBook policies, TargetSnapshot snapshot, TargetHistory history, Clock clock) {
    this.policies = policies;
    this.snapshot = snapshot;
    this.history = history;
    this.clock = clock;
  }

  /// The people of a unit see the figures of their own projects, of which no days are kept.
  @GetMapping("/policy-targets")
  String targets(CurrentUser user, Model model) {
    LocalDate today = LocalDate.now(clock);
    ProjectFilter filter = Visible.all(user);
    Map<TargetHistory.Key, Measured> measured = snapshot.measure(filter);
    Map<TargetHistory.Key, List<TargetPoint>> days =
        filter.equals(ProjectFilter.ALL) ? history.until(today) : Map.of();
    List<TargetRow> rows = new ArrayList<>();
    for (PolicyBook.Listed listed : policies.documents()) {
      for (StatedTarget stated :
          StatedTarget.of(listed.pack(), listed.document(), Moment.of(today))) {
        Target target = stated.target();
        TargetHistory.Key key = new TargetHistory.Key(listed.pack().id(), target.id());
        Measured now = measured.getOrDefault(key, Measured.NONE);
        rows.add(
            new TargetRow(
                listed,
                stated,
                now,
                trend(target, days.getOrDefault(key, List.of()), now, today),
                link(listed, target)));
      }
    }
    model.addAttribute("rows", rows);
    model.addAttribute("today", today);
    return "projects/policyTargets";
  }

  private static TargetTrend trend(
      Target target, List<TargetPoint> days, Measured measured, LocalDate today) {
    if (days.isEmpty() && measured.value() != null) {
      return new TargetTrend(
          target, List.of(new TargetPoint(today, measured.value(), measured.text())));
    }
    return new TargetTrend(target, days);
  }

  private static String link(PolicyBook.Listed listed, Target target) {
    if (target.computedBy().filter(figure -> figure.data() == Figure.Data.CORPUS).isPresent()) {
      return "/corpus";
    }
    return listed
        .pack()
        .rule(target.subjectRule())
        .map(rule -> "/coverage?duty=" + rule.duty())
        .orElse("/projects");
  }
}
