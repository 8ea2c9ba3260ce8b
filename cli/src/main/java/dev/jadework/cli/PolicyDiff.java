package dev.jadework.cli;

import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.simulation.Subject;
import dev.jadework.rules.time.Change;
import dev.jadework.rules.time.Changes;
import dev.jadework.rules.time.Difference;
import dev.jadework.rules.time.Edition;
import dev.jadework.rules.time.Effect;
import dev.jadework.rules.time.Effects;
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

/// 对比. What changed between two days of a pack, two packs, or two versions of one in two
/// directories, and what that does to projects.
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Compares two days of a pack, two packs, or two directories of packs.",
    footer = {
      "",
      "policy diff cn-45 --from 2023-12-26 --to 2023-12-27",
      "policy diff cn-45 cn-44 --projects examples",
      "policy diff cn-45 --policies OLD --other-policies NEW",
      "A project is read by the pack of another region as though it were there.",
      "Exit codes: 0 nothing changed, 1 something changed, 2 a pack, a file or an option is wrong"
    })
final class PolicyDiff implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "PACK", description = "The pack before.")
  String first = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "OTHER",
      description = "The pack after. Default: the same.")
  @Nullable String second;

  @Option(names = "--from", paramLabel = "DATE", description = "Day before. Default: today.")
  @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Day after. Default: today.")
  @Nullable LocalDate to;

  @Option(
      names = "--other-policies",
      paramLabel = "DIR",
      description = "Directory of the pack after. Default: the same.")
  @Nullable Path otherPolicies;

  @Option(
      names = "--projects",
      paramLabel = "PATH",
      description = "File or directory of subjects; tells which findings become others.")
  @Nullable Path projects;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Mixin LanguageOption language = new LanguageOption();

  @Mixin PolicyOption policies = new PolicyOption();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    language.locale();
    LocalDate today = DayOption.today();
    PolicyPack old = policies.load(first);
    PolicyPack now = other(old);
    Edition before = Edition.of(old, Objects.requireNonNullElse(from, today));
    Edition after = Edition.of(now, Objects.requireNonNullElse(to, today));
    if (old == now && before.moment().equals(after.moment())) {
      throw CommandFailure.usage(
          "jadework: both sides are pack %s on %s; give --from and --to, a second pack, or --other-policies"
              .formatted(first, before.moment().validOn()));
    }
    List<Change> changes = Changes.between(before, after);
    List<Effect> effects = new ArrayList<>();
    if (projects != null) {
      Effects compared = new Effects(before, after);
      for (Subject subject : SubjectFiles.read(projects, old.schema())) {
        effects.addAll(compared.of(subject.id(), subject.facts()));
      }
    }
    EffectsAnswer touched = new EffectsAnswer(effects, language);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("before", side(before));
      answer.put("after", side(after));
      answer.put("changes", changes.stream().map(this::json).toList());
      answer.put("effects", projects == null ? null : touched.json());
      Json.print(out, answer);
    } else {
      print(out, before, after, changes);
      if (projects != null) {
        out.println();
        out.println(
            language.say(
                "%d 项结论改变".formatted(effects.size()),
                "%d findings become others".formatted(effects.size())));
        touched.print(out);
      }
      out.flush();
    }
    return changes.isEmpty() && effects.isEmpty() ? 0 : 1;
  }

  private PolicyPack other(PolicyPack old) {
    if (second == null && otherPolicies == null) {
      return old;
    }
    PolicyOption elsewhere = new PolicyOption();
    elsewhere.given = otherPolicies == null ? policies.given : otherPolicies;
    return elsewhere.load(Objects.requireNonNullElse(second, first));
  }

  private static Map<String, Object> side(Edition edition) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("pack", edition.pack().id());
    answer.put("version", edition.pack().version());
    answer.put("as_of", edition.moment().validOn().toString());
    return answer;
  }

  private void print(PrintWriter out, Edition before, Edition after, List<Change> changes) {
    out.println(words(before) + " → " + words(after));
    out.println(
        language.say("%d 处变化".formatted(changes.size()), "%d changes".formatted(changes.size())));
    for (Change change : changes) {
      out.println();
      out.println(
          "%s %s %s %s"
              .formatted(
                  language.say(change.of().label()),
                  change.id(),
                  language.say(change.kind().label()),
                  language.say(change.title())));
      for (Difference difference : change.differences()) {
        out.println("  " + language.say(difference.what()) + language.say("：", ":"));
        out.println("    - " + indented(language.say(difference.before())));
        out.println("    + " + indented(language.say(difference.after())));
      }
    }
  }

  private static String indented(String text) {
    return text.replace("\n", "\n      ");
  }

  private static String words(Edition edition) {
    return "%s %s (%s)"
        .formatted(edition.pack().id(), edition.moment().validOn(), edition.pack().version());
  }

  private Map<String, Object> json(Change change) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("of", change.of().name().toLowerCase(Locale.ROOT));
    answer.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
    answer.put("id", change.id());
    answer.put("title", language.say(change.title()));
    answer.put("clauses", change.clauses());
    answer.put(
        "differences",
        change.differences().stream()
            .map(
                difference -> {
                  Map<String, Object> one = new LinkedHashMap<>();
                  one.put("what", language.say(difference.what()));
                  one.put("before", language.say(difference.before()));
                  one.put("after", language.say(difference.after()));
                  return one;
                })
            .toList());
    return answer;
  }
}
