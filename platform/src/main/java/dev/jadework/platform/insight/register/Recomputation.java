package dev.jadework.platform.insight.register;

import dev.jadework.platform.insight.assessment.Assessment;
import dev.jadework.platform.insight.assessment.PolicyFinding;
import dev.jadework.platform.insight.assessment.PriorArt;
import dev.jadework.platform.insight.assessment.RiskItem;
import dev.jadework.platform.insight.assessment.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// 复算. The same inputs computed again, held against what was computed first.
///
/// @param before what was computed when the assessment was started
/// @param again what is computed now
public record Recomputation(Assessment before, Assessment again) {

  /// One difference, old and new value as shown; an empty value means there was or is none.
  ///
  /// @param kind `snapshot`, `pack`, `hit-added`, `hit-removed`, `hit-moved`, `finding`, `risk`,
  ///     `field` or `feature`
  public record Difference(String kind, String what, String before, String after) {}

  /// Whether everything that was computed is the same, digest for digest.
  public boolean same() {
    return before.method().resultDigest().equals(again.method().resultDigest());
  }

  /// Whether the corpus or the pack has moved on, whatever the result.
  public List<Difference> ground() {
    List<Difference> found = new ArrayList<>();
    differ(
        found,
        "snapshot",
        "",
        before.method().corpusSnapshot() + " (" + before.method().corpusDocuments() + ")",
        again.method().corpusSnapshot() + " (" + again.method().corpusDocuments() + ")");
    differ(
        found,
        "pack",
        before.method().pack(),
        before.method().packVersion(),
        again.method().packVersion());
    return found;
  }

  /// What is different in the result; empty if it is the same.
  public List<Difference> differences() {
    List<Difference> found = new ArrayList<>();
    hits(found);
    Map<String, PolicyFinding> findings = by(again.findings(), PolicyFinding::rule);
    for (PolicyFinding old : before.findings()) {
      PolicyFinding now = findings.get(old.rule());
      differ(
          found,
          "finding",
          old.rule(),
          old.outcome() + " / " + old.state(),
          now == null ? "" : now.outcome() + " / " + now.state());
    }
    for (RiskItem old : before.risks()) {
      differ(
          found,
          "risk",
          old.code(),
          text(Optional.ofNullable(old.score())),
          text(again.risk(old.code()).flatMap(item -> Optional.ofNullable(item.score()))));
    }
    for (int i = 0; i < before.features().size() && i < again.features().size(); i++) {
      differ(found, "feature", Integer.toString(i + 1), verdicts(before, i), verdicts(again, i));
    }
    differ(found, "field", "", documents(before), documents(again));
    return found;
  }

  private void hits(List<Difference> found) {
    Map<String, Integer> ranks = ranks(again);
    Map<String, Integer> old = ranks(before);
    old.forEach(
        (pn, rank) -> {
          Integer now = ranks.get(pn);
          if (now == null) {
            found.add(new Difference("hit-removed", pn, Integer.toString(rank), ""));
          } else if (!now.equals(rank)) {
            found.add(
                new Difference("hit-moved", pn, Integer.toString(rank), Integer.toString(now)));
          }
        });
    ranks.forEach(
        (pn, rank) -> {
          if (!old.containsKey(pn)) {
            found.add(new Difference("hit-added", pn, "", Integer.toString(rank)));
          }
        });
  }

  private static Map<String, Integer> ranks(Assessment assessment) {
    Map<String, Integer> ranks = new java.util.LinkedHashMap<>();
    for (PriorArt art : assessment.priorArt()) {
      ranks.put(art.pn(), ranks.size() + 1);
    }
    return ranks;
  }

  private static String verdicts(Assessment assessment, int feature) {
    return assessment.features().get(feature).matches().stream()
        .map(match -> match.pn() + " " + match.computed().label().zh())
        .collect(Collectors.joining(", "));
  }

  private static String documents(Assessment assessment) {
    return assessment.field() == null ? "" : Long.toString(assessment.field().documents());
  }

  private static String text(Optional<Score> score) {
    return score.map(s -> s.likelihood() + "×" + s.impact() + "=" + s.product()).orElse("–");
  }

  private static <T> Map<String, T> by(List<T> all, Function<T, String> key) {
    return all.stream().collect(Collectors.toMap(key, one -> one, (first, second) -> first));
  }

  private static void differ(
      List<Difference> found, String kind, String what, String before, String after) {
    if (!before.equals(after)) {
      found.add(new Difference(kind, what, before, after));
    }
  }
}
