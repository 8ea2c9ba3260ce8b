package dev.jadework.cli;

import dev.jadework.patents.index.PatentIndex;
import dev.jadework.platform.insight.assessment.Assessment;
import dev.jadework.platform.insight.assessment.AssessmentDifference;
import dev.jadework.platform.insight.assessment.AssessmentRequest;
import dev.jadework.platform.insight.assessment.RiskAssessor;
import dev.jadework.platform.insight.assessment.SignOff;
import dev.jadework.platform.insight.report.AssessmentFiles;
import dev.jadework.rules.evaluation.Evaluation;
import dev.jadework.rules.evaluation.Evaluator;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.fact.ProjectFile;
import dev.jadework.rules.pack.PolicyPack;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
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

/// 风险评估. Drafts the pre-approval assessment of a project and writes its report.
@Command(
    name = "assess",
    mixinStandardHelpOptions = true,
    description = {
      "Assesses the intellectual-property risk of a project before approval: policy findings, prior"
          + " art, comparison of technical features, risk items. Needs no server.",
      "Writes assessment-NUMBER.docx, .html and .json. Run again, it says what changed."
    },
    footer = {
      "",
      "PROJECT.yaml is described in docs/project-file.md; examples are in examples/.",
      "Exit codes: 0 assessed, 2 the file or an option is wrong, 3 failed (no corpus, disk)"
    })
final class AssessCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PROJECT.yaml", description = "The project.")
  Path file = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Directory for the report; created if it is not there.")
  Path out = Path.of("");

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Day on which the law is read and before which prior art was published, 2025-06-30."
              + " Default: today.")
  @Nullable LocalDate asOf;

  @Option(
      names = "--pack",
      paramLabel = "ID",
      description = "Policy pack. Default: the one of the project's region.")
  @Nullable String pack;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Length of the prior-art list (default ${DEFAULT-VALUE}).")
  int limit = AssessmentRequest.DEFAULT_LIMIT;

  @Option(names = "--lang", paramLabel = "zh|en", description = "Language. Default: zh.")
  String language = "zh";

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Mixin CorpusOption data = new CorpusOption();
  @Mixin PolicyOption policies = new PolicyOption();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Locale locale = ProjectInput.locale(language);
    checkOptions();
    ProjectFile project = ProjectInput.read(file, policies);
    if (project.proposal().isBlank() && project.features().isEmpty()) {
      throw CommandFailure.usage(
          "jadework: %s has neither a proposal nor features, so there is nothing to search prior art with; add \"proposal\", \"proposal_file\" or \"features\" (see docs/project-file.md). What the policy asks for is told by: jadework policy explain %s"
              .formatted(file, file));
    }
    PolicyPack loaded = ProjectInput.pack(pack, project.facts(), file, policies);
    LocalDate day = asOf == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : asOf;
    Evaluation evaluation = Evaluator.of(loaded).evaluate(project.facts(), day);
    AssessmentRequest request =
        new AssessmentRequest(
            project.facts(),
            project.proposal(),
            project.features(),
            evaluation,
            loaded,
            day,
            limit);
    Assessment assessment;
    try (PatentIndex index = Corpus.open(data)) {
      assessment = new RiskAssessor(index).assess(request);
    }
    AssessmentFiles files =
        AssessmentFiles.write(out, assessment, SignOff.unsigned(), locale, command(day));
    PrintWriter answer = spec.commandLine().getOut();
    if (json) {
      Json.print(
          answer,
          AssessmentAnswer.json(
              assessment,
              FindingsJson.of(
                  FactSchema.PROJECT, ProjectInput.number(project), evaluation, loaded, locale),
              files,
              locale));
    } else {
      AssessmentAnswer.print(answer, assessment, files, locale);
    }
    tell(files, assessment, locale);
    return 0;
  }

  private void checkOptions() {
    if (limit < 1 || limit > AssessmentRequest.MOST) {
      throw CommandFailure.usage(
          "jadework: --limit %d is not allowed; write 1 to %d"
              .formatted(limit, AssessmentRequest.MOST));
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw CommandFailure.usage("jadework: --out " + out + " is a file; name a directory");
    }
  }

  /// What a person should know beside the answer: limits of the result, and what changed.
  private void tell(AssessmentFiles files, Assessment assessment, Locale locale) {
    PrintWriter err = spec.commandLine().getErr();
    if (json) {
      assessment.limits().forEach(line -> err.println("note: " + line.in(locale)));
    }
    AssessmentDifference difference = files.difference();
    if (difference != null) {
      err.println(
          difference.same()
              ? "same result as the one found in " + out
              : "the result differs from the one found in " + out + ":");
      difference.lines().forEach(line -> err.println("  " + line.in(locale)));
    }
    if (files.kept() != null) {
      err.println(
          "the earlier result had edits or could not be read; it is kept as " + files.kept());
    }
  }

  private String command(LocalDate day) {
    return "./jadework assess %s --as-of %s --limit %d --lang %s%s --out DIR"
        .formatted(file.getFileName(), day, limit, language, pack == null ? "" : " --pack " + pack);
  }
}
