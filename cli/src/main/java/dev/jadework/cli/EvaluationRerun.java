package dev.jadework.cli;

import dev.jadework.cli.SavedEvaluation.SavedFinding;
import dev.jadework.rules.text.Labels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// 复算. A stored evaluation beside the same evaluation made anew.
///
/// @param differences one for each finding that is not the same
record EvaluationRerun(SavedEvaluation stored, SavedEvaluation now, List<Difference> differences) {

  /// @param before state as stored, `absent` if there was no such finding
  /// @param after state found now
  record Difference(String rule, String before, String after) {
    boolean sameState() {
      return before.equals(after);
    }
  }

  static EvaluationRerun of(SavedEvaluation stored, SavedEvaluation now) {
    Map<String, SavedFinding> before = byRule(stored);
    Map<String, SavedFinding> after = byRule(now);
    Set<String> rules = new LinkedHashSet<>(before.keySet());
    rules.addAll(after.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String rule : rules) {
      SavedFinding old = before.get(rule);
      SavedFinding found = after.get(rule);
      if (old == null || found == null || !old.equals(found)) {
        differences.add(
            new Difference(
                rule,
                old == null ? "absent" : old.state(),
                found == null ? "absent" : found.state()));
      }
    }
    return new EvaluationRerun(stored, now, differences);
  }

  boolean same() {
    return stored.resultDigest().equals(now.resultDigest());
  }

  boolean packChanged() {
    return !stored.packVersion().equals(now.packVersion());
  }

  /// Why the result is not the same.
  Labels reason() {
    return packChanged()
        ? new Labels(
            "政策包 %s 的版本由 %s 变为 %s".formatted(now.pack(), stored.packVersion(), now.packVersion()),
            "pack %s changed from version %s to %s"
                .formatted(now.pack(), stored.packVersion(), now.packVersion()))
        : new Labels(
            "政策包未变（版本 %s），程序的算法或措辞有变".formatted(now.packVersion()),
            "the pack is the same (version %s); the program computes or words it in another way"
                .formatted(now.packVersion()));
  }

  Map<String, Object> json(LanguageOption language) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("same", same());
    answer.put("pack", now.pack());
    answer.put("pack_version_stored", stored.packVersion());
    answer.put("pack_version_now", now.packVersion());
    answer.put("as_of", now.asOf());
    answer.put("known_on", now.knownOn().isEmpty() ? null : now.knownOn());
    answer.put("result_stored", stored.resultDigest());
    answer.put("result_now", now.resultDigest());
    answer.put("reason", same() ? "" : language.say(reason()));
    answer.put("differences", differences.stream().map(Json::plain).toList());
    return answer;
  }

  List<String> lines(LanguageOption language) {
    List<String> lines = new ArrayList<>();
    if (same()) {
      lines.add(language.say("一致", "same"));
      if (packChanged()) {
        lines.add(language.say(reason()));
      }
      return lines;
    }
    lines.add(language.say("不一致：", "different: ") + language.say(reason()));
    for (Difference difference : differences) {
      lines.add(
          "  %s  %s"
              .formatted(
                  difference.rule(),
                  difference.sameState()
                      ? language.say(
                          "结论仍为 %s，理由或措辞不同".formatted(difference.after()),
                          "still %s, with other reasons or words".formatted(difference.after()))
                      : difference.before() + " → " + difference.after()));
    }
    return lines;
  }

  private static Map<String, SavedFinding> byRule(SavedEvaluation evaluation) {
    Map<String, SavedFinding> findings = new LinkedHashMap<>();
    evaluation.findings().forEach(finding -> findings.put(finding.rule(), finding));
    return findings;
  }
}
