package dev.jadework.cli;

import dev.jadework.rules.coherence.CoherenceJson;
import dev.jadework.rules.coherence.CoherenceReport;
import dev.jadework.rules.coherence.Issue;
import dev.jadework.rules.coherence.Witness;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 协调性. Overlaps, conflicts, gaps and dates over all documents of one or more packs.
@Command(
    name = "coherence",
    mixinStandardHelpOptions = true,
    description = "Finds overlaps, conflicts, gaps and dates between the documents of packs.",
    footer = {
      "",
      "Each issue on rules shows the smallest facts that make it, as a file for policy explain.",
      "How they are found is described in docs/simulation.md.",
      "Exit codes: 0 reported, 2 a pack or an option is wrong"
    })
final class PolicyCoherence implements Callable<Integer> {
  @Parameters(
      paramLabel = "PACK|all",
      arity = "0..*",
      description = "Packs to be looked at together (cn-44 cn-45), or all. Default: all.")
  List<String> packs = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Day on which documents and values are read. Default: today.")
  @Nullable LocalDate asOf;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Tells these alone: ${COMPLETION-CANDIDATES}. May be repeated.")
  List<Issue.Kind> kinds = new ArrayList<>();

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Mixin LanguageOption language = new LanguageOption();

  @Mixin PolicyOption policies = new PolicyOption();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    language.locale();
    List<String> asked = packs.isEmpty() ? List.of(PolicyOption.ALL) : packs;
    CoherenceReport report =
        CoherenceReport.of(
            asked.stream().distinct().flatMap(id -> policies.packs(id).stream()).toList(),
            asOf == null ? DayOption.today() : asOf);
    List<Issue> issues =
        report.issues().stream()
            .filter(issue -> kinds.isEmpty() || kinds.contains(issue.code().kind()))
            .toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, CoherenceJson.of(report, issues, language::say));
    } else {
      for (Issue.Kind kind : Issue.Kind.values()) {
        print(out, kind, issues.stream().filter(issue -> issue.code().kind() == kind).toList());
      }
      out.flush();
    }
    return 0;
  }

  private void print(PrintWriter out, Issue.Kind kind, List<Issue> issues) {
    if (issues.isEmpty()) {
      return;
    }
    out.println(language.say(kind.label()) + " " + issues.size());
    for (Issue issue : issues) {
      String cited =
          String.join(
              ", ", issue.cited().stream().map(one -> one.pack() + " " + one.clause()).toList());
      out.println(
          "  %s  %s%s"
              .formatted(
                  CoherenceJson.code(issue.code()),
                  language.say(issue.text()),
                  cited.isBlank() ? "" : "  [" + cited + "]"));
      issue
          .witness()
          .map(Witness::yaml)
          .ifPresent(yaml -> yaml.lines().forEach(line -> out.println("      " + line)));
    }
    out.println();
  }
}
