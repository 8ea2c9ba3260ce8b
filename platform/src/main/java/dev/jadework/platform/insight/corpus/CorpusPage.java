package dev.jadework.platform.insight.corpus;

import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.PriorArtRequest;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.SearchResult;
import dev.jadework.patents.index.SearchResult.FacetCount;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.QueryParser;
import dev.jadework.patents.query.QuerySyntaxException;
import dev.jadework.patents.query.SimpleSearch;
import dev.jadework.patents.similarity.PriorArtResult;
import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.shell.Paging;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 语料检索. Search by the query language with facets, and search for texts like a given one.
@Controller
@AllowedTo
class CorpusPage {
  private static final int PAGE_SIZE = 20;

  /// Pages a person looks through; beyond, narrowing the query helps more.
  private static final int MOST_PAGES = 50;

  /// Values shown per facet.
  private static final int FACET_VALUES = 10;

  private static final List<String> FACETS = List.of("PA", "IPC", "PD");
  private static final int SIMILAR = 30;
  private static final int LONGEST_TEXT = 60_000;
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
    model.addAttribute("fields", Arrays.asList(QueryField.values()));
    model.addAttribute("error", null);
    model.addAttribute("result", null);
    SimpleSearch simple = plain ? null : SimpleSearch.read(q).orElse(null);
    model.addAttribute("simple", simple);
    if (q.isBlank()) {
      return "insight/corpus";
    }
    try {
      search(index, simple == null ? q : simple.query(), number, user, model);
    } catch (QuerySyntaxException e) {
      response.setStatus(422);
      model.addAttribute("error", e);
    } catch (IllegalArgumentException e) {
      response.setStatus(422);
      String message = String.valueOf(e.getMessage());
      model.addAttribute("error", new QuerySyntaxException("query.bad-value", q, 0, message, ""));
    }
    return "insight/corpus";
  }

  private void search(PatentIndex index, String q, int number, CurrentUser user, Model model) {
    LocalDate today = LocalDate.now(clock);
    int asked = Math.clamp(number, 1, MOST_PAGES);
    SearchResult result =
        index.search(
            SearchRequest.of(QueryParser.parse(q))
                .first(asked * PAGE_SIZE)
                .counting(FACETS)
                .asOf(today));
    Paging paging =
        Paging.of(asked, PAGE_SIZE, Math.min(result.total(), (long) MOST_PAGES * PAGE_SIZE));
    List<SearchResult.Hit> hits =
        result.hits().stream().skip(paging.offset()).limit(PAGE_SIZE).toList();
    model.addAttribute("result", result);
    model.addAttribute("hits", hits);
    model.addAttribute("origins", origins(hits, register.of(user, today)));
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

  @GetMapping("/corpus/similar")
  String ask(Model model) {
    return corpus.problem().isPresent()
        ? NoCorpus.page(corpus, model)
        : similarPage(corpus.index(), "", null, "", null, model);
  }

  /// A text is too long for an address, so it is posted; nothing is stored.
  @PostMapping("/corpus/similar")
  String similar(
      @RequestParam(defaultValue = "") String text,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate before,
      @RequestParam(defaultValue = "") String ipc,
      Model model,
      HttpServletResponse response) {
    if (corpus.problem().isPresent()) {
      return NoCorpus.page(corpus, model);
    }
    PatentIndex index = corpus.index();
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      response.setStatus(422);
      model.addAttribute(
          "problem", text.isBlank() ? "insight.similar.empty" : "insight.similar.long");
      return similarPage(index, text, before, ipc, null, model);
    }
    PriorArtResult result =
        index.similar(
            new PriorArtRequest(text, before, ipc.isBlank() ? null : ipc.strip(), SIMILAR));
    return similarPage(index, text, before, ipc, result, model);
  }

  private static String similarPage(
      PatentIndex index,
      String text,
      @Nullable LocalDate before,
      String ipc,
      @Nullable PriorArtResult result,
      Model model) {
    model.addAttribute("corpus", index.snapshot());
    model.addAttribute("text", text);
    model.addAttribute("before", before == null ? "" : before.toString());
    model.addAttribute("ipc", ipc);
    model.addAttribute("result", result);
    return "insight/similar";
  }
}
