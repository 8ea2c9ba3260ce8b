package dev.jadework.cli;

import dev.jadework.patents.index.CountRequest;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.names.Harmonisation;
import dev.jadework.patents.names.Harmoniser;
import dev.jadework.patents.names.NameGroup;
import dev.jadework.patents.names.NameGroup.Member;
import dev.jadework.patents.names.UserRules;
import dev.jadework.patents.query.Query;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 申请人规范化. The applicants of the corpus in groups of one body each, with the reasons.
@Command(
    name = "harmonise",
    mixinStandardHelpOptions = true,
    description = {
      "Groups the applicants of the corpus, or of what a query finds, that are one body, and says by"
          + " which rules. The corpus stays as it is.",
    },
    footer = {
      "",
      "A file of rules, which stand above all others:",
      "  split:                            # each becomes a group of its own",
      "    - names: [晴联水泵有限公司无锡分公司]",
      "  merge:                            # their groups become one, under this name",
      "    - name: 晴联",
      "      names: [晴联水泵有限公司, \"WUXI QINGLIAN PUMP CO., LTD.\"]"
    })
final class CorpusHarmonise implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();
  @Mixin CorpusOption data = new CorpusOption();

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "Query; everything without one.")
  List<String> query = List.of();

  @Option(names = "--rules", paramLabel = "FILE", description = "Your rules, a YAML file.")
  @Nullable Path rules;

  @Option(names = "--all", description = "Prints groups of one name too; --json always has them.")
  boolean all;

  @Option(names = "--json", description = "Prints one JSON document.")
  boolean json;

  @Override
  public Integer call() {
    Query parsed = QueryOption.read(data, query);
    UserRules own = rules == null ? UserRules.NONE : NameRulesFile.read(rules);
    Map<String, Long> names = new LinkedHashMap<>();
    try (PatentIndex index = Corpus.open(data)) {
      index
          .count(CountRequest.of(parsed, "PA"))
          .rows()
          .forEach(row -> names.put(row.values().getFirst(), row.count()));
    }
    Harmonisation result = Harmoniser.harmonise(names, own);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, answer(result, names.size()));
    } else {
      print(out, result, names.size());
    }
    result
        .unknown()
        .forEach(
            name ->
                spec.commandLine()
                    .getErr()
                    .println(
                        "jadework: the rules name “" + name + "”, which is no applicant here"));
    return 0;
  }

  private static Map<String, Object> answer(Harmonisation result, int names) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("names", names);
    answer.put("groups", result.groups().stream().map(CorpusHarmonise::group).toList());
    answer.put("unknownInRules", result.unknown());
    return answer;
  }

  private static Map<String, Object> group(NameGroup group) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("name", group.name());
    answer.put("type", group.type().name().toLowerCase(Locale.ROOT));
    answer.put("documents", group.documents());
    answer.put("members", group.members().stream().map(CorpusHarmonise::member).toList());
    return answer;
  }

  private static Map<String, Object> member(Member member) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("name", member.name());
    answer.put("documents", member.documents());
    answer.put("reasons", reasons(member));
    return answer;
  }

  private static List<String> reasons(Member member) {
    return member.reasons().stream().map(r -> r.name().toLowerCase(Locale.ROOT)).toList();
  }

  private void print(PrintWriter out, Harmonisation result, int names) {
    long several = result.groups().stream().filter(group -> group.members().size() > 1).count();
    out.printf(
        Locale.ROOT,
        "%,d names in %,d groups, %,d of them with several names%n",
        names,
        result.groups().size(),
        several);
    for (NameGroup group : result.groups()) {
      if (all || group.members().size() > 1) {
        out.printf(Locale.ROOT, "%n%,9d  %s%n", group.documents(), group.name());
        for (Member member : group.members()) {
          out.printf(
              Locale.ROOT,
              "%,9d    %s  %s%n",
              member.documents(),
              member.name(),
              String.join(", ", reasons(member)));
        }
      }
    }
    out.flush();
  }
}
