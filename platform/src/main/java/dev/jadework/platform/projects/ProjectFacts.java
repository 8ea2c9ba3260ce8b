package dev.jadework.platform.projects;

import dev.jadework.rules.fact.Facts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 项目事实. The facts of a project in the tree that rules read.
public final class ProjectFacts {
  private ProjectFacts() {}

  /// Facts as they count on a day: evidence of a later day is left out.
  public static Facts of(Project project, List<Evidence> evidence, LocalDate asOf) {
    Map<String, Object> tree = new LinkedHashMap<>();
    project
        .values()
        .forEach(
            (field, value) -> {
              if (field != ProjectField.PROPOSAL && field != ProjectField.FEATURES) {
                put(tree, field.path(), value);
              }
            });
    for (EntryKind kind : EntryKind.values()) {
      tree.put(kind.path(), project.entries(kind));
    }
    tree.put(
        "evidence",
        evidence.stream()
            .filter(proof -> !proof.date().isAfter(asOf))
            .map(
                proof -> {
                  Map<String, Object> entry = new LinkedHashMap<>();
                  entry.put("duty", proof.duty());
                  entry.put("date", proof.date());
                  entry.put("reference", proof.reference());
                  entry.put("by", proof.by());
                  if (proof.stage() != null) {
                    entry.put("stage", proof.stage().name());
                  }
                  return entry;
                })
            .toList());
    return new Facts(tree);
  }

  @SuppressWarnings("unchecked") // the tree holds maps of this type only where a path goes on
  private static void put(Map<String, Object> tree, String path, Object value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      tree.put(path, value);
    } else {
      Map<String, Object> below =
          (Map<String, Object>)
              tree.computeIfAbsent(
                  path.substring(0, dot), _ -> new LinkedHashMap<String, Object>());
      put(below, path.substring(dot + 1), value);
    }
  }
}
