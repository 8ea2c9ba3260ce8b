package dev.jadework.platform.insight.register;

import java.util.List;

/// 办理结果. What became of an act on an assessment.
public sealed interface Outcome {

  /// Done and stored.
  record Done(StoredAssessment assessment) implements Outcome {}

  /// Refused; nothing was changed.
  ///
  /// @param about what it is about, such as the codes of unanswered items; may be empty
  record Refused(Refusal reason, List<String> about) implements Outcome {
    public Refused {
      about = List.copyOf(about);
    }

    static Refused because(Refusal reason) {
      return new Refused(reason, List.of());
    }
  }

  /// Somebody changed the assessment meanwhile; nothing of this act was stored.
  ///
  /// @param current the assessment as it is now
  record Stale(StoredAssessment current) implements Outcome {}
}
