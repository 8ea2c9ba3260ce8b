package dev.jadework.patents.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 他库字段. Fields that users know from other tools and this corpus cannot answer, by code and Chinese
/// name: why, and what comes near.
final class ForeignFields {
  private static final Map<String, String> FIXES = new HashMap<>();

  static {
    say(
        "records have no trees of companies; the nearest is ANCS, one body under all its names",
        List.of("TREE", "公司树"));
    say("records have no codes of bodies; write PA=name", List.of("USCC", "统一社会信用代码"));
    say("there is no table of it; the nearest are SEIC, PILLAR and TTC", List.of("GBC", "国民经济行业"));
  }

  private ForeignFields() {}

  /// What to write instead; empty if the name is not known elsewhere either.
  static Optional<String> fix(String name) {
    return Optional.ofNullable(FIXES.get(QueryField.key(name)));
  }

  private static void say(String fix, List<String> names) {
    names.forEach(name -> FIXES.put(QueryField.key(name), fix));
  }
}
