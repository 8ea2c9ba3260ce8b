package dev.jadework.cli;

import dev.jadework.patents.analysis.corpus.HarmonisedNames;
import dev.jadework.patents.names.NameGroup;
import dev.jadework.patents.names.NameGroup.Member;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// 归并名称. Below a table of bodies, the names that were merged into those shown, with the reasons.
final class MergedNames {
  private MergedNames() {}

  static void print(PrintWriter out, HarmonisedNames names, AnalysisTable table, int limit) {
    Set<Object> shown = new HashSet<>();
    table.rows().stream().limit(limit).forEach(shown::addAll);
    out.printf(
        Locale.ROOT,
        "%,d names of the corpus count under %,d bodies of several names; of those shown:%n",
        names.merged().stream().mapToLong(group -> group.members().size()).sum(),
        names.merged().size());
    for (NameGroup group : names.merged()) {
      if (shown.contains(group.name())) {
        out.println("  " + group.name());
        group.members().forEach(member -> out.println(line(member)));
      }
    }
    for (String name : names.unknown()) {
      out.println("  the rules name “" + name + "”, which is no applicant here");
    }
    out.flush();
  }

  private static String line(Member member) {
    String reasons =
        member.reasons().stream()
            .map(reason -> reason.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT, "    %,d  %s  %s", member.documents(), member.name(), reasons);
  }
}
