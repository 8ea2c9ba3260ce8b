package dev.jadework.rules.coherence;

import dev.jadework.rules.text.Labels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// A report of coherence as maps to be written as JSON.
public final class CoherenceJson {
  private CoherenceJson() {}

  /// @param issues those told, of all in the report
  /// @param wording how a sentence is told: in one language, or in both
  public static Map<String, Object> of(
      CoherenceReport report, List<Issue> issues, Function<Labels, Object> wording) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("as_of", report.day().toString());
    json.put("packs", report.packs());
    Map<String, Object> totals = new LinkedHashMap<>();
    for (Issue.Kind kind : Issue.Kind.values()) {
      totals.put(code(kind), issues.stream().filter(issue -> issue.code().kind() == kind).count());
    }
    json.put("totals", totals);
    json.put("issues", issues.stream().map(issue -> of(issue, wording)).toList());
    return json;
  }

  private static Map<String, Object> of(Issue issue, Function<Labels, Object> wording) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", code(issue.code().kind()));
    json.put("code", code(issue.code()));
    json.put("text", wording.apply(issue.text()));
    json.put("cited", issue.cited().stream().map(CoherenceJson::of).toList());
    json.put("witness", issue.witness().map(Witness::yaml).orElse(null));
    return json;
  }

  private static Map<String, Object> of(Issue.Cited cited) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("pack", cited.pack());
    json.put("document", cited.document());
    json.put("clause", cited.clause());
    json.put("rules", cited.rules());
    return json;
  }

  /// As kinds and codes are written in files and addresses.
  public static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
