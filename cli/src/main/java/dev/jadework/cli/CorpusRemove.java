package dev.jadework.cli;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.index.CorpusSnapshot;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.index.PatentIndexWriter;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 删除文献. Removes publications from the corpus, after showing which.
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = {
      "Removes publications from the corpus: those of the numbers, or all that a query finds.",
      "Prints every one of them, and asks before it changes anything; without a terminal it only"
          + " prints, unless --yes is given. What registers told of their applications stays.",
      "Exit codes: 0 removed, 1 nothing removed, 2 wrong use, 3 failed"
    })
final class CorpusRemove implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin CorpusOption data = new CorpusOption();
  @Mixin DayOption day = new DayOption();

  @Parameters(
      arity = "0..*",
      paramLabel = "NUMBER",
      description =
          "Publication numbers; without a kind code if there is one publication of the number.")
  List<String> numbers = List.of();

  @Option(
      names = "--query",
      paramLabel = "QUERY",
      description = "Removes what a query finds; see: corpus search -h")
  @Nullable String query;

  @Option(names = "--yes", description = "Removes without asking.")
  boolean yes;

  @Option(names = "--json", description = "Prints one JSON document; does not ask.")
  boolean json;

  /// A publication to be removed.
  private record Chosen(PublicationNumber number, String title) {
    static Chosen of(Patent patent) {
      return new Chosen(patent.publication(), patent.title());
    }
  }

  @Override
  public Integer call() throws IOException {
    if (numbers.isEmpty() == (query == null)) {
      throw CommandFailure.usage("jadework: name publications, or what finds them with --query");
    }
    List<Chosen> chosen = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    CorpusSnapshot before;
    try (PatentIndex index = Corpus.open(data)) {
      before = index.snapshot();
      choose(index, chosen, missing);
    }
    boolean agreed = missing.isEmpty() && !chosen.isEmpty() && agreed(chosen);
    List<String> removed = new ArrayList<>();
    CorpusSnapshot after = agreed ? remove(chosen, removed, missing) : before;
    report(chosen, removed, missing, before, after);
    return removed.isEmpty() ? 1 : 0;
  }

  private void choose(PatentIndex index, List<Chosen> chosen, List<String> missing) {
    if (query != null) {
      try {
        index.forEachOutline(
            QueryOption.read(data, query), day.day(), p -> chosen.add(Chosen.of(p)));
      } catch (IllegalArgumentException e) {
        throw QueryOption.refused(e, query);
      }
      chosen.sort(Comparator.comparing(one -> one.number().toString()));
      return;
    }
    for (String text : numbers) {
      index
          .find(number(text))
          .map(Chosen::of)
          .ifPresentOrElse(
              found -> {
                if (!chosen.contains(found)) {
                  chosen.add(found);
                }
              },
              () -> missing.add(text));
    }
  }

  private static PublicationNumber number(String text) {
    try {
      return PublicationNumber.parse(text);
    } catch (UnreadableNumberException e) {
      throw CommandFailure.usage("jadework: " + e.getMessage());
    }
  }

  private boolean agreed(List<Chosen> chosen) {
    if (yes) {
      return true;
    }
    Console console = System.console();
    if (json || console == null || !console.isTerminal()) {
      return false;
    }
    PrintWriter out = spec.commandLine().getOut();
    chosen.forEach(one -> out.println(one.number() + "  " + one.title()));
    out.flush();
    String answer =
        console.readLine(
            "Remove these %,d publications from %s? [y/N] ", chosen.size(), data.place());
    return answer != null && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
  }

  /// All of them or, if writing fails, none.
  private CorpusSnapshot remove(List<Chosen> chosen, List<String> removed, List<String> missing)
      throws IOException {
    try (PatentIndexWriter writer = Corpus.writer(data)) {
      for (Chosen one : chosen) {
        // Another process may have been faster.
        (writer.delete(one.number()) ? removed : missing).add(one.number().toString());
      }
      writer.commit();
      return writer.snapshot();
    }
  }

  private void report(
      List<Chosen> chosen,
      List<String> removed,
      List<String> missing,
      CorpusSnapshot before,
      CorpusSnapshot after) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("found", chosen.stream().map(one -> one.number().toString()).toList());
      answer.put("removed", removed);
      answer.put("missing", missing);
      answer.put("before", Json.plain(before));
      answer.put("after", Json.plain(after));
      Json.print(out, answer);
      return;
    }
    if (removed.isEmpty()) {
      chosen.forEach(one -> out.println(one.number() + "  " + one.title()));
    } else {
      removed.forEach(number -> out.println("removed " + number));
    }
    if (!missing.isEmpty()) {
      out.println(
          "not in the corpus, or there with several kind codes: " + String.join(", ", missing));
    }
    out.printf(
        Locale.ROOT,
        removed.isEmpty() ? "Nothing was removed (%d found)%s%n" : "%,d publications removed%s%n",
        removed.isEmpty() ? chosen.size() : removed.size(),
        removed.isEmpty() && missing.isEmpty() && !chosen.isEmpty() ? "; --yes removes them" : "");
    out.printf(
        Locale.ROOT,
        "snapshot before %s, %,d documents%nsnapshot now    %s, %,d documents%n",
        before.id(),
        before.documents(),
        after.id(),
        after.documents());
    out.flush();
  }
}
