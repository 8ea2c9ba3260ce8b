package dev.jadework.cli;

import dev.jadework.rules.pack.ClauseCoverage;
import dev.jadework.rules.pack.ClauseCoverage.Row;
import dev.jadework.rules.pack.ClauseCoverage.State;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Proof;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 条款覆盖. Lists every clause and how far it is served, and does not hide the rest.
@Command(
    name = "coverage",
    mixinStandardHelpOptions = true,
    description = "Lists the clauses of the policy texts and how far each is served.",
    footer = {
      "",
      "works: a test named in proofs.yaml shows that the product does what the clause asks of it.",
      "partly: a test shows a part, or a rule, or a definition or value that a rule uses, rests on"
          + " the clause.",
      "open: nothing shows that it is served. background: no duty, and nothing rests on it.",
      "Exit codes: 0 listed, 2 a pack or an option is wrong"
    })
final class PolicyCoverage implements Callable<Integer> {
  @Parameters(
      paramLabel = "PACK|all",
      arity = "0..1",
      description = "A pack (cn-45), or all. Default: all.")
  String pack = PolicyOption.ALL;

  @Option(
      names = "--with-laws",
      description = "Lists the laws and standards of the national pack too.")
  boolean withLaws;

  @Option(
      names = "--document",
      paramLabel = "ID",
      description = "Lists and counts the clauses of one document only.")
  @Nullable String document;

  @Option(names = "--type", description = "Lists and counts one type of clauses only: obligation.")
  @Nullable String type;

  @Option(
      names = "--relevance",
      description = "Lists and counts one relevance only: core, support or context.")
  @Nullable String relevance;

  @Option(names = "--open", description = "Lists and counts only what nothing serves yet.")
  boolean open;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Mixin LanguageOption language = new LanguageOption();

  @Mixin PolicyOption policies = new PolicyOption();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    language.locale();
    List<PolicyPack> packs = policies.packs(pack);
    ClauseCoverage all = ClauseCoverage.of(packs);
    boolean national = packs.size() == 1 && packs.getFirst().base().isEmpty();
    List<Row> rows = (withLaws || national ? all : all.withoutLaws()).rows();
    rows = only(rows, "document", document, row -> row.document().id());
    rows = only(rows, "type", type, row -> row.clause().type());
    rows = only(rows, "relevance", relevance, row -> row.clause().relevance());
    rows = open ? rows.stream().filter(row -> row.state() == State.OPEN).toList() : rows;
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      Map<String, Object> versions = new LinkedHashMap<>();
      packs.forEach(one -> versions.put(one.id(), one.version()));
      answer.put("packs", versions);
      answer.put("totals", counts(rows));
      answer.put("by_document", counts(rows, row -> row.document().id()));
      answer.put("by_type", counts(rows, row -> row.clause().type()));
      answer.put("by_relevance", counts(rows, row -> row.clause().relevance()));
      answer.put("clauses", rows.stream().map(PolicyCoverage::json).toList());
      Json.print(out, answer);
    } else {
      list(out, rows);
      table(out, rows, language.say("文件", "Document"), row -> row.document().id());
      table(out, rows, language.say("类型", "Type"), row -> row.clause().type());
      table(out, rows, language.say("相关性", "Relevance"), row -> row.clause().relevance());
      out.flush();
    }
    return 0;
  }

  private static List<Row> only(
      List<Row> rows, String what, @Nullable String asked, Function<Row, String> key) {
    if (asked == null) {
      return rows;
    }
    List<Row> found = rows.stream().filter(row -> key.apply(row).equals(asked)).toList();
    if (found.isEmpty()) {
      throw CommandFailure.usage(
          "jadework: no clause here has %s \"%s\"; there are: %s"
              .formatted(
                  what,
                  asked,
                  String.join(", ", rows.stream().map(key).distinct().sorted().toList())));
    }
    return found;
  }

  private static Map<String, Object> json(Row row) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", row.clause().id());
    answer.put("document", row.document().id());
    answer.put("type", row.clause().type());
    answer.put("relevance", row.clause().relevance());
    answer.put("capability", row.capability());
    answer.put("works", row.works());
    answer.put("state", code(row.state()));
    answer.put("capabilities", row.clause().capabilities());
    answer.put("rules", row.rules());
    answer.put("proofs", row.proofs().stream().map(Proof::test).toList());
    answer.put("missing", row.missing());
    return answer;
  }

  private void list(PrintWriter out, List<Row> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(
            language.say("条款", "Clause"),
            language.say("文件", "Document"),
            language.say("类型", "Type"),
            language.say("相关性", "Relevance"),
            language.say("状态", "State"),
            language.say("能力", "Capability"),
            language.say("规则", "Rules")));
    for (Row row : rows) {
      lines.add(
          List.of(
              row.clause().id(),
              row.document().id(),
              row.clause().type(),
              row.clause().relevance(),
              name(row.state()),
              row.capability(),
              String.join(",", row.rules())));
    }
    new TextTable(lines).print(out);
    out.println();
  }

  private void table(PrintWriter out, List<Row> rows, String head, Function<Row, String> key) {
    List<List<String>> lines = new ArrayList<>();
    List<String> heads = new ArrayList<>(List.of(head));
    Stream.of(State.values()).map(this::name).forEach(heads::add);
    heads.add(language.say("合计", "all"));
    lines.add(heads);
    counts(rows, key).forEach((name, counts) -> lines.add(line(name, counts)));
    lines.add(line(language.say("合计", "all"), counts(rows)));
    new TextTable(lines).print(out);
    out.println();
  }

  private static List<String> line(String name, Map<String, Integer> counts) {
    return Stream.concat(Stream.of(name), counts.values().stream().map(String::valueOf)).toList();
  }

  private static Map<String, Map<String, Integer>> counts(
      List<Row> rows, Function<Row, String> key) {
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    rows.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()))
        .forEach((name, group) -> counts.put(name, counts(group)));
    return counts;
  }

  private static Map<String, Integer> counts(List<Row> rows) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (State state : State.values()) {
      counts.put(code(state), (int) rows.stream().filter(row -> row.state() == state).count());
    }
    counts.put("all", rows.size());
    return counts;
  }

  private static String code(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private String name(State state) {
    return switch (state) {
      case WORKS -> language.say("可用", "works");
      case PARTLY -> language.say("部分", "partly");
      case OPEN -> language.say("未实现", "open");
      case BACKGROUND -> language.say("背景", "background");
    };
  }
}
