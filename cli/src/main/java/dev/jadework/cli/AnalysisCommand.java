package dev.jadework.cli;

import dev.jadework.patents.analysis.Basis;
import dev.jadework.patents.analysis.Definition;
import dev.jadework.patents.analysis.Dropped;
import dev.jadework.patents.analysis.Figure;
import dev.jadework.patents.analysis.corpus.Request;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.names.Harmonisation;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.reference.ReferencedIndex;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What all analyses share: which documents, how they are counted, how the answer is printed.
///
/// @param <T> value of the figure
abstract class AnalysisCommand<T> implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin CorpusOption data = new CorpusOption();

  @Option(
      names = "--query",
      paramLabel = "QUERY",
      description = "Only what this finds; see search --help. Default: every document.")
  @Nullable String query;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description =
          "What counts as one, where units are counted: ${COMPLETION-CANDIDATES}"
              + " (default ${DEFAULT-VALUE}).")
  CountUnit unit = CountUnit.APPLICATION;

  @Option(
      names = "--data-date",
      paramLabel = "DAY",
      description =
          "Day up to which publications are in the corpus; later years are marked as incomplete."
              + " Default: the newest publication.")
  @Nullable LocalDate dataDate;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Rows to show (default ${DEFAULT-VALUE}); --json and --csv give all.")
  int limit = 30;

  @Option(names = "--json", description = "Prints one JSON document.")
  boolean json;

  @Option(names = "--csv", paramLabel = "FILE", description = "Also writes the rows to a file.")
  @Nullable Path csv;

  @Option(names = "--xlsx", paramLabel = "FILE", description = "Also writes an XLSX workbook.")
  @Nullable Path xlsx;

  @Option(names = "--explain", description = "Also prints definition, unit and source.")
  boolean explain;

  /// @throws IllegalArgumentException if the figure is undefined for these documents, or for the
  ///     options given
  abstract Figure<T> figure(Request request);

  abstract AnalysisTable table(T value);

  /// Codes of the fields that are counted, as far as the figure has them from an option.
  List<String> counted() {
    return List.of();
  }

  /// By which names applicants are counted; null where they are not counted.
  @Nullable NamesOption namesOption() {
    return null;
  }

  /// Lines above the table; none unless a figure has any.
  List<String> summary(T value) {
    return List.of();
  }

  /// What a workbook holds, by the names of its sheets.
  SequencedMap<String, AnalysisTable> sheets(T value) {
    return new LinkedHashMap<>(Map.of("rows", table(value)));
  }

  @Override
  public final Integer call() {
    if (limit < 0) {
      throw CommandFailure.usage("jadework: --limit is the number of rows to show, 0 or more");
    }
    var parsed = query == null ? Query.ALL : QueryOption.read(data, query);
    try (ReferencedIndex index = Corpus.open(data)) {
      LocalDate known = dataDate == null ? Request.newest(index).orElse(LocalDate.MIN) : dataDate;
      NamesOption option = namesOption();
      Harmonisation names =
          option == null
              ? Harmonisation.AS_WRITTEN
              : option.names(index, spec.commandLine().getErr());
      Figure<T> figure = figure(new Request(index, parsed, unit, known, names));
      if (csv != null) {
        AnalysisFiles.csv(csv, table(figure.value()));
      }
      if (xlsx != null) {
        AnalysisFiles.xlsx(xlsx, sheets(figure.value()));
      }
      PrintWriter out = spec.commandLine().getOut();
      List<String> notes = index.notes(parsed, counted(), null);
      if (json) {
        Map<String, Object> answer = answer(figure, known, notes);
        if (names != Harmonisation.AS_WRITTEN) {
          answer.put("harmonised", harmonised(names));
        }
        Json.print(out, answer);
      } else {
        print(out, figure, table(figure.value()), known);
        notes.forEach(out::println);
        if (names != Harmonisation.AS_WRITTEN) {
          NameGroups.printMerged(out, names, table(figure.value()), limit);
        }
        out.flush();
      }
    } catch (IllegalArgumentException e) {
      throw QueryOption.refused(e, query == null ? "" : query);
    }
    return 0;
  }

  /// A field may be named as in a query.
  static String fieldCode(String name) {
    return QueryField.named(name).map(Enum::name).orElse(name.toUpperCase(Locale.ROOT));
  }

  private static Map<String, Object> answer(Figure<?> figure, LocalDate known, List<String> notes) {
    Definition definition = figure.definition();
    Map<String, Object> defined = new LinkedHashMap<>();
    defined.put("id", definition.id());
    defined.put("label", definition.label());
    defined.put("formula", definition.formula());
    defined.put("unit", definition.unit());
    defined.put("source", definition.source());
    Basis basis = figure.basis();
    Map<String, Object> based = new LinkedHashMap<>();
    based.put("snapshot", basis.scope().snapshot());
    based.put("query", basis.scope().query());
    based.put("countingUnit", basis.scope().countingUnit());
    based.put("dataDate", known.equals(LocalDate.MIN) ? null : known.toString());
    based.put("in", basis.in());
    based.put("used", basis.used());
    based.put("dropped", basis.dropped());
    based.put("notes", notes);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("definition", defined);
    answer.put("basis", based);
    answer.put("result", figure.value());
    return answer;
  }

  private static Map<String, Object> harmonised(Harmonisation names) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("merged", NameGroups.json(names.merged()));
    answer.put("unknownInRules", names.unknown());
    return answer;
  }

  private void print(PrintWriter out, Figure<T> figure, AnalysisTable table, LocalDate known) {
    Definition definition = figure.definition();
    out.println(definition.label() + " " + definition.id());
    if (explain) {
      out.println("  formula  " + definition.formula());
      out.println("  unit     " + definition.unit());
      out.println("  source   " + definition.source());
    }
    summary(figure.value()).forEach(out::println);
    out.println();
    table.print(out, limit);
    out.println();
    Basis basis = figure.basis();
    out.printf(
        Locale.ROOT,
        "%,d in, %,d used, counted by %s; %s%n",
        basis.in(),
        basis.used(),
        basis.scope().countingUnit(),
        basis.scope().query());
    for (Dropped dropped : basis.dropped()) {
      out.printf(Locale.ROOT, "  %,d left out: %s%n", dropped.count(), dropped.reason());
    }
    out.println(
        "snapshot "
            + basis.scope().snapshot()
            + (known.equals(LocalDate.MIN) ? "" : ", data up to " + known));
    out.flush();
  }
}
