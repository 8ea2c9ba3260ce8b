package dev.jadework.cli;

import dev.jadework.rules.evaluation.Evaluation;
import dev.jadework.rules.evaluation.Evaluator;
import dev.jadework.rules.evaluation.Finding;
import dev.jadework.rules.fact.ProjectFile;
import dev.jadework.rules.pack.PolicyPack;
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
    Locale locale = ProjectInput.locale(language);
    ProjectFile project = ProjectInput.read(file, policies);
    PolicyPack loaded = ProjectInput.pack(pack, project, file, policies);
    LocalDate day = asOf == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : asOf;
    Evaluation evaluation = Evaluator.of(loaded).evaluate(project.facts(), day);
    PrintWriter out = spec.commandLine().getOut();
    String number = ProjectInput.number(project);
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
}
