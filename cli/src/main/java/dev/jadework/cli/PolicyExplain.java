package dev.jadework.cli;

import dev.jadework.rules.evaluation.Evaluation;
import dev.jadework.rules.evaluation.Evaluator;
import dev.jadework.rules.evaluation.Finding;
import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.fact.ProjectFileException;
import dev.jadework.rules.fact.SubjectFile;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Rule;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 解释. Tells for every rule whether it binds a subject, whether it is fulfilled, and why.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Explains every rule for a project, or for another subject.",
      "Rules of recognition also show each indicator, how far it is, and the ways to reach it."
    },
    footer = {
      "",
      "FILE gives the facts of one subject below its key: project, patent, centre, result, deal,"
          + " hire, case, organisation. Project files: docs/project-file.md and examples/.",
      "Exit codes: 0 no open duty (with --rerun: same result), 1 a duty is open or facts are missing"
          + " (with --rerun: another result), 2 the file or an option is wrong"
    })
final class PolicyExplain implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", arity = "0..1", description = "The facts, in YAML.")
  @Nullable Path file;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Day on which the law is read, 2025-06-30. Default: today.")
  @Nullable LocalDate asOf;

  @Option(
      names = "--known-on",
      paramLabel = "DATE",
      description = "Reads values as they were known on this day. Default: all that is known.")
  @Nullable LocalDate knownOn;

  @Option(
      names = "--rule",
      paramLabel = "ID",
      description = "Explains this rule alone, R-26. May be repeated.")
  List<String> rules = new ArrayList<>();

  @Option(
      names = "--pack",
      paramLabel = "ID",
      description = "Policy pack. Default: the one of the subject's region.")
  @Nullable String pack;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Stores the evaluation: facts, dates, pack and version, findings, digests.")
  @Nullable Path save;

  @Option(
      names = "--rerun",
      paramLabel = "FILE",
      description = "Makes a stored evaluation anew and says whether the result is the same.")
  @Nullable Path rerun;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Mixin LanguageOption language = new LanguageOption();

  @Mixin PolicyOption policies = new PolicyOption();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Locale locale = language.locale();
    if (rerun != null) {
      return again(rerun);
    }
    if (file == null) {
      throw CommandFailure.usage(
          "jadework: no FILE is given; name the file of a project or another subject, or --rerun");
    }
    Facts facts = ProjectInput.facts(file, policies);
    PolicyPack loaded = ProjectInput.pack(pack, facts, file, policies);
    Evaluator evaluator = Evaluator.of(loaded);
    Moment moment =
        new Moment(
            asOf == null ? DayOption.today() : asOf,
            Objects.requireNonNullElse(knownOn, LocalDate.MAX));
    Evaluation whole = evaluator.evaluate(facts, moment);
    if (save != null) {
      SavedEvaluation.of(facts, whole, loaded).write(save);
    }
    Evaluation evaluation = chosen(whole, facts);
    Map<String, PathsAnswer> paths = paths(evaluator, evaluation, facts, moment);
    PrintWriter out = spec.commandLine().getOut();
    String called = ProjectInput.called(facts);
    if (json) {
      Map<String, Object> answer =
          FindingsJson.of(facts.subject(), called, evaluation, loaded, locale);
      Map<String, Object> told = new LinkedHashMap<>();
      paths.forEach((rule, one) -> told.put(rule, one.json()));
      answer.put("paths", told);
      Json.print(out, answer);
    } else {
      String subject = loaded.schema().subject(facts.subject()).label().in(locale);
      new FindingsText(out, locale).print(subject, called, evaluation);
      paths.forEach((rule, one) -> one.print(out, rule));
      out.flush();
    }
    return evaluation.findings().stream()
            .anyMatch(f -> f instanceof Finding.Violated || f instanceof Finding.Undetermined)
        ? 1
        : 0;
  }

  /// The findings of the rules asked for, or all.
  private Evaluation chosen(Evaluation whole, Facts facts) {
    List<String> known = whole.findings().stream().map(one -> one.rule().id()).toList();
    for (String rule : rules) {
      if (!known.contains(rule)) {
        throw CommandFailure.usage(
            "jadework: pack %s has no rule %s on a %s; there are: %s"
                .formatted(whole.pack(), rule, facts.subject(), String.join(", ", known)));
      }
    }
    return rules.isEmpty()
        ? whole
        : new Evaluation(
            whole.pack(),
            whole.packVersion(),
            whole.asOf(),
            whole.knownOn(),
            whole.findings().stream().filter(one -> rules.contains(one.rule().id())).toList());
  }

  private Map<String, PathsAnswer> paths(
      Evaluator evaluator, Evaluation evaluation, Facts facts, Moment moment) {
    Map<String, PathsAnswer> paths = new LinkedHashMap<>();
    for (Finding finding : evaluation.findings()) {
      if (finding.rule().kind() == Rule.Kind.RECOGNITION) {
        String rule = finding.rule().id();
        paths.put(rule, new PathsAnswer(evaluator.paths(rule, facts, moment), language));
      }
    }
    return paths;
  }

  private int again(Path stored) throws IOException {
    if (file != null
        || asOf != null
        || knownOn != null
        || pack != null
        || save != null
        || !rules.isEmpty()) {
      throw CommandFailure.usage(
          "jadework: --rerun takes facts, pack and dates from the stored file; give nothing beside it but --policies, --lang and --json");
    }
    SavedEvaluation before = SavedEvaluation.read(stored);
    PolicyPack loaded = policies.load(before.pack());
    Facts facts;
    try {
      facts =
          SubjectFile.parse(
              before.factsText(), stored.toString(), before.subject(), loaded.schema());
    } catch (ProjectFileException e) {
      throw CommandFailure.usage(
          "jadework: the stored facts do not fit the facts of pack %s any more:\n  %s"
              .formatted(before.pack(), String.join("\n  ", e.problems())));
    }
    Evaluation evaluation = Evaluator.of(loaded).evaluate(facts, before.moment());
    EvaluationRerun result =
        EvaluationRerun.of(before, SavedEvaluation.of(facts, evaluation, loaded));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, result.json(language));
    } else {
      result.lines(language).forEach(out::println);
      out.flush();
    }
    return result.same() ? 0 : 1;
  }
}
