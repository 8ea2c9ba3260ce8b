package dev.jadework.platform.insight.corpus;

import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.SearchResult;
import dev.jadework.patents.index.SearchResult.FacetCount;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.QueryParser;
import dev.jadework.patents.query.QuerySyntaxException;
import dev.jadework.patents.query.SimpleSearch;
import dev.jadework.patents.reference.MarkedFields;
import dev.jadework.patents.reference.UnknownValueException;
import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.projects.Visible;
import dev.jadework.platform.shell.Paging;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 语料检索. Search by the query language or by words alone, with facets.
@Controller
@AllowedTo
class CorpusPage {
  private static final int PAGE_SIZE = 20;

  /// Pages a person looks through; beyond, narrowing the query helps more.
  private static final int MOST_PAGES = 50;

  /// Values shown per facet.
  private static final int FACET_VALUES = 10;

  private static final List<String> FACETS = List.of("PA", "IPC", "PD");
  private final Corpus corpus;
  private final FundedRegister register;
  private final Clock clock;

  CorpusPage(Corpus corpus, FundedRegister register, Clock clock) {
    this.corpus = corpus;
    this.register = register;
    this.clock = clock;
  }

  /// @param plain true to search for everything as it was typed, guessing nothing
  @GetMapping("/corpus")
  String show(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "false") boolean plain,
      @RequestParam(name = "page", defaultValue = "1") int number,
      CurrentUser user,
      Model model,
      HttpServletResponse response) {
    if (corpus.problem().isPresent()) {
      return NoCorpus.page(corpus, model);
    }
    PatentIndex index = corpus.index();
    model.addAttribute("corpus", index.snapshot());
    model.addAttribute("q", q);
    model.addAttribute("fields", fields(field -> !field.ofProjects()));
    model.addAttribute("projectFields", fields(field -> field.ofProjects() && Visible.any(user)));
    model.addAttribute("error", null);
    model.addAttribute("result", null);
    SimpleSearch simple = plain ? null : SimpleSearch.read(q).orElse(null);
    model.addAttribute("simple", simple);
    if (q.isBlank()) {
      return "insight/corpus";
    }
    try {
      search(index, simple == null ? q : simple.query(), number, user, model);
    } catch (IllegalArgumentException | QuerySyntaxException e) {
      response.setStatus(e instanceof RegisterRefusal ? 403 : 422);
      model.addAttribute("error", problem(simple == null ? q : simple.query(), e));
    }
    return "insight/corpus";
  }

  private static List<QueryField> fields(Predicate<QueryField> wanted) {
    return Arrays.stream(QueryField.values()).filter(wanted).toList();
  }

  private static QuerySyntaxException problem(String q, RuntimeException e) {
    String message = String.valueOf(e.getMessage());
    return switch (e) {
      case QuerySyntaxException syntax -> syntax;
      case UnknownValueException unknown -> unknown.in(q);
      case RegisterRefusal refusal ->
          new QuerySyntaxException(refusal.code(), q, refusal.place(q), message, "");
      default -> new QuerySyntaxException("query.bad-value", q, 0, message, "");
    };
  }

  private void search(PatentIndex index, String q, int number, CurrentUser user, Model model) {
    LocalDate today = LocalDate.now(clock);
    int asked = Math.clamp(number, 1, MOST_PAGES);
    Query parsed = QueryParser.parse(q);
    FundedProjects projects = register.of(user, today);
    MarkedFields marked = new MarkedFields(register.marks(user, projects, today));
    SearchResult result =
        index.search(
            SearchRequest.of(marked.translate(parsed))
                .first(asked * PAGE_SIZE)
                .counting(FACETS)
                .asOf(today));
    Paging paging =
        Paging.of(asked, PAGE_SIZE, Math.min(result.total(), (long) MOST_PAGES * PAGE_SIZE));
    List<SearchResult.Hit> hits =
        result.hits().stream().skip(paging.offset()).limit(PAGE_SIZE).toList();
    model.addAttribute("result", result);
    model.addAttribute("hits", hits);
    model.addAttribute("origins", origins(hits, projects));
    model.addAttribute("asked", MarkedFields.asked(parsed));
    model.addAttribute("projects", projects);
    model.addAttribute("paging", paging);
    model.addAttribute("groups", groups(result, q));
  }

  /// The projects behind each of the hits, by its publication number.
  private static Map<String, List<FundedProjects.Origin>> origins(
      List<SearchResult.Hit> hits, FundedProjects projects) {
    Map<String, List<FundedProjects.Origin>> origins = new HashMap<>();
    for (SearchResult.Hit hit : hits) {
      origins.put(hit.pn(), projects.of(hit));
    }
    return origins;
  }

  private static List<FacetGroup> groups(SearchResult result, String q) {
    List<FacetGroup> groups = new ArrayList<>();
    for (String field : FACETS) {
      List<FacetCount> counts = result.facets().getOrDefault(field, List.of());
      groups.add(
          new FacetGroup(
              field,
              counts.stream()
                  .limit(FACET_VALUES)
                  .map(
                      one ->
                          new FacetGroup.Facet(
                              one.value(), one.count(), Narrowing.to(q, field, one.value())))
                  .toList(),
              Math.max(0, counts.size() - FACET_VALUES)));
    }
    return groups;
  }
}
