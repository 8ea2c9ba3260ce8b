package dev.jadework.cli;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.export.CsvTable;
import dev.jadework.patents.export.ExportColumn;
import dev.jadework.patents.export.PatentTable;
import dev.jadework.patents.export.XlsxTable;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.query.Query;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

/// 导出. Writes what a query finds into a spreadsheet.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes what a query finds into a spreadsheet, in the order of publication numbers;"
          + " everything without a query.",
      "Heads never change, so that scripts can rely on them."
    })
final class CorpusExport implements Callable<Integer> {
  private enum Heads {
    ZH,
    EN
  }

  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin CorpusOption data = new CorpusOption();
  @Mixin DayOption day = new DayOption();

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "Query; see: corpus search -h")
  List<String> query = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Ends with .xlsx or .csv.")
  Path out = Path.of("");

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "COLUMN",
      description = "Codes or heads, for example PN,TI,PA. Default: all.")
  List<String> columns = List.of();

  @Option(
      names = "--heads",
      paramLabel = "zh|en",
      description = "Language of the heads (default zh).")
  Heads heads = Heads.ZH;

  @Option(names = "--force", description = "Replaces the file if it is there.")
  boolean force;

  @Option(names = "--json", description = "Prints the counts as JSON on standard output.")
  boolean json;

  @Override
  public Integer call() throws IOException {
    List<ExportColumn> chosen = chosen();
    String name = out.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".csv") && !name.endsWith(".xlsx")) {
      throw CommandFailure.usage("jadework: --out " + out + " must end with .xlsx or .csv");
    }
    Path directory = out.toAbsolutePath().getParent();
    if (directory != null && !Files.isDirectory(directory)) {
      throw CommandFailure.usage(
          "jadework: --out %s: the directory %s is not there; make it or name another"
              .formatted(out, directory));
    }
    if (Files.exists(out) && !force) {
      throw CommandFailure.usage("jadework: " + out + " is there; --force replaces it");
    }
    Query parsed = QueryOption.read(data, query);
    Path unfinished = out.resolveSibling(out.getFileName() + ".part");
    long rows = 0;
    long cut;
    try (PatentIndex index = Corpus.open(data)) {
      try (PatentTable table = table(Files.newOutputStream(unfinished), name, chosen)) {
        Rows written = new Rows(table);
        index.forEach(parsed, day.day(), written::add);
        rows = written.count;
        cut = table instanceof XlsxTable xlsx ? xlsx.cutCells() : 0;
      }
      Files.move(unfinished, out, StandardCopyOption.REPLACE_EXISTING);
    } catch (IllegalArgumentException e) {
      throw QueryOption.refused(e, String.join(" ", query));
    } finally {
      Files.deleteIfExists(unfinished);
    }
    report(parsed, rows, cut);
    return 0;
  }

  private PatentTable table(OutputStream to, String name, List<ExportColumn> chosen)
      throws IOException {
    String language = heads.name().toLowerCase(Locale.ROOT);
    return name.endsWith(".csv")
        ? new CsvTable(to, chosen, language)
        : new XlsxTable(to, chosen, language);
  }

  private List<ExportColumn> chosen() {
    try {
      return columns.isEmpty()
          ? List.of(ExportColumn.values())
          : columns.stream().map(ExportColumn::named).distinct().toList();
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("jadework: --columns " + e.getMessage());
    }
  }

  private void report(Query parsed, long rows, long cut) {
    PrintWriter to = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("file", out.toString());
      answer.put("parsed", parsed.toString());
      answer.put("rows", rows);
      answer.put("cut_cells", cut);
      Json.print(to, answer);
      return;
    }
    to.printf(Locale.ROOT, "%,d rows in %s%n", rows, out);
    if (cut > 0) {
      to.printf(
          Locale.ROOT,
          "%,d texts are longer than a cell can hold (32,767 characters) and end with […]; CSV holds"
              + " them whole%n",
          cut);
    }
    to.flush();
  }

  private static final class Rows {
    private final PatentTable table;
    private long count;

    Rows(PatentTable table) {
      this.table = table;
    }

    void add(Patent patent) {
      try {
        table.add(patent);
        count++;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
