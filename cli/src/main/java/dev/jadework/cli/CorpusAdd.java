package dev.jadework.cli;

import dev.jadework.patents.format.table.TableMapping;
import dev.jadework.patents.index.NoCorpusException;
import dev.jadework.patents.index.lucene.CorpusLockedException;
import dev.jadework.patents.index.opensearch.OpenSearchException;
import dev.jadework.patents.intake.CorpusIntake;
import dev.jadework.patents.intake.IntakeCounts;
import dev.jadework.patents.intake.IntakeResult;
import dev.jadework.patents.intake.UnusableInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 入库. Adds patents from files to the corpus.
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Adds patents from files to the corpus.",
      "Reads the formats of docs/formats.md, plain or packed (gzip, zip, tar). What is there already"
          + " and the same stays as it is; run it again after an interruption.",
      "Exit codes: 0 all added, 1 records were rejected, 2 wrong use, 3 failed, 130 interrupted"
    })
final class CorpusAdd implements Callable<Integer> {
  private static final int INTERRUPTED = 130;

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin CorpusOption data = new CorpusOption();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files to add; of a directory all files below it.")
  List<Path> files = List.of();

  @Option(
      names = "--mapping",
      paramLabel = "FILE.yaml",
      description =
          "A mapping of the columns of a table, beside those in the data directory's mappings/.")
  List<Path> mapping = List.of();

  @Option(names = "--json", description = "Print the counts as JSON on standard output.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    // Open until everything is said: an interrupted process ends when this is closed.
    try (Interruption interruption = new Interruption()) {
      long start = System.nanoTime();
      IntakeResult result = add(interruption);
      report(result, (System.nanoTime() - start) / 1e9);
      if (result.stopped()) {
        return INTERRUPTED;
      }
      return result.counts().rejected() == 0 ? 0 : 1;
    }
  }

  private IntakeResult add(Interruption interruption) {
    CorpusIntake intake =
        new CorpusIntake(() -> Corpus.writer(data), data.directory.resolve("rejects"))
            .mappings(mappings());
    PrintWriter err = spec.commandLine().getErr();
    try (IntakeProgress progress = new IntakeProgress(err, interruption::requested)) {
      return intake.add(files, progress);
    } catch (UnusableInputException e) {
      throw CommandFailure.usage("jadework: nothing was added:\n" + e.getMessage());
    } catch (CorpusLockedException | NoCorpusException | OpenSearchException e) {
      throw CommandFailure.failed("jadework: " + e.getMessage());
    } catch (IOException e) {
      throw CommandFailure.failed(
          """
          jadework: adding failed: %s
          The corpus in %s stands as at its last commit. Remove the cause (is the disk full?) and \
          run the same command again: what is there already is skipped."""
              .formatted(reason(e), data.place()));
    }
  }

  /// Those in the data directory's `mappings` and those named on the command line.
  private List<TableMapping> mappings() {
    List<Path> files = new ArrayList<>();
    Path own = data.directory.resolve("mappings");
    try {
      if (Files.isDirectory(own)) {
        try (Stream<Path> found = Files.list(own)) {
          found.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
        }
      }
      files.addAll(mapping);
      List<TableMapping> loaded = new ArrayList<>();
      for (Path file : files) {
        try (Reader yaml = Files.newBufferedReader(file)) {
          loaded.add(TableMapping.load(yaml, file.toString()));
        }
      }
      return loaded;
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("jadework: nothing was added:\n" + e.getMessage());
    } catch (IOException e) {
      throw CommandFailure.usage("jadework: nothing was added: a mapping cannot be read: " + e);
    }
  }

  private void report(IntakeResult result, double seconds) {
    PrintWriter err = spec.commandLine().getErr();
    PrintWriter out = spec.commandLine().getOut();
    result.remarks().forEach(remark -> err.println("note: " + remark));
    if (json) {
      Json.print(out, machine(result, seconds));
    } else {
      human(out, result, seconds);
    }
    if (result.stopped()) {
      err.println(
          "Interrupted. What was read is in the corpus; run the same command again to go on.");
      err.flush();
    }
  }

  private static Map<String, Object> machine(IntakeResult result, double seconds) {
    IntakeCounts counts = result.counts();
    Path rejects = result.rejectsFile();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("read", counts.read());
    answer.put("added", counts.added());
    answer.put("updated", counts.updated());
    answer.put("unchanged", counts.unchanged());
    answer.put("rejected", counts.rejected());
    answer.put("rejects_file", rejects == null ? null : rejects.toString());
    answer.put("seconds", Math.round(seconds * 1000) / 1000.0);
    answer.put("flagged", counts.flagged());
    answer.put("deleted", counts.deleted());
    answer.put("documents", result.snapshot().documents());
    answer.put("snapshot", result.snapshot().id());
    return answer;
  }

  private static void human(PrintWriter out, IntakeResult result, double seconds) {
    IntakeCounts counts = result.counts();
    out.printf(
        Locale.ROOT,
        "%,d read in %.1f s: %,d added, %,d updated, %,d unchanged, %,d rejected%n",
        counts.read(),
        seconds,
        counts.added(),
        counts.updated(),
        counts.unchanged(),
        counts.rejected());
    if (counts.deleted() > 0) {
      out.printf(
          Locale.ROOT, "%,d deleted, as their source has withdrawn them%n", counts.deleted());
    }
    if (counts.flagged() > 0) {
      out.printf(
          Locale.ROOT,
          "%,d with a wrong check digit in the application number: kept and flagged%n",
          counts.flagged());
    }
    if (result.rejectsFile() != null) {
      out.printf(
          "Rejects, with place and reason: %s%nCorrect them there and add that file.%n",
          result.rejectsFile());
    }
    out.printf(
        Locale.ROOT,
        "The corpus holds %,d documents, snapshot %s%n",
        result.snapshot().documents(),
        result.snapshot().id());
    out.flush();
  }

  /// The system's own word for what failed (“No space left on device”), not the library's.
  private static String reason(IOException e) {
    Throwable cause = e;
    while (cause.getCause() instanceof IOException deeper) {
      cause = deeper;
    }
    return switch (cause) {
      case AccessDeniedException denied -> "this user may not write " + denied.getFile();
      case FileAlreadyExistsException file -> file.getFile() + " is a file and no directory";
      default -> cause.getMessage() == null ? cause.toString() : cause.getMessage();
    };
  }
}
