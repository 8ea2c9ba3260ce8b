package dev.jadework.bench;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.CountRequest;
import dev.jadework.patents.index.CountRequest.Axis;
import dev.jadework.patents.index.CountTable;
import dev.jadework.patents.index.CountUnit;
import dev.jadework.patents.index.FacetField;
import dev.jadework.patents.index.lucene.LucenePatentIndex;
import dev.jadework.patents.query.Query;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Year × IPC subclass × top applicants beside DuckDB on the same columns.
@Command(
    name = "analysis",
    mixinStandardHelpOptions = true,
    description = "Counts year × IPC subclass × top applicants, beside DuckDB on the same columns.")
final class AnalysisBench implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Mixin CorpusOptions from = new CorpusOptions();

  @Option(names = "--top", description = "Applicants (${DEFAULT-VALUE}).")
  int top = 50;

  @Option(names = "--runs", description = "Warm runs of each (${DEFAULT-VALUE}).")
  int runs = 9;

  private interface Asking {
    Map<List<String>, Long> ask() throws SQLException;
  }

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Machine.print(out);
    return from.measure(
        out, from::generated, (corpus, scratch) -> compare(out, corpus, scratch) ? 0 : 1);
  }

  /// @return true if all answers are equal
  private boolean compare(PrintWriter out, Path corpus, Path scratch) throws Exception {
    int threads = Runtime.getRuntime().availableProcessors();
    try (LucenePatentIndex index = LucenePatentIndex.open(corpus);
        DuckDbPeer peer = DuckDbPeer.create(scratch.resolve("peer.duckdb"), threads)) {
      Machine.print(out, index.snapshot());
      long start = System.nanoTime();
      index.forEachOutline(Query.ALL, null, patent -> copy(peer, patent));
      peer.loaded();
      out.printf(
          Locale.ROOT,
          "peer      DuckDB %s, %d threads, columns copied in %.1f s%n",
          peer.version(),
          threads,
          (System.nanoTime() - start) / 1e9);
      return compare(out, corpus, peer);
    }
  }

  private static void copy(DuckDbPeer peer, Patent patent) {
    try {
      peer.add(FacetField.AD.of(patent), FacetField.IPC.of(patent), FacetField.PA.of(patent));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Opened anew, so that the first answer is a cold one.
  ///
  /// @return true if all answers are equal
  private boolean compare(PrintWriter out, Path indexed, DuckDbPeer peer) throws Exception {
    try (LucenePatentIndex index = LucenePatentIndex.open(indexed)) {
      CountRequest request =
          new CountRequest(
              Query.ALL,
              List.of(Axis.of("AD"), Axis.of("IPC"), new Axis("PA", top)),
              CountUnit.PUBLICATION,
              null);
      Map<List<String>, Long> own = time(out, "jadework", () -> cells(index.count(request)));
      String star = DuckDbPeer.STAR.formatted(top);
      String flat = DuckDbPeer.FLAT.formatted(top);
      Map<List<String>, Long> theirs = time(out, "DuckDB, star", () -> peer.ask(star));
      Map<List<String>, Long> flattened = time(out, "DuckDB, flat", () -> peer.ask(flat));
      out.printf(
          Locale.ROOT,
          "cells     %,d, sum %,d; equal to star %s, to flat %s%n",
          own.size(),
          own.values().stream().mapToLong(Long::longValue).sum(),
          own.equals(theirs),
          own.equals(flattened));
      return own.equals(theirs) && own.equals(flattened);
    }
  }

  private Map<List<String>, Long> time(PrintWriter out, String name, Asking asking)
      throws SQLException {
    long start = System.nanoTime();
    Map<List<String>, Long> answer = asking.ask();
    double cold = (System.nanoTime() - start) / 1e6;
    for (int i = 0; i < 3; i++) {
      asking.ask();
    }
    Timings warm = new Timings();
    for (int i = 0; i < runs; i++) {
      start = System.nanoTime();
      asking.ask();
      warm.add(System.nanoTime() - start);
    }
    out.printf(
        Locale.ROOT,
        "%-12s first %.0f ms, then median of %d %.1f ms (shortest %.1f, longest %.1f)%n",
        name,
        cold,
        runs,
        warm.millis(50),
        warm.millis(0),
        warm.millis(100));
    out.flush();
    return answer;
  }

  private static Map<List<String>, Long> cells(CountTable table) {
    Map<List<String>, Long> cells = new HashMap<>();
    table.rows().forEach(row -> cells.put(row.values(), row.count()));
    return cells;
  }
}
