package dev.jadework.platform.projects.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.platform.shell.Downloads;
import dev.jadework.platform.shell.Page;
import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.measure.Measure;
import dev.jadework.rules.measure.MeasureJson;
import dev.jadework.rules.measure.MeasureList;
import dev.jadework.rules.pack.PolicyPack;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
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
    PolicyPack shown = pack(pack);
    MeasureList list = list(shown);
    model.addAttribute("packs", policies.packs());
    model.addAttribute("pack", shown);
    model.addAttribute("list", list);
    model.addAttribute("department", department);
    model.addAttribute("rows", department == null ? List.of() : list.of(department));
    return "projects/policyMeasures";
  }

  /// The measures of a department, or all if none is given, as a table.
  @GetMapping("/policy-measures.csv")
  ResponseEntity<byte[]> table(
      @RequestParam(defaultValue = "") String pack,
      @RequestParam(required = false) @Nullable String department,
      @ModelAttribute("page") Page page) {
    MeasureList list = list(pack(pack));
    return Downloads.csv(
        "policy-measures-" + list.pack() + ".csv",
        new MeasureTable(page.i18n()).lines(asked(list, department)));
  }

  /// The counts of a pack, and the measures of a department, or all if none is given, for other
  /// systems. Described by `/api/policy/openapi.yaml`.
  @GetMapping("/api/policy/measures")
  @ResponseBody
  Map<String, Object> json(
      @RequestParam(defaultValue = "") String pack,
      @RequestParam(required = false) @Nullable String department) {
    MeasureList list = list(pack(pack));
    return MeasureJson.of(list, asked(list, department));
  }

  private static List<Measure> asked(MeasureList list, @Nullable String department) {
    return department == null ? list.measures() : list.of(department);
  }

  private PolicyPack pack(String asked) {
    return policies.packs().stream()
        .filter(one -> asked.isEmpty() || one.id().equals(asked))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private MeasureList list(PolicyPack pack) {
    return MeasureList.of(pack, Moment.of(LocalDate.now(clock)));
  }
}
