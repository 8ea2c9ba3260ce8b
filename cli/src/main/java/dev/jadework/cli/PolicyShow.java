package dev.jadework.cli;

import dev.jadework.rules.pack.PolicyPack;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// 查看. Tells what an id stands for, in both languages, and what cites it.
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows anything in the packs by its id, with its text in both languages.",
    footer = {
      "",
      "ID is that of a pack (cn-45), document (GXKT), clause (GXKT-02-1), rule (R-01), definition,"
          + " parameter, target (T-01), row of a work plan (GX17-20), deliverable (GX17-20-1),"
          + " procedure, register, capability (CAP-RULE), reading (A-04), or the Chinese name of a"
          + " department.",
      "An id that several packs use is shown for each; --pack takes one.",
      "Exit codes: 0 shown, 2 there is no such id, or a pack is wrong"
    })
final class PolicyShow implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "What to show.")
  String id = "";

  @Option(
      names = "--pack",
      paramLabel = "ID",
      description = "Looks into this pack and the one it extends. Default: all.")
  String pack = PolicyOption.ALL;

  @Option(names = "--json", description = "Prints JSON.")
  boolean json;

  @Mixin LanguageOption language = new LanguageOption();

  @Mixin PolicyOption policies = new PolicyOption();

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    language.locale();
    List<PolicyPack> packs =
        pack.equals(PolicyOption.ALL)
            ? Stream.concat(
                    policies.packs(PolicyOption.ALL).stream(),
                    Stream.of(policies.load(PolicyPack.BASE)))
                .toList()
            : policies.packs(pack);
    List<Card> cards = new PolicyCards(packs).find(id);
    if (cards.isEmpty()) {
      throw CommandFailure.usage(
          "jadework: nothing in %s has the id \"%s\"; packs and documents are listed by: jadework policy list, clauses by: jadework policy coverage --with-laws"
              .formatted(pack.equals(PolicyOption.ALL) ? "the packs" : pack, id));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("found", cards.stream().map(Card::json).toList());
      Json.print(out, answer);
    } else {
      cards.forEach(card -> card.print(out, language));
      out.flush();
    }
    return 0;
  }
}
