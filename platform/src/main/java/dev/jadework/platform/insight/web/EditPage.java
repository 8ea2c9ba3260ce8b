package dev.jadework.platform.insight.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.insight.assessment.FeatureComparison.Verdict;
import dev.jadework.platform.insight.register.Assessments;
import dev.jadework.platform.insight.register.Edit;
import dev.jadework.platform.insight.register.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Edits of a draft. Each form names the version it was made on; what cannot be stored is shown
/// with everything the person typed.
@Controller
@AllowedTo(Role.ASSESSOR)
class EditPage {
  private final Assessments assessments;

  EditPage(Assessments assessments) {
    this.assessments = assessments;
  }

  @PostMapping("/assessments/{id}/risks/{code}")
  String risk(
      @PathVariable long id,
      @PathVariable String code,
      @RequestParam long version,
      CurrentUser user,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return edit(
        id, version, "risk-" + code, RiskForm.edit(code, request), user, model, request, response);
  }

  @PostMapping("/assessments/{id}/risks")
  String add(
      @PathVariable long id,
      @RequestParam long version,
      CurrentUser user,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return edit(id, version, "add-risk", RiskForm.added(request), user, model, request, response);
  }

  /// @param feature index of the feature, from 0
  @PostMapping("/assessments/{id}/features/{feature}/{pn}")
  String verdict(
      @PathVariable long id,
      @PathVariable int feature,
      @PathVariable String pn,
      @RequestParam long version,
      @RequestParam Verdict verdict,
      @RequestParam(defaultValue = "") String reason,
      CurrentUser user,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    return edit(
        id,
        version,
        "features",
        Optional.of(new Edit.JudgeFeature(feature, pn, verdict, reason)),
        user,
        model,
        request,
        response);
  }

  /// Puts the content of an earlier revision back.
  @PostMapping("/assessments/{id}/history/{revision}")
  String goBack(
      @PathVariable long id,
      @PathVariable int revision,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String reason,
      CurrentUser user,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Outcome outcome;
    try {
      outcome = assessments.goBack(id, version, revision, reason, user);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.getMessage(), e);
    }
    return Unsaved.orElse(outcome, "/assessments/" + id + "/history", request, response, model);
  }

  private String edit(
      long id,
      long version,
      String place,
      Optional<Edit> edit,
      CurrentUser user,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (edit.isEmpty()) {
      return Unsaved.invalid(id, "insight.unsaved.incomplete", request, response, model);
    }
    Outcome outcome;
    try {
      outcome = assessments.edit(id, version, edit.get(), user);
    } catch (IllegalArgumentException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.getMessage(), e);
    }
    return Unsaved.orElse(outcome, "/assessments/" + id + "#" + place, request, response, model);
  }
}
