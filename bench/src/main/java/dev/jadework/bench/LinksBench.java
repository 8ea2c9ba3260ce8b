package dev.jadework.bench;

import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.CountRequest;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.index.lucene.LucenePatentIndex;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.query.ClassKeys;
import dev.jadework.patents.query.FieldValues;
import dev.jadework.patents.query.NumberKeys;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// How long it takes to count by family, to list a family, and to look up what a document cites and
/// what cites it, beside a search for one term by plain Lucene on the same index. What families and
/// citations of a corpus made of real patents are assumed to be say [LinkedCorpus] and
/// [CitationHabits].
@Command(
    name = "links",
    mixinStandardHelpOptions = true,
    description = "Times counting by family, families and citations, beside plain Lucene.")
final class LinksBench implements Callable<Integer> {
  private static final int HITS = 10;

  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin CorpusOptions from = new CorpusOptions();

  @Option(names = "--questions", description = "Patents drawn as questions (${DEFAULT-VALUE}).")
  int questions = 200;

  private PrintWriter out = new PrintWriter(Writer.nullWriter());

  @Override
  public Integer call() throws Exception {
    out = spec.commandLine().getOut();
    Machine.print(out);
    return from.measure(out, this::linked, (corpus, scratch) -> measure(corpus));
  }

  private LinkedCorpus linked(List<Patent> originals) {
    CitationHabits habits = CitationHabits.of(originals);
    out.printf("citations made: %s%n", habits);
    return new LinkedCorpus(from.generated(originals), habits, from.seed);
  }

  private int measure(Path corpus) throws IOException {
    try (LucenePatentIndex index = LucenePatentIndex.open(corpus);
        PlainLucene peer = PlainLucene.open(corpus)) {
      Machine.print(out, index.snapshot());
      families(index, peer);
      citations(index, peer);
    }
    return 0;
  }

  private void families(PatentIndex index, PlainLucene peer) throws IOException {
    long start = System.nanoTime();
    long families = index.search(SearchRequest.of(Query.ALL).by(CountUnit.SIMPLE_FAMILY)).total();
    out.printf(
        Locale.ROOT,
        "families  %,d simple ones, told apart at the first count in %.0f ms%n",
        families,
        (System.nanoTime() - start) / 1e6);
    List<Patent> asked = sample(peer, "with an IPC symbol", patent -> !symbols(patent).isEmpty());
    List<String> classes = asked.stream().map(LinksBench::level).toList();
    Timings plain = Timings.warm(classes, symbol -> peer.search("ipc", symbol, HITS));
    print("lucene", "documents of a class, number and ten best", plain, null);
    for (CountUnit unit : List.of(CountUnit.PUBLICATION, CountUnit.SIMPLE_FAMILY)) {
      Timings own = Timings.warm(classes, symbol -> index.search(best(symbol).by(unit)));
      print("jadework", "the same by " + name(unit), own, plain);
    }
    for (CountUnit unit : List.of(CountUnit.PUBLICATION, CountUnit.SIMPLE_FAMILY)) {
      CountRequest years = CountRequest.of(Query.ALL, "AD").by(unit);
      Timings own = Timings.warm(List.of(1, 2, 3, 4, 5), i -> index.count(years));
      print("jadework", "the whole corpus by year, by " + name(unit), own, null);
    }
    List<PublicationNumber> numbers = asked.stream().map(Patent::publication).toList();
    Timings record = Timings.warm(numbers, number -> peer.search("pn", key(number), 1));
    print("lucene", "a document by its number", record, null);
    Timings members =
        Timings.warm(numbers, number -> index.family(number, CountUnit.SIMPLE_FAMILY));
    print("jadework", "the members of its family", members, record);
  }

  private void citations(PatentIndex index, PlainLucene peer) throws IOException {
    List<Patent> citing = sample(peer, "that cite another", patent -> !cited(patent).isEmpty());
    if (citing.isEmpty()) {
      out.println("citations not measured: no document drawn cites another");
      return;
    }
    out.printf(
        Locale.ROOT,
        "          %.1f patents cited by each on average%n",
        citing.stream().mapToInt(patent -> cited(patent).size()).average().orElse(0));
    Timings each =
        Timings.warm(
            citing, patent -> cited(patent).forEach(number -> peer.search("pn", key(number), 1)));
    print("lucene", "each document that one cites, by its number", each, null);
    Timings cited =
        Timings.warm(
            citing,
            patent ->
                index
                    .find(patent.publication())
                    .ifPresent(read -> index.forEach(cited(read), document -> {})));
    print("jadework", "the document and all it cites, read whole", cited, each);
    List<PublicationNumber> known =
        citing.stream().map(patent -> cited(patent).getFirst()).toList();
    Timings term = Timings.warm(known, number -> peer.search("cite", key(number), HITS));
    print("lucene", "documents with a number as cited, and ten of them", term, null);
    Timings by = Timings.warm(known, number -> index.search(citedBy(number)));
    print("jadework", "documents that cite one, and ten of them", by, term);
  }

  private List<Patent> sample(PlainLucene peer, String what, Predicate<Patent> wanted)
      throws IOException {
    List<Patent> drawn = peer.sample(questions, from.seed, wanted);
    out.printf(
        Locale.ROOT,
        "questions %,d patents %s, seed %d; all once to warm up, then timed one by one%n",
        drawn.size(),
        what,
        from.seed);
    return drawn;
  }

  private void print(String who, String what, Timings timings, @Nullable Timings floor) {
    String ratio =
        floor == null
            ? ""
            : String.format(
                Locale.ROOT,
                "; over plain Lucene p50 %.2f, p95 %.2f",
                timings.over(floor, 50),
                timings.over(floor, 95));
    out.printf("%-9s %s: %s%s%n", who, what, timings, ratio);
    out.flush();
  }

  private static String name(CountUnit unit) {
    return unit == CountUnit.PUBLICATION ? "publication" : "simple family";
  }

  private static SearchRequest best(String symbol) {
    return SearchRequest.of(new Query.Match(QueryField.IPC, symbol)).first(HITS);
  }

  private static SearchRequest citedBy(PublicationNumber number) {
    return SearchRequest.of(new Query.Match(QueryField.CITE, number.toString())).first(HITS);
  }

  private static List<String> symbols(Patent patent) {
    return FieldValues.symbols(QueryField.IPC, patent);
  }

  /// Main groups and subclasses in turn, as the numbers fall.
  private static String level(Patent patent) {
    List<String> levels = ClassKeys.levels(symbols(patent).getFirst());
    int from = Math.min(2, levels.size() - 1);
    int to = Math.min(from + 2, levels.size());
    return levels.get(from + Math.floorMod(patent.publication().hashCode(), to - from));
  }

  private static List<PublicationNumber> cited(Patent patent) {
    return patent.citations().stream().map(Citation::patent).filter(Objects::nonNull).toList();
  }

  private static String key(PublicationNumber number) {
    return NumberKeys.typed(number.toString());
  }
}
