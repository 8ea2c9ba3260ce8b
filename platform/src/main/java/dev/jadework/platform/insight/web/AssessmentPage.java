package dev.jadework.platform.insight.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.insight.corpus.Corpus;
import dev.jadework.platform.insight.corpus.NoCorpus;
import dev.jadework.platform.insight.register.Assessments;
import dev.jadework.platform.insight.register.Drafting;
import dev.jadework.platform.insight.register.Recomputation;
import dev.jadework.platform.insight.register.StoredAssessment;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/// 评估卷宗. One assessment: the assessor edits it while it is a draft, the approver reads and signs
/// it, everybody else reads it.
@Controller
@AllowedTo({Role.ASSESSOR, Role.APPROVER, Role.PROGRAMME_MANAGER, Role.AUDITOR})
class AssessmentPage {
  private final Assessments assessments;
  private final Drafting drafting;
  private final Corpus corpus;

  AssessmentPage(Assessments assessments, Drafting drafting, Corpus corpus) {
    this.assessments = assessments;
    this.drafting = drafting;
    this.corpus = corpus;
  }

  @GetMapping("/assessments/{id}")
  String show(@PathVariable long id, CurrentUser user, Model model) {
    StoredAssessment stored = found(id);
    model.addAttribute("stored", stored);
    model.addAttribute("editable", stored.editableBy(user));
    model.addAttribute("steps", stored.steps(user));
    model.addAttribute(
        "others",
        assessments.ofProject(stored.project()).stream().filter(row -> row.id() != id).toList());
    return "insight/assessment";
  }

  /// Every revision, with who made it and why.
  @GetMapping("/assessments/{id}/history")
  String history(@PathVariable long id, CurrentUser user, Model model) {
    StoredAssessment stored = found(id);
    model.addAttribute("stored", stored);
    model.addAttribute("editable", stored.editableBy(user));
    model.addAttribute("revisions", assessments.revisions(id));
    return "insight/history";
  }

  /// Computes it again from its own inputs and day; stores nothing.
  @PostMapping("/assessments/{id}/recompute")
  String recompute(@PathVariable long id, Model model) {
    StoredAssessment stored = found(id);
    if (corpus.problem().isPresent()) {
      return NoCorpus.page(corpus, model);
    }
    Recomputation again =
        new Recomputation(
            assessments.revision(id, 0).orElseThrow(), drafting.draft(stored.inputs()));
    model.addAttribute("stored", stored);
    model.addAttribute("same", again.same());
    model.addAttribute("recomputation", again);
    model.addAttribute("ground", again.ground());
    model.addAttribute("differences", again.same() ? List.of() : again.differences());
    return "insight/recomputed";
  }

  private StoredAssessment found(long id) {
    return assessments
        .find(id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
