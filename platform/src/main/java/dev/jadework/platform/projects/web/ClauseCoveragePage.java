package dev.jadework.platform.projects.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.platform.shell.Downloads;
import dev.jadework.platform.shell.Paging;
import dev.jadework.rules.pack.ClauseCoverage;
import dev.jadework.rules.pack.ClauseCoverage.Row;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Proof;
import dev.jadework.rules.text.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 条款落实. Every clause with the capability that serves it, whether tests prove that it works, and
/// what is missing; as a page and as a table.
@Controller
@AllowedTo
class ClauseCoveragePage {
  private static final int PAGE_SIZE = 25;

  private final PolicyBook policies;

  ClauseCoveragePage(PolicyBook policies) {
    this.policies = policies;
  }

  /// @param rows `all` for every clause of the filter on one page, as for paper
  @GetMapping("/policy-coverage")
  String page(
      ClauseFilter filter,
      @RequestParam(name = "page", defaultValue = "1") int number,
      @RequestParam(defaultValue = "") String rows,
      Model model) {
    ClauseCoverage coverage = coverage();
    List<Row> found = filter.of(coverage);
    int size = rows.equals("all") ? Math.max(found.size(), 1) : PAGE_SIZE;
    Paging paging = Paging.of(number, size, found.size());
    model.addAttribute("documents", policies.documents());
    model.addAttribute("byDocument", ClauseTally.of(coverage.rows(), row -> row.document().id()));
    model.addAttribute("byType", ClauseTally.of(coverage.rows(), row -> row.clause().type()));
    model.addAttribute(
        "byRelevance", ClauseTally.of(coverage.rows(), row -> row.clause().relevance()));
    model.addAttribute("whole", ClauseTally.counts(coverage.rows()));
    model.addAttribute("counts", ClauseTally.counts(found));
    model.addAttribute("capabilities", capabilities());
    model.addAttribute("filter", filter);
    model.addAttribute("rows", found.subList(paging.offset(), (int) paging.to()));
    model.addAttribute("paging", paging);
    return "projects/policyCoverage";
  }

  @GetMapping("/policy-coverage.csv")
  ResponseEntity<byte[]> table(ClauseFilter filter, Locale locale) {
    Map<String, Labels> capabilities = capabilities();
    List<List<Object>> lines = new ArrayList<>();
    lines.add(
        List.of(
            "id",
            "document",
            "number",
            "type",
            "relevance",
            "capability",
            "capability_name",
            "works",
            "state",
            "rules",
            "proofs",
            "missing"));
    filter.of(coverage()).forEach(row -> lines.add(line(row, capabilities, locale)));
    return Downloads.csv("policy-coverage.csv", lines);
  }

  private static List<Object> line(Row row, Map<String, Labels> capabilities, Locale locale) {
    Labels capability = capabilities.getOrDefault(row.capability(), new Labels("", ""));
    return List.of(
        row.clause().id(),
        row.document().id(),
        row.clause().number(),
        row.clause().type(),
        row.clause().relevance(),
        row.capability(),
        capability.in(locale),
        row.works(),
        row.state().name().toLowerCase(Locale.ROOT),
        String.join(" ", row.rules()),
        String.join(" ", row.proofs().stream().map(Proof::test).toList()),
        String.join("; ", row.missing().stream().map(one -> one.in(locale)).toList()));
  }

  private ClauseCoverage coverage() {
    return ClauseCoverage.of(policies.packs()).withoutLaws();
  }

  private Map<String, Labels> capabilities() {
    Map<String, Labels> capabilities = new LinkedHashMap<>();
    for (PolicyPack pack : policies.packs()) {
      pack.catalogue().capabilities().forEach(one -> capabilities.put(one.id(), one.name()));
    }
    return capabilities;
  }
}
