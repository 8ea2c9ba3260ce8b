package dev.jadework.platform.projects.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.measure.MeasureList;
import dev.jadework.rules.pack.PolicyPack;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// 措施台账. Who answers for which measure of a region, and what its work plans come to by
/// department.
@Controller
@AllowedTo
class MeasurePages {
  private final PolicyBook policies;
  private final Clock clock;

  MeasurePages(PolicyBook policies, Clock clock) {
    this.policies = policies;
    this.clock = clock;
  }

  /// @param pack id of the pack; the first if none is asked for
  /// @param department the one whose measures are listed, empty for measures without any; none are
  ///     listed if it is not given
  @GetMapping("/policy-measures")
  String measures(
      @RequestParam(defaultValue = "") String pack,
      @RequestParam(required = false) @Nullable String department,
      Model model) {
    List<PolicyPack> packs = policies.packs();
    PolicyPack shown =
        packs.stream()
            .filter(one -> pack.isEmpty() || one.id().equals(pack))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    MeasureList list = MeasureList.of(shown, Moment.of(LocalDate.now(clock)));
    model.addAttribute("packs", packs);
    model.addAttribute("pack", shown);
    model.addAttribute("list", list);
    model.addAttribute("department", department);
    model.addAttribute("rows", department == null ? List.of() : list.of(department));
    return "projects/policyMeasures";
  }
}
