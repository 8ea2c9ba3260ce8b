package dev.jadework.platform.shell;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/// 工作台. The page after sign-in: what to do first, and how things stand.
@Controller
@AllowedTo
class WorkbenchPage {
  private final List<WorkbenchSection> sections;

  WorkbenchPage(List<WorkbenchSection> sections) {
    this.sections =
        sections.stream().sorted(Comparator.comparingInt(WorkbenchSection::order)).toList();
  }

  @GetMapping("/")
  String show(
      @ModelAttribute(name = "page", binding = false) Page page, CurrentUser user, Model model) {
    LocalDate today = page.today();
    List<ToDo> toDos =
        sections.stream()
            .flatMap(section -> section.toDos(user, page.i18n(), today).stream())
            .sorted(
                Comparator.comparing(ToDo::due, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList();
    model.addAttribute("toDos", toDos);
    model.addAttribute("overdue", toDos.stream().filter(item -> item.overdue(today)).count());
    model.addAttribute(
        "tiles",
        sections.stream()
            .flatMap(section -> section.tiles(user, page.i18n(), today).stream())
            .toList());
    return "shell/workbench";
  }
}
