package dev.jadework.cli;

import dev.jadework.cli.SavedSearch.Difference;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.query.Query;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 保存的检索. Keeps searches under a name and tells what has changed since.
@Command(
    name = "saved",
    mixinStandardHelpOptions = true,
    description = "Keeps searches under a name and tells what has changed since.",
    subcommands = HelpCommand.class)
final class CorpusSaved {
  private static final int LINES = 20;

  @Spec CommandSpec spec = CommandSpec.create();

  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Saves a search with what it finds now.")
  int add(
      @Mixin CorpusOption data,
      @Mixin DayOption day,
      @Parameters(paramLabel = "NAME", description = "Letters, digits, '.', '_' and '-'.")
          String name,
      @Parameters(arity = "1..*", paramLabel = "QUERY", description = "Query.") List<String> query,
      @Option(names = "--json", description = "Prints one JSON document.") boolean json)
      throws IOException {
    SavedSearch.checkName(name);
    Query parsed = QueryOption.read(data, query);
    SavedSearch saved = search(data, day, name, String.join(" ", query), parsed);
    Optional<SavedSearch> before = SavedSearch.read(directory(data), name);
    saved.write(directory(data));
    PrintWriter err = spec.commandLine().getErr();
    before.ifPresent(
        old ->
            err.printf(
                Locale.ROOT,
                "note: replaces %s of %s, %,d documents%n",
                old.parsed(),
                old.on(),
                old.numbers().size()));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, head(saved));
    } else {
      out.printf(
          Locale.ROOT, "%s: %,d documents, %s%n", name, saved.numbers().size(), saved.parsed());
      out.flush();
    }
    return 0;
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists saved searches.")
  int list(
      @Mixin CorpusOption data,
      @Option(names = "--json", description = "Prints one JSON document.") boolean json)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<Map<String, Object>> all = new ArrayList<>();
    for (String name : SavedSearch.names(directory(data))) {
      SavedSearch.read(directory(data), name).ifPresent(saved -> all.add(head(saved)));
    }
    if (json) {
      Json.print(out, Map.of("searches", all));
    } else if (all.isEmpty()) {
      out.println("No search is saved. Save one: corpus saved add NAME QUERY");
    } else {
      all.forEach(
          one ->
              out.println(
                  one.get("name")
                      + "  "
                      + one.get("on")
                      + "  "
                      + one.get("total")
                      + "  "
                      + one.get("query")));
    }
    out.flush();
    return 0;
  }

  @Command(
      name = "run",
      mixinStandardHelpOptions = true,
      description = {
        "Runs a saved search again and tells the difference to when it was saved.",
        "Exit codes: 0 the same, 1 different, 2 wrong use, 3 failed"
      })
  int run(
      @Mixin CorpusOption data,
      @Mixin DayOption day,
      @Parameters(paramLabel = "NAME", description = "Name of the search.") String name,
      @Option(names = "--update", description = "Keeps what it finds now for the next time.")
          boolean update,
      @Option(names = "--json", description = "Prints one JSON document.") boolean json)
      throws IOException {
    SavedSearch before = existing(data, name);
    Query parsed = QueryOption.read(data, before.parsed());
    SavedSearch now = search(data, day, name, before.query(), parsed);
    Difference difference = before.to(now.numbers());
    if (update) {
      now.write(directory(data));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>(head(now));
      answer.put("before", head(before));
      answer.put("appeared", difference.appeared());
      answer.put("gone", difference.gone());
      Json.print(out, answer);
    } else {
      print(out, before, now, difference);
    }
    return difference.appeared().isEmpty() && difference.gone().isEmpty() ? 0 : 1;
  }

  @Command(name = "remove", mixinStandardHelpOptions = true, description = "Forgets a search.")
  int remove(
      @Mixin CorpusOption data,
      @Parameters(paramLabel = "NAME", description = "Name of the search.") String name,
      @Option(names = "--json", description = "Prints the search forgotten as one JSON document.")
          boolean json)
      throws IOException {
    SavedSearch forgotten = existing(data, name);
    Files.delete(directory(data).resolve(name + ".json"));
    if (json) {
      Json.print(spec.commandLine().getOut(), head(forgotten));
    }
    return 0;
  }

  private static SavedSearch existing(CorpusOption data, String name) throws IOException {
    List<String> names = SavedSearch.names(directory(data));
    return SavedSearch.read(directory(data), name)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "jadework: no search is saved as '%s'; saved are: %s"
                        .formatted(name, names.isEmpty() ? "none" : String.join(", ", names))));
  }

  private static SavedSearch search(
      CorpusOption data, DayOption day, String name, String text, Query parsed) {
    try (PatentIndex index = Corpus.open(data)) {
      List<String> numbers = new ArrayList<>();
      index.forEach(parsed, day.day(), patent -> numbers.add(patent.publication().toString()));
      return new SavedSearch(
          name, text, parsed.toString(), index.snapshot().id(), day.day(), numbers);
    }
  }

  static Path directory(DataOption data) {
    return data.directory.resolve("searches");
  }

  private static Map<String, Object> head(SavedSearch saved) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("name", saved.name());
    head.put("query", saved.query());
    head.put("parsed", saved.parsed());
    head.put("snapshot", saved.snapshot());
    head.put("on", saved.on().toString());
    head.put("total", saved.numbers().size());
    return head;
  }

  private static void print(
      PrintWriter out, SavedSearch before, SavedSearch now, Difference difference) {
    out.printf(
        Locale.ROOT,
        "%s: %,d documents, %,d on %s%n",
        now.name(),
        now.numbers().size(),
        before.numbers().size(),
        before.on());
    if (before.snapshot().equals(now.snapshot())) {
      out.println("The corpus is the same.");
    }
    list(out, "+", difference.appeared());
    list(out, "-", difference.gone());
    out.flush();
  }

  private static void list(PrintWriter out, String sign, List<String> numbers) {
    numbers.stream().limit(LINES).forEach(number -> out.println(sign + " " + number));
    if (numbers.size() > LINES) {
      out.printf(Locale.ROOT, "%s and %,d more (all with --json)%n", sign, numbers.size() - LINES);
    }
  }
}
