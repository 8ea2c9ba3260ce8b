package dev.jadework.rules.evaluation;

import dev.jadework.rules.pack.Example;
import dev.jadework.rules.pack.PolicyPack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// 示例核验. One example of a pack, decided by the pack itself.
///
/// @param problems what came out otherwise than the example says, each with its place; empty if all
///     is as it says
public record ExampleRun(Example example, List<String> problems) {
  public ExampleRun {
    problems = List.copyOf(problems);
  }

  public boolean passed() {
    return problems.isEmpty();
  }

  /// Runs every example of a pack, those of the pack that it extends included.
  public static List<ExampleRun> all(PolicyPack pack) {
    Evaluator evaluator = Evaluator.of(pack);
    return pack.examples().stream().map(example -> run(evaluator, example)).toList();
  }

  private static ExampleRun run(Evaluator evaluator, Example example) {
    Evaluation evaluation = evaluator.evaluate(example.facts(), example.asOf());
    List<String> problems = new ArrayList<>();
    for (Example.Expectation expected : example.expected()) {
      String start =
          "%s: example %s, rule %s: ".formatted(example.place(), example.id(), expected.rule());
      evaluation.findings().stream()
          .filter(found -> found.rule().id().equals(expected.rule()))
          .findFirst()
          .ifPresentOrElse(
              found -> compare(found, expected).forEach(text -> problems.add(start + text)),
              () ->
                  problems.add(
                      start
                          + "the rule does not look at a %s; give the example the subject of the rule"
                              .formatted(example.facts().subject())));
    }
    return new ExampleRun(example, problems);
  }

  private static List<String> compare(Finding found, Example.Expectation expected) {
    List<String> problems = new ArrayList<>();
    if (!found.outcome().equals(expected.outcome())) {
      problems.add(difference("outcome", found.outcome(), expected.outcome()));
    }
    if (!expected.state().isEmpty() && !found.state().equals(expected.state())) {
      problems.add(difference("state", found.state(), expected.state()));
    }
    if (!new HashSet<>(found.why().clauses()).containsAll(expected.clauses())) {
      problems.add(difference("clauses", found.why().clauses(), expected.clauses()));
    }
    if (found instanceof Finding.Undetermined open && !open.missing().equals(expected.missing())) {
      problems.add(difference("missing", open.missing(), expected.missing()));
    }
    return problems;
  }

  private static String difference(String what, Object found, Object expected) {
    return "%s is %s, the example expects %s; correct the one that is wrong"
        .formatted(what, found, expected);
  }
}
