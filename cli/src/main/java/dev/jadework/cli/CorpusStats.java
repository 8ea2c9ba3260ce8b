package dev.jadework.cli;

import dev.jadework.patents.index.CorpusSnapshot;
import dev.jadework.patents.index.CountRequest;
import dev.jadework.patents.index.CountTable;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.SearchRequest;
import dev.jadework.patents.query.Query;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
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

/// 语料概况. What a corpus, or the part of it a query finds, consists of.
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    description =
        "Says what the corpus, or what a query finds, consists of: publications, applications and"
            + " families, offices, types, years, and how many say nothing of them.")
final class CorpusStats implements Callable<Integer> {
  private static final List<String> FIELDS = List.of("OFFICE", "TYPE", "AD", "PD");
  private static final int LINES = 12;

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin CorpusOption data = new CorpusOption();
  @Mixin DayOption day = new DayOption();

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "Query; everything without one.")
  List<String> query = List.of();

  @Option(names = "--json", description = "Prints one JSON document.")
  boolean json;

  @Override
  public Integer call() {
    Query parsed = QueryOption.read(data, query);
    PrintWriter out = spec.commandLine().getOut();
    try (PatentIndex index = Corpus.open(data)) {
      Map<CountUnit, Long> units = new LinkedHashMap<>();
      for (CountUnit unit : CountUnit.values()) {
        units.put(unit, index.search(SearchRequest.of(parsed).by(unit).asOf(day.day())).total());
      }
      Map<String, CountTable> tables = new LinkedHashMap<>();
      FIELDS.forEach(
          field -> tables.put(field, index.count(CountRequest.of(parsed, field).asOf(day.day()))));
      if (json) {
        Json.print(out, answer(parsed, index.snapshot(), units, tables));
      } else {
        print(out, parsed, index.snapshot(), units, tables);
      }
    } catch (IllegalArgumentException e) {
      throw QueryOption.refused(e, String.join(" ", query));
    }
    return 0;
  }

  private static Map<String, Object> answer(
      Query parsed,
      CorpusSnapshot snapshot,
      Map<CountUnit, Long> units,
      Map<String, CountTable> tables) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("snapshot", snapshot.id());
    answer.put("documents", snapshot.documents());
    answer.put("parsed", parsed.toString());
    units.forEach((unit, total) -> answer.put(name(unit), total));
    Map<String, Object> fields = new LinkedHashMap<>();
    tables.forEach(
        (field, table) -> {
          Map<String, Object> counts = new LinkedHashMap<>();
          table.rows().forEach(row -> counts.put(row.values().getFirst(), row.count()));
          fields.put(field, Map.of("counts", counts, "without", table.without(field)));
        });
    answer.put("fields", fields);
    return answer;
  }

  private static void print(
      PrintWriter out,
      Query parsed,
      CorpusSnapshot snapshot,
      Map<CountUnit, Long> units,
      Map<String, CountTable> tables) {
    out.println("snapshot " + snapshot.id() + "   " + parsed);
    units.forEach((unit, total) -> out.printf(Locale.ROOT, "%,12d  %s%n", total, name(unit)));
    tables.forEach(
        (field, table) -> {
          out.println();
          out.println(field);
          table.rows().stream()
              .limit(LINES)
              .forEach(
                  row ->
                      out.printf(Locale.ROOT, "%,12d  %s%n", row.count(), row.values().getFirst()));
          if (table.rows().size() > LINES) {
            out.printf(
                Locale.ROOT,
                "              and %,d more values (all with --json)%n",
                table.rows().size() - LINES);
          }
          if (table.without(field) > 0) {
            out.printf(Locale.ROOT, "%,12d  not said%n", table.without(field));
          }
        });
    out.flush();
  }

  /// `publications`, `simple_families`.
  private static String name(CountUnit unit) {
    return switch (unit) {
      case PUBLICATION -> "publications";
      case APPLICATION -> "applications";
      case SIMPLE_FAMILY -> "simple_families";
      case EXTENDED_FAMILY -> "extended_families";
    };
  }
}
