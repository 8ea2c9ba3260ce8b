package dev.jadework.cli;

import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// 列表. The packs and their documents.
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the packs and their documents.",
    footer = {"", "Exit codes: 0 listed, 2 a pack or an option is wrong"})
final class PolicyList implements Callable<Integer> {
  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Mixin LanguageOption language = new LanguageOption();

  @Mixin PolicyOption policies = new PolicyOption();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    language.locale();
    List<PolicyPack> packs =
        policies.load(
            Stream.concat(Stream.of(PolicyPack.BASE), PolicyPacks.ids(policies.existing()).stream())
                .toList());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("packs", packs.stream().map(PolicyList::json).toList());
      Json.print(out, answer);
    } else {
      packs.forEach(pack -> print(out, pack));
      out.flush();
    }
    return 0;
  }

  private static List<PolicyDocument> own(PolicyPack pack) {
    return pack.documents().stream().filter(document -> document.pack().equals(pack.id())).toList();
  }

  /// Rules that stand beside clauses of the document.
  private static long rules(PolicyPack pack, PolicyDocument document) {
    return pack.rules().stream()
        .filter(
            rule ->
                document.clauses().stream()
                    .anyMatch(clause -> clause.id().equals(rule.clauses().getFirst())))
        .count();
  }

  private void print(PrintWriter out, PolicyPack pack) {
    out.println(
        "%s  %s  %s %s"
            .formatted(
                pack.id(),
                language.say(pack.name()),
                language.say("版本", "version"),
                pack.version()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "  " + language.say("文件", "Document"),
            language.say("适用期", "In force"),
            language.say("条款", "Clauses"),
            language.say("规则", "Rules"),
            language.say("标题", "Title")));
    for (PolicyDocument document : own(pack)) {
      String number = document.number().isEmpty() ? "" : " (" + document.number() + ")";
      rows.add(
          List.of(
              "  " + document.id(),
              document.inForceFrom() + " – " + Objects.toString(document.inForceUntil(), ""),
              String.valueOf(document.clauses().size()),
              String.valueOf(rules(pack, document)),
              language.say(document.title()) + number));
    }
    new TextTable(rows).print(out);
    out.println();
  }

  private static Map<String, Object> json(PolicyPack pack) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", pack.id());
    answer.put("name", Json.plain(pack.name()));
    answer.put("version", pack.version());
    answer.put("extends", pack.base());
    answer.put("region", pack.region());
    answer.put(
        "documents",
        own(pack).stream()
            .map(
                document -> {
                  Map<String, Object> one = new LinkedHashMap<>();
                  one.put("id", document.id());
                  one.put("title", Json.plain(document.title()));
                  one.put("number", document.number());
                  one.put("kind", document.kind().name());
                  one.put("issued", text(document.issued()));
                  one.put("in_force_from", text(document.inForceFrom()));
                  one.put("in_force_until", text(document.inForceUntil()));
                  one.put("clauses", document.clauses().size());
                  one.put("rules", rules(pack, document));
                  return one;
                })
            .toList());
    return answer;
  }

  private static @Nullable String text(@Nullable Object day) {
    return day == null ? null : day.toString();
  }
}
