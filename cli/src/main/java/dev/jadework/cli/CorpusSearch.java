package dev.jadework.cli;

import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.SearchResult;
import dev.jadework.patents.index.SearchResult.FacetCount;
import dev.jadework.patents.index.SearchResult.Hit;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.QueryParser;
import dev.jadework.patents.query.QuerySyntaxException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 检索. Prints the documents a query finds.
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Searches the corpus with a query.",
    footer = {
      "",
      "Fields: TI 名称, AB 摘要, CL 权利要求, TA = TI or AB (used where no field is given), TAC = TA or CL,",
      "  PA 申请人, IN 发明人, IPC 分类号, MIPC 主分类号, AN 申请号, PN 公开号, PD 公开日, AD 申请日.",
      "Operators: NOT before AND before OR, brackets; blanks mean AND. Phrases in quotation marks.",
      "Examples:",
      "  申请人=格力 AND TI=(空调 OR 热泵)       IPC=H01M10 AND PD=[20100101 TO 20121231]",
      "  TA=\"锂离子电池\" NOT PA=比亚迪          TI=batter* AD>=2015-06"
    })
final class CorpusSearch implements Callable<Integer> {
  private static final int FACET_LINES = 10;

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin CorpusOption data = new CorpusOption();

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "Query; see below.")
  List<String> query = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Hits to show (default ${DEFAULT-VALUE}).")
  int limit = 20;

  @Option(
      names = "--facet",
      paramLabel = "FIELD",
      description =
          "Counts the values of a field over all hits: PA, IN, IPC, MIPC, PD, AD, TYPE, OFFICE."
              + " May be repeated.")
  List<String> facets = new ArrayList<>();

  @Option(names = "--json", description = "Prints one JSON document.")
  boolean json;

  @Override
  public Integer call() {
    if (limit < 0) {
      throw CommandFailure.usage("jadework: --limit is the number of hits to show, 0 or more");
    }
    PrintWriter out = spec.commandLine().getOut();
    String text = String.join(" ", query);
    Query parsed;
    try {
      parsed = QueryParser.parse(text);
    } catch (QuerySyntaxException e) {
      return refuse(e);
    }
    List<String> codes = facets.stream().map(CorpusSearch::facetCode).distinct().toList();
    try (PatentIndex index = Corpus.open(data)) {
      SearchResult result = search(index, parsed, codes);
      if (json) {
        Json.print(out, answer(result));
      } else {
        print(out, result);
      }
    }
    return 0;
  }

  private SearchResult search(PatentIndex index, Query parsed, List<String> codes) {
    try {
      return index.search(SearchRequest.of(parsed).first(limit).counting(codes));
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("jadework: --facet " + e.getMessage());
    }
  }

  /// A facet may be named as a field may.
  private static String facetCode(String name) {
    return QueryField.named(name).map(Enum::name).orElse(name.toUpperCase(Locale.ROOT));
  }

  private int refuse(QuerySyntaxException e) {
    if (json) {
      Map<String, Object> error = new LinkedHashMap<>();
      error.put("code", e.code());
      error.put("position", e.position());
      error.put("message", e.getMessage());
      error.put("fix", e.fix());
      Json.print(spec.commandLine().getOut(), Map.of("error", error));
    } else {
      PrintWriter err = spec.commandLine().getErr();
      new Caret(e.query(), e.position()).print(err);
      err.println(e.getMessage());
      if (!e.fix().isEmpty()) {
        err.println("→ " + e.fix());
      }
    }
    return 2;
  }

  private static Map<String, Object> answer(SearchResult result) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("total", result.total());
    answer.put("parsed", result.parsed());
    answer.put("hits", result.hits().stream().map(CorpusSearch::hit).toList());
    Map<String, Object> facets = new LinkedHashMap<>();
    result
        .facets()
        .forEach(
            (field, counts) ->
                facets.put(field, counts.stream().map(CorpusSearch::count).toList()));
    answer.put("facets", facets);
    return answer;
  }

  private static Map<String, Object> hit(Hit hit) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("pn", hit.pn());
    answer.put("an", hit.an());
    answer.put("title", hit.title());
    answer.put("applicants", hit.applicants());
    answer.put("ipc", hit.ipc());
    answer.put("pd", text(hit.pd()));
    answer.put("score", hit.score());
    return answer;
  }

  private static Map<String, Object> count(FacetCount count) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("value", count.value());
    answer.put("count", count.count());
    return answer;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static void print(PrintWriter out, SearchResult result) {
    out.println(result.parsed());
    out.println(
        result.total() == 1
            ? "1 document"
            : String.format(Locale.ROOT, "%,d documents", result.total()));
    for (Hit hit : result.hits()) {
      out.println();
      out.println(hit.pn() + "  " + hit.title());
      out.println(
          "  "
              + (hit.pd() == null ? "date unknown" : hit.pd())
              + "  "
              + String.join(", ", hit.ipc())
              + "  "
              + String.join("; ", hit.applicants()));
    }
    result.facets().forEach((field, counts) -> facet(out, field, counts));
    out.flush();
  }

  private static void facet(PrintWriter out, String field, List<FacetCount> counts) {
    out.println();
    out.println(field);
    counts.stream()
        .limit(FACET_LINES)
        .forEach(count -> out.printf(Locale.ROOT, "%,9d  %s%n", count.count(), count.value()));
    if (counts.size() > FACET_LINES) {
      out.printf(
          Locale.ROOT,
          "           and %,d more values (all with --json)%n",
          counts.size() - FACET_LINES);
    }
  }
}
