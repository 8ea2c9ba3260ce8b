package dev.jadework.cli;

import dev.jadework.rules.pack.Clause;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Rule;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 条款覆盖. Lists every clause of a pack and the rule that serves it, and does not hide the rest.
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description = "Lists the clauses of a pack and which of them a rule serves.",
    footer = {
      "",
      "works: the duty of the clause is a rule whose examples on both sides the tests run.",
      "partly: a rule cites the clause besides another. open: no rule yet. background: no duty."
    })
final class PolicyCoverage implements Callable<Integer> {
  @Parameters(paramLabel = "PACK", defaultValue = "cn-45", description = "Default: cn-45.")
  String pack = "cn-45";

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Mixin PolicyOption policies = new PolicyOption();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PolicyPack loaded = policies.load(pack);
    List<Row> rows =
        loaded.documents().stream()
            .flatMap(document -> document.clauses().stream())
            .map(clause -> Row.of(clause, loaded))
            .toList();
    Map<String, Integer> totals = new LinkedHashMap<>();
    rows.forEach(
        row -> totals.merge(row.clause().relevance() + " " + row.state(), 1, Integer::sum));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("pack", loaded.id());
      answer.put("version", loaded.version());
      answer.put("totals", totals);
      answer.put("clauses", rows.stream().map(Row::json).toList());
      Json.print(out, answer);
    } else {
      rows.forEach(row -> out.println(row.line()));
      out.println();
      out.println(rows.size() + " clauses: " + totals);
      out.flush();
    }
    return 0;
  }

  private record Row(Clause clause, List<String> rules, String state) {
    static Row of(Clause clause, PolicyPack pack) {
      List<Rule> rules =
          pack.rules().stream().filter(rule -> rule.clauses().contains(clause.id())).toList();
      boolean founds =
          rules.stream().anyMatch(rule -> rule.clauses().getFirst().equals(clause.id()));
      String state =
          founds
              ? "works"
              : !rules.isEmpty()
                  ? "partly"
                  : clause.relevance().equals("context") ? "background" : "open";
      return new Row(clause, rules.stream().map(Rule::id).toList(), state);
    }

    Map<String, Object> json() {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("clause", clause.id());
      answer.put("document", clause.document());
      answer.put("type", clause.type());
      answer.put("relevance", clause.relevance());
      answer.put("capabilities", clause.capabilities());
      answer.put("rules", rules);
      answer.put("state", state);
      return answer;
    }

    String line() {
      return "%-15s %-8s %-17s %-8s %-10s %-6s %s"
          .formatted(
              clause.id(),
              clause.document(),
              clause.type(),
              clause.relevance(),
              state,
              String.join(",", rules),
              String.join(" ", clause.capabilities()));
    }
  }
}
