package dev.jadework.platform.policy;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.platform.shell.I18n;
import dev.jadework.platform.shell.Page;
import dev.jadework.rules.evaluation.Evaluator;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPackException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// 草案编辑. A new draft or another version of one: by a form of parameters, or as the text of the
/// file.
@Controller
@AllowedTo
class DraftEditPage {
  private final Drafts drafts;
  private final PolicyBook policies;

  DraftEditPage(Drafts drafts, PolicyBook policies) {
    this.drafts = drafts;
    this.policies = policies;
  }

  @GetMapping("/policy-simulation/new")
  String begin(
      @RequestParam(defaultValue = "") String pack,
      @ModelAttribute("page") Page page,
      Model model) {
    return form(model, pack(pack), null, EditForm.empty(), "", List.of(), page.today());
  }

  @PostMapping("/policy-simulation/new")
  String create(
      @RequestParam(defaultValue = "") String pack,
      @RequestParam(defaultValue = "") String note,
      @RequestParam MultiValueMap<String, String> sent,
      CurrentUser user,
      @ModelAttribute("page") Page page,
      HttpServletResponse response,
      Model model) {
    PolicyPack base = pack(pack);
    Written written = written(sent, base, page.today(), page.i18n());
    if (written.content() != null) {
      try {
        return "redirect:/policy-simulation/"
            + drafts.create(base.id(), written.content(), note, user);
      } catch (PolicyPackException e) {
        written = new Written(written.form(), written.text(), null, e.problems());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(
        model, base, null, written.form(), written.text(), written.problems(), page.today());
  }

  @GetMapping("/policy-simulation/{id}/edit")
  String edit(
      @PathVariable long id, CurrentUser user, @ModelAttribute("page") Page page, Model model) {
    StoredDraft stored = own(id, user);
    PolicyPack base = pack(stored.pack());
    String content = stored.latest().content();
    Optional<EditForm> form =
        DraftYaml.read(base, content).map(edits -> EditForm.of(stored.latest().title(), edits));
    return form(
        model,
        base,
        stored,
        form.orElse(EditForm.of(stored.latest().title(), List.of())),
        content,
        List.of(),
        page.today());
  }

  @PostMapping("/policy-simulation/{id}/edit")
  String change(
      @PathVariable long id,
      @RequestParam(name = "version", defaultValue = "0") int version,
      @RequestParam(defaultValue = "") String note,
      @RequestParam MultiValueMap<String, String> sent,
      CurrentUser user,
      @ModelAttribute("page") Page page,
      HttpServletResponse response,
      Model model) {
    StoredDraft stored = own(id, user);
    PolicyPack base = pack(stored.pack());
    Written written = written(sent, base, page.today(), page.i18n());
    if (written.content() != null) {
      try {
        drafts.change(stored, version, written.content(), note, user);
        return "redirect:/policy-simulation/" + id;
      } catch (PolicyPackException e) {
        written = new Written(written.form(), written.text(), null, e.problems());
      } catch (DuplicateKeyException e) {
        String stale = page.text("policy.edit.stale", version, stored.latest().number());
        written = new Written(written.form(), written.text(), null, List.of(stale));
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(
        model, base, stored, written.form(), written.text(), written.problems(), page.today());
  }

  /// What was sent: a form or a text, and the file that it makes.
  ///
  /// @param content null if the form has errors
  private record Written(
      EditForm form, String text, @Nullable String content, List<String> problems) {}

  private static Written written(
      MultiValueMap<String, String> sent, PolicyPack base, LocalDate today, I18n i18n) {
    String text = sent.getFirst("text");
    if (text != null) {
      return new Written(EditForm.empty(), text, text, List.of());
    }
    EditForm form = EditForm.read(sent, base, today, i18n);
    String content =
        form.errors().isEmpty() ? DraftYaml.write(base, form.value("name"), form.edits()) : null;
    return new Written(form, "", content, List.of());
  }

  private static String form(
      Model model,
      PolicyPack base,
      @Nullable StoredDraft stored,
      EditForm form,
      String text,
      List<String> problems,
      LocalDate today) {
    model.addAttribute("pack", base);
    model.addAttribute("stored", stored);
    model.addAttribute("form", form);
    model.addAttribute("text", text);
    model.addAttribute("problems", problems);
    model.addAttribute("fields", ParameterField.of(base, today));
    model.addAttribute("plain", text.isEmpty() || DraftYaml.read(base, text).isPresent());
    return "policy/edit";
  }

  private StoredDraft own(long id, CurrentUser user) {
    StoredDraft stored =
        drafts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    if (!stored.owner().equals(user.login())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    return stored;
  }

  private PolicyPack pack(String id) {
    return policies
        .pack(id)
        .map(Evaluator::pack)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
