package dev.jadework.rules.evaluation;

import dev.jadework.rules.fact.FactReader;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.YamlReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

/// The pack of Guangxi, loaded once for all tests.
public final class Guangxi {
  public static final Path ROOT = Path.of(System.getProperty("jadework.root"));
  public static final Path POLICIES = ROOT.resolve("policies");
  public static final PolicyPack PACK = PolicyPacks.load(POLICIES, "cn-45");
  public static final Evaluator EVALUATOR = Evaluator.of(PACK);

  private Guangxi() {}

  /// Facts written as in a project file.
  public static Facts facts(String yaml) {
    Problems problems = new Problems();
    Facts facts =
        new FactReader(problems)
            .read(YamlReader.parse(yaml, "test", problems).orElseThrow(), PACK.schema(), Set.of());
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.all().toString());
    }
    return facts;
  }

  static Finding finding(String rule, String yaml, String asOf) {
    return finding(rule, EVALUATOR.evaluate(facts(yaml), LocalDate.parse(asOf)));
  }

  static Finding finding(String rule, Evaluation evaluation) {
    return evaluation.findings().stream()
        .filter(found -> found.rule().id().equals(rule))
        .findFirst()
        .orElseThrow();
  }
}
