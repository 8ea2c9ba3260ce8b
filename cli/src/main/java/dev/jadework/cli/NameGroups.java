package dev.jadework.cli;

import dev.jadework.patents.names.Harmonisation;
import dev.jadework.patents.names.NameGroup;
import dev.jadework.patents.names.NameGroup.Member;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// 申请人组. How groups of names are printed, with the reasons of each name, as text and as JSON.
final class NameGroups {
  private NameGroups() {}

  /// A line for the group and one for each of its names.
  static void print(PrintWriter out, NameGroup group) {
    out.printf(Locale.ROOT, "%,9d  %s%n", group.documents(), group.name());
    for (Member member : group.members()) {
      out.printf(
          Locale.ROOT,
          "%,9d    %s  %s%n",
          member.documents(),
          member.name(),
          String.join(", ", reasons(member)));
    }
  }

  /// Below a table of bodies, the names that were merged into those shown.
  static void printMerged(
      PrintWriter out, Harmonisation harmonisation, AnalysisTable table, int limit) {
    Set<Object> shown = new HashSet<>();
    table.rows().stream().limit(limit).forEach(shown::addAll);
    List<NameGroup> merged = harmonisation.merged();
    out.printf(
        Locale.ROOT,
        "%,d names of the corpus count under %,d bodies of several names; of those shown:%n",
        merged.stream().mapToLong(group -> group.members().size()).sum(),
        merged.size());
    merged.stream()
        .filter(group -> shown.contains(group.name()))
        .forEach(group -> print(out, group));
  }

  static List<Map<String, Object>> json(List<NameGroup> groups) {
    return groups.stream().map(NameGroups::json).toList();
  }

  private static Map<String, Object> json(NameGroup group) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("name", group.name());
    answer.put("type", group.type().name().toLowerCase(Locale.ROOT));
    answer.put("documents", group.documents());
    answer.put("members", group.members().stream().map(NameGroups::json).toList());
    return answer;
  }

  private static Map<String, Object> json(Member member) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("name", member.name());
    answer.put("documents", member.documents());
    answer.put("reasons", reasons(member));
    return answer;
  }

  private static List<String> reasons(Member member) {
    return member.reasons().stream().map(r -> r.name().toLowerCase(Locale.ROOT)).toList();
  }
}
