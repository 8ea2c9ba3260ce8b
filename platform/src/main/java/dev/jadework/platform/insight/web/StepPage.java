package dev.jadework.platform.insight.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.insight.register.Assessments;
import dev.jadework.platform.insight.register.Step;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// 提交、签署与退回. The steps of the sign-off. The service decides who may; a refusal is audited.
@Controller
@AllowedTo({Role.ASSESSOR, Role.APPROVER})
class StepPage {
  private final Assessments assessments;

  StepPage(Assessments assessments) {
    this.assessments = assessments;
  }

  @PostMapping("/assessments/{id}/steps/{name}")
  String take(
      @PathVariable long id,
      @PathVariable String name,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String opinion,
      CurrentUser user,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Step step =
        Arrays.stream(Step.values())
            .filter(one -> one.key().equals(name))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (assessments.find(id).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return Unsaved.orElse(
        assessments.take(step, id, version, opinion, user),
        "/assessments/" + id,
        request,
        response,
        model);
  }
}
