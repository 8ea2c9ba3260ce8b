package dev.jadework.cli;

import dev.jadework.patents.duplicates.Cohorts;
import dev.jadework.patents.duplicates.ComparedField;
import dev.jadework.patents.duplicates.DuplicatePairs;
import dev.jadework.patents.duplicates.NearDuplicates;
import dev.jadework.patents.index.PatentIndex;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// 近似重复. Prints all pairs of documents whose texts are nearly the same.
@Command(
    name = "duplicates",
    mixinStandardHelpOptions = true,
    description = "Finds all pairs of documents that say nearly the same in the same words.",
    footer = {
      "",
      "Similarity is the Jaccard index over the sets of three-character sequences of",
      "the text: its letters and numbers as written; blanks, punctuation and symbols",
      "are removed. Every pair printed has it exactly; of the pairs just at the",
      "threshold one in 100,000 may be missed, of those above it fewer."
    })
final class CorpusDuplicates implements Callable<Integer> {
  private static final int SHOWN = 20;

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin CorpusOption data = new CorpusOption();

  @Option(
      names = "--threshold",
      paramLabel = "J",
      description = "Smallest similarity of a pair, 0.1 to 1 (default 0.8).")
  double threshold = 0.8;

  @Option(
      names = "--field",
      paramLabel = "FIELD",
      description = "Text compared: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
  ComparedField field = ComparedField.ABSTRACT;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Pairs to show (default 20, with --json all); the number found is exact.")
  @Nullable Integer limit;

  @Option(
      names = "--details",
      description = "With --json: also titles, what is the same and what differs, and the cohort.")
  boolean details;

  @Option(names = "--json", description = "Prints one JSON document.")
  boolean json;

  @Override
  public Integer call() {
    if (limit != null && limit < 0) {
      throw CommandFailure.usage("jadework: --limit is the number of pairs to show, 0 or more");
    }
    NearDuplicates search = search();
    boolean described = details || !json;
    Cohorts cohorts = new Cohorts();
    long start = System.nanoTime();
    try (PatentIndex index = Corpus.open(data)) {
      index.forEach(
          patent -> {
            if (search.add(patent.publication().toString(), field.of(patent)) && described) {
              cohorts.add(patent);
            }
          });
      DuplicatePairs pairs = search.find();
      double seconds = (System.nanoTime() - start) / 1e9;
      if (described) {
        cohorts.measure(pairs);
      }
      long documents = (long) pairs.documents() + search.withoutTrigrams();
      remark(search.withoutTrigrams());
      PairDetails read = new PairDetails(index, field, cohorts);
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        new DuplicatesJson(pairs, details ? read : null, limit).print(out, documents, seconds);
      } else {
        out.printf(
            Locale.ROOT,
            "%,d pairs with a similarity of %s or more among %,d documents, %.1f s%n",
            pairs.count(),
            threshold,
            documents,
            seconds);
        new DuplicatesText(pairs, read, limit == null ? SHOWN : limit).print(out);
      }
    }
    return 0;
  }

  private NearDuplicates search() {
    try {
      return new NearDuplicates(threshold);
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("jadework: --threshold: " + e.getMessage());
    }
  }

  private void remark(int excluded) {
    if (excluded > 0) {
      spec.commandLine()
          .getErr()
          .printf(
              Locale.ROOT,
              "%,d documents have fewer than three letters and numbers in %s and are not compared.%n",
              excluded,
              field.name().toLowerCase(Locale.ROOT));
    }
  }
}
