package dev.jadework.cli;

import dev.jadework.patents.index.CountRequest;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.names.Harmonisation;
import dev.jadework.patents.names.NameGroup;
import dev.jadework.patents.query.Query;
import dev.jadework.patents.query.QueryField;
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
    Map<String, Long> names;
    try (PatentIndex index = Corpus.open(data)) {
      names = index.count(CountRequest.of(parsed, QueryField.PA.name())).byValue();
    }
    Harmonisation result = NameRulesFile.harmonise(rules, names, spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, answer(result, names.size()));
    } else {
      print(out, result, names.size());
    }
    return 0;
  }

  private static Map<String, Object> answer(Harmonisation result, int names) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("names", names);
    answer.put("groups", NameGroups.json(result.groups()));
    answer.put("unknownInRules", result.unknown());
    return answer;
  }

  private void print(PrintWriter out, Harmonisation result, int names) {
    out.printf(
        Locale.ROOT,
        "%,d names in %,d groups, %,d of them with several names%n",
        names,
        result.groups().size(),
        result.merged().size());
    for (NameGroup group : all ? result.groups() : result.merged()) {
      out.println();
      NameGroups.print(out, group);
    }
    out.flush();
  }
}
