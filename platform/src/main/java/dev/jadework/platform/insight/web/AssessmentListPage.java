package dev.jadework.platform.insight.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.insight.register.AssessmentFilter;
import dev.jadework.platform.insight.register.AssessmentState;
import dev.jadework.platform.insight.register.Assessments;
import dev.jadework.platform.shell.Page;
import dev.jadework.platform.shell.Paging;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/// 评估台账. All assessments, and the projects that still need one.
@Controller
@AllowedTo({Role.ASSESSOR, Role.APPROVER, Role.PROGRAMME_MANAGER, Role.AUDITOR})
class AssessmentListPage {
  private static final int PAGE_SIZE = 20;

  /// Projects named as needing an assessment; the coverage page lists them all.
  private static final int NEEDED = 10;

  private final Assessments assessments;
  private final NeededAssessments needed;

  AssessmentListPage(Assessments assessments, NeededAssessments needed) {
    this.assessments = assessments;
    this.needed = needed;
  }

  @GetMapping("/assessments")
  String show(
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String text,
      @RequestParam(name = "page", defaultValue = "1") int number,
      @ModelAttribute(name = "page", binding = false) Page page,
      CurrentUser user,
      Model model) {
    AssessmentFilter filter = new AssessmentFilter(state(state), text);
    Paging paging = Paging.of(number, PAGE_SIZE, assessments.count(filter));
    List<NeededAssessments.Needed> open = needed.on(page.today());
    model.addAttribute("rows", assessments.list(filter, paging.offset(), PAGE_SIZE));
    model.addAttribute("paging", paging);
    model.addAttribute("state", filter.state());
    model.addAttribute("text", text);
    model.addAttribute("needed", open.stream().limit(NEEDED).toList());
    model.addAttribute("neededInAll", open.size());
    model.addAttribute("mayStart", user.has(Role.ASSESSOR));
    return "insight/assessments";
  }

  private static @Nullable AssessmentState state(String name) {
    return Arrays.stream(AssessmentState.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
