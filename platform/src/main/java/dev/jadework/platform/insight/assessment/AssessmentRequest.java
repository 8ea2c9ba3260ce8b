package dev.jadework.platform.insight.assessment;

import dev.jadework.rules.evaluation.Evaluation;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.pack.PolicyPack;
import java.time.LocalDate;
import java.util.List;

/// What is assessed, and on which day.
///
/// @param proposal text of the proposal, empty if there is none
/// @param features technical features, one per entry; empty if the project states none
/// @param evaluation what the pack says about these facts
/// @param asOf only documents published before this day count
/// @param limit length of the prior-art list, 1–200
public record AssessmentRequest(
    Facts facts,
    String proposal,
    List<String> features,
    Evaluation evaluation,
    PolicyPack pack,
    LocalDate asOf,
    int limit) {
  /// Length of the prior-art list unless asked otherwise.
  public static final int DEFAULT_LIMIT = 20;

  /// Longest prior-art list.
  public static final int MOST = 200;

  public AssessmentRequest {
    features = features.stream().map(String::strip).filter(f -> !f.isEmpty()).toList();
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("limit " + limit + ": allowed is 1–" + MOST);
    }
  }
}
