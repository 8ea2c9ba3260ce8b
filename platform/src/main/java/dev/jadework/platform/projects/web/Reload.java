package dev.jadework.platform.projects.web;

import dev.jadework.platform.audit.AuditEntry;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// 载入记录. One time that the packs were read again.
///
/// @param actor login of the person
/// @param before versions in use before
/// @param after versions in use after; the same if the packs were refused or had not changed
/// @param problems all that was wrong; empty if the packs were taken
public record Reload(
    Instant at, String actor, String before, String after, List<Problem> problems) {
  private static final JsonMapper JSON = new JsonMapper();

  public Reload {
    problems = List.copyOf(problems);
  }

  /// One thing that is wrong.
  ///
  /// @param place `cn-45/parameters/thresholds.yaml:24:16`
  /// @param message what was found and what is allowed
  public record Problem(String place, String message) {
    static Problem of(String text) {
      int end = Math.max(0, text.indexOf(": "));
      String place = text.substring(0, end);
      return new Problem(
          place.replaceFirst("^.*/(cn(?:-[0-9]+)?/)", "$1"),
          text.substring(end == 0 ? 0 : end + 2));
    }
  }

  static Reload of(AuditEntry entry) {
    JsonNode details = JSON.readTree(entry.details());
    return new Reload(
        entry.at(),
        entry.actor(),
        details.path("before").asString(""),
        details.path("after").asString(""),
        details.path("problems").valueStream().map(one -> Problem.of(one.asString(""))).toList());
  }

  public boolean refused() {
    return !problems.isEmpty();
  }
}
