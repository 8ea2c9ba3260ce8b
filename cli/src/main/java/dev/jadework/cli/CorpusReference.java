package dev.jadework.cli;

import dev.jadework.patents.reference.ReferenceException;
import dev.jadework.patents.reference.ReferenceKind;
import dev.jadework.patents.reference.ReferenceStore;
import dev.jadework.patents.reference.ReferenceTable;
import dev.jadework.patents.reference.ReferenceTables;
import dev.jadework.patents.reference.RefusedRow;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 参考数据. Loads the tables that some fields of the query language go by. None is shipped.
@Command(
    name = "reference",
    mixinStandardHelpOptions = true,
    description = "Loads and lists reference tables: industries, IPC scheme, marks of patents …",
    subcommands = HelpCommand.class)
final class CorpusReference {
  @Spec CommandSpec spec = CommandSpec.create();

  @Command(
      name = "load",
      mixinStandardHelpOptions = true,
      description = {
        "Loads tables (TSV or CSV in UTF-8, gzipped or not), each known by its heads, in place of"
            + " those of the same kind. All of them or none.",
        "docs/query-language.md has the heads of each kind."
      })
  int load(
      @Mixin DataOption data,
      @Parameters(arity = "1..*", paramLabel = "FILE", description = "Tables.") List<Path> files,
      @Option(
              names = "--official",
              description =
                  "The tables are the office's own and whole; answers do not say otherwise.")
          boolean official,
      @Option(names = "--json", description = "Prints one JSON document.") boolean json)
      throws IOException {
    List<ReferenceTable> loaded;
    try {
      loaded = store(data).load(files, official, DayOption.today());
    } catch (NoSuchFileException e) {
      throw CommandFailure.usage("jadework: there is no file " + e.getFile());
    } catch (ReferenceException e) {
      throw CommandFailure.failed("jadework: " + e.getMessage() + "; nothing was loaded");
    }
    print(loaded, List.of(), refused(store(data), loaded), json);
    return 0;
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists the tables that are loaded and what is missing.")
  int list(
      @Mixin DataOption data,
      @Option(names = "--json", description = "Prints one JSON document.") boolean json)
      throws IOException {
    try {
      List<ReferenceTable> tables = store(data).list();
      List<ReferenceKind> missing =
          Arrays.stream(ReferenceKind.values())
              .filter(kind -> tables.stream().noneMatch(table -> table.kind() == kind))
              .toList();
      print(tables, missing, refused(store(data), tables), json);
      return 0;
    } catch (ReferenceException e) {
      throw CommandFailure.failed("jadework: " + e.getMessage());
    }
  }

  static ReferenceStore store(DataOption data) {
    return new ReferenceStore(data.directory.resolve("reference"));
  }

  /// Rows that are not used, by the name of their table.
  private static Map<String, List<RefusedRow>> refused(
      ReferenceStore store, List<ReferenceTable> tables) throws IOException {
    ReferenceTables read = store.open();
    Map<String, List<RefusedRow>> refused = new LinkedHashMap<>();
    tables.forEach(table -> refused.put(table.source(), read.refused(table)));
    return refused;
  }

  private void print(
      List<ReferenceTable> tables,
      List<ReferenceKind> missing,
      Map<String, List<RefusedRow>> refused,
      boolean json) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      List<Object> loaded = new ArrayList<>();
      tables.forEach(table -> loaded.add(answer(table)));
      answer.put("tables", loaded);
      answer.put("missing", missing.stream().map(ReferenceKind::code).toList());
      List<Object> rows = new ArrayList<>();
      refused.forEach((table, own) -> own.forEach(row -> rows.add(answer(table, row))));
      answer.put("refused", rows);
      Json.print(out, answer);
      return;
    }
    for (ReferenceTable table : tables) {
      out.printf(
          Locale.ROOT,
          "%-20s %s  %,8d rows  %s  %s%s%n",
          table.kind().code(),
          table.version(),
          table.rows(),
          table.loaded(),
          table.source(),
          table.official() ? "  official" : "");
    }
    for (ReferenceKind kind : missing) {
      out.printf(Locale.ROOT, "%-20s not loaded  %s%n", kind.code(), kind.without());
    }
    refused.forEach(
        (table, rows) -> {
          if (!rows.isEmpty()) {
            out.printf(Locale.ROOT, "%,d rows of %s are not used:%n", rows.size(), table);
            rows.forEach(row -> out.println("  " + row));
          }
        });
    out.flush();
  }

  private static Map<String, Object> answer(String table, RefusedRow row) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("table", table);
    answer.put("line", row.line());
    answer.put("reason", row.reason());
    answer.put("fix", row.fix());
    return answer;
  }

  private static Map<String, Object> answer(ReferenceTable table) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("kind", table.kind().code());
    answer.put("label", table.kind().label());
    answer.put("source", table.source());
    answer.put("version", table.version());
    answer.put("rows", table.rows());
    answer.put("official", table.official());
    answer.put("loaded", table.loaded().toString());
    return answer;
  }
}
