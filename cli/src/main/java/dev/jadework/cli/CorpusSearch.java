package dev.jadework.cli;

import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.SearchResult;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryClauses;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.SearchHistory;
import dev.jadework.patents.query.SimpleSearch;
import dev.jadework.patents.reference.ReferencedIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
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
      "  PA 申请人, IN 发明人, IPC 分类号, MIPC 主分类号, AN 申请号, PN 公开号, PD 公开日, AD 申请日;",
      "  all of them in docs/query-language.md.",
      "Operators: NEAR/5, PRE/5, WITH (sentence), SAME (paragraph) before NOT before AND before XOR",
      "  before OR, brackets; blanks mean AND. Phrases in quotation marks. #1 is the first search.",
      "Examples:",
      "  申请人=格力 AND TI=(空调 OR 热泵)       IPC=H01M10 AND PD=[20100101 TO 20121231]",
      "  TA=\"锂离子电池\" NOT PA=比亚迪          TI=batter* AD>=2015-06",
      "  TAC=(电池 NEAR/5 冷却) #1 NOT #2"
    })
final class CorpusSearch implements Callable<Integer> {

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin CorpusOption data = new CorpusOption();
  @Mixin DayOption day = new DayOption();

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "Query; see below.")
  List<String> query = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Hits to show (default ${DEFAULT-VALUE}).")
  int limit = 20;

  @Option(
      names = "--facet",
      split = ",",
      paramLabel = "FIELD",
      description =
          "Counts the values of a field over all hits: PA, IN, IPC, MIPC, PD, AD, TYPE, OFFICE,"
              + " ANCS, ANTYPE, TTC, SEIC, PILLAR."
              + " May be repeated, or several with commas.")
  List<String> facets = new ArrayList<>();

  @Option(
      names = "--simple",
      description =
          "Recognises numbers, dates, classes and names among words typed without operators.")
  boolean simple;

  @Option(
      names = "--clauses",
      description =
          "Counts the hits of every part of the query; done anyway where nothing is found.")
  boolean clauses;

  @Option(names = "--history", description = "Lists the searches so far, with their numbers.")
  boolean history;

  @Option(names = "--json", description = "Prints one JSON document.")
  boolean json;

  @Override
  public Integer call() {
    if (limit < 0) {
      throw CommandFailure.usage("jadework: --limit is the number of hits to show, 0 or more");
    }
    SearchHistoryFile file = new SearchHistoryFile(data);
    SearchHistory before = read(file);
    if (history) {
      return list(before);
    }
    if (query.isEmpty()) {
      throw CommandFailure.usage("jadework: a query is missing; --history lists earlier ones");
    }
    String text = asked(String.join(" ", query));
    Query parsed = before.parse(text);
    List<String> codes = facetCodes();
    PrintWriter out = spec.commandLine().getOut();
    try (PatentIndex index = Corpus.open(data)) {
      SearchResult result = search(index, parsed, text, codes);
      boolean nothing = result.total() == 0;
      List<SearchAnswer.ClauseCount> counts =
          clauses || nothing ? counted(index, parsed) : List.of();
      SearchAnswer answer = new SearchAnswer(result, counts);
      if (json) {
        Json.print(out, answer.json());
      } else {
        answer.print(out);
        if (nothing) {
          applicants(index, parsed).forEach(out::println);
          out.flush();
        }
      }
      keep(file, before.add(text, result.total()));
    }
    return 0;
  }

  /// The query that the words are taken for.
  private String asked(String typed) {
    return simple ? SimpleSearch.read(typed).map(SimpleSearch::query).orElse(typed) : typed;
  }

  private static SearchHistory read(SearchHistoryFile file) {
    try {
      return file.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A directory that cannot be written can be searched all the same.
  private void keep(SearchHistoryFile file, SearchHistory.Entry entry) {
    try {
      file.append(entry);
    } catch (IOException e) {
      spec.commandLine()
          .getErr()
          .println("jadework: the search is not kept in the history: " + e.getMessage());
    }
  }

  private int list(SearchHistory searches) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, Map.of("searches", searches.entries().stream().map(Json::plain).toList()));
      return 0;
    }
    for (SearchHistory.Entry entry : searches.entries()) {
      out.printf(Locale.ROOT, "#%d  %,d  %s%n", entry.number(), entry.hits(), entry.query());
    }
    if (searches.entries().isEmpty()) {
      out.println("Nothing was searched yet.");
    }
    out.flush();
    return 0;
  }

  private List<SearchAnswer.ClauseCount> counted(PatentIndex index, Query parsed) {
    List<SearchAnswer.ClauseCount> counts = new ArrayList<>();
    for (QueryClauses.Clause clause : QueryClauses.of(parsed)) {
      long count = index.search(SearchRequest.of(clause.query()).asOf(day.day())).total();
      counts.add(new SearchAnswer.ClauseCount(clause.depth(), clause.query().toString(), count));
    }
    return counts;
  }

  /// Without a field a word is looked for in title and abstract; who typed a name is told so.
  private List<String> applicants(PatentIndex index, Query parsed) {
    List<String> found = new ArrayList<>();
    for (QueryClauses.Clause clause : QueryClauses.of(parsed)) {
      if (clause.query() instanceof Query.Match match && match.field() == QueryField.TA) {
        Query applicant = new Query.Match(QueryField.PA, match.text());
        long count = index.search(SearchRequest.of(applicant)).total();
        if (count > 0) {
          found.add(
              String.format(
                  Locale.ROOT,
                  "%s finds %,d: names of applicants are looked for in PA and ANCS only",
                  applicant,
                  count));
        }
      }
    }
    return found;
  }

  private SearchResult search(PatentIndex index, Query parsed, String text, List<String> codes) {
    try {
      return index.search(SearchRequest.of(parsed).first(limit).counting(codes).asOf(day.day()));
    } catch (IllegalArgumentException e) {
      throw QueryOption.refused(e, text);
    }
  }

  private List<String> facetCodes() {
    try {
      List<String> codes = facets.stream().map(CorpusSearch::facetCode).distinct().toList();
      codes.forEach(ReferencedIndex::requireCountable);
      return codes;
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("jadework: --facet " + e.getMessage());
    }
  }

  /// A facet may be named as a field may.
  private static String facetCode(String name) {
    return QueryField.named(name).map(Enum::name).orElse(name.toUpperCase(Locale.ROOT));
  }
}
