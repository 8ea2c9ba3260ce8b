package dev.jadework.cli;

import dev.jadework.rules.evaluation.Evaluation;
import dev.jadework.rules.evaluation.Evaluator;
import dev.jadework.rules.evaluation.Finding;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.fact.ProjectFile;
import dev.jadework.rules.fact.ProjectFileException;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.PolicyPacks;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 解释. Tells for every rule whether it binds a project, whether it is fulfilled, and why.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Explains every rule for a project.",
    footer = {
      "",
      "PROJECT.yaml is described in docs/project-file.md; examples are in examples/.",
      "Exit codes: 0 no open duty, 1 a duty is open or facts are missing, 2 the file is wrong"
    })
final class PolicyExplain implements Callable<Integer> {
  @Parameters(paramLabel = "PROJECT.yaml", description = "The project.")
  Path file = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Day on which the law is read, 2025-06-30. Default: today.")
  @Nullable LocalDate asOf;

  @Option(
      names = "--pack",
      paramLabel = "ID",
      description = "Policy pack. Default: the one of the project's region.")
  @Nullable String pack;

  @Option(names = "--lang", paramLabel = "zh|en", description = "Language. Default: zh.")
  String language = "zh";

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Mixin PolicyOption policies = new PolicyOption();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Locale locale = locale();
    ProjectFile project = read();
    String id = pack == null ? packOf(project) : pack;
    PolicyPack loaded = policies.load(id);
    LocalDate day = asOf == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : asOf;
    Evaluation evaluation = Evaluator.of(loaded).evaluate(project.facts(), day);
    PrintWriter out = spec.commandLine().getOut();
    String number = project.facts().values().get("number") instanceof String given ? given : "";
    if (json) {
      Json.print(out, FindingsJson.of(number, evaluation, loaded, locale));
    } else {
      new FindingsText(out, locale).print(number, evaluation);
    }
    return evaluation.findings().stream()
            .anyMatch(f -> f instanceof Finding.Violated || f instanceof Finding.Undetermined)
        ? 1
        : 0;
  }

  private Locale locale() {
    return switch (language) {
      case "zh" -> Locale.CHINESE;
      case "en" -> Locale.ENGLISH;
      default ->
          throw CommandFailure.usage(
              "jadework: --lang " + language + " is not known; allowed: zh, en");
    };
  }

  private ProjectFile read() {
    try {
      FactSchema schema = FactSchema.read(PolicyPacks.schema(policies.directory()));
      return ProjectFile.read(file, schema);
    } catch (ProjectFileException e) {
      throw CommandFailure.usage(
          "jadework: the project file is not understood:\n  "
              + String.join("\n  ", e.problems())
              + "\nSee docs/project-file.md");
    }
  }

  private String packOf(ProjectFile project) {
    String packs = String.join(", ", PolicyPacks.ids(policies.directory()));
    if (!(project.facts().values().get("region") instanceof String region)) {
      throw CommandFailure.usage(
          "jadework: %s gives no region, so no policy pack can be chosen; add \"region\" below \"project\" or give --pack; there are: %s"
              .formatted(file, packs));
    }
    return PolicyPacks.forRegion(policies.directory(), region)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "jadework: no policy pack for region %s; there are: %s (another one is chosen with --pack)"
                        .formatted(region, packs)));
  }
}
