package dev.jadework.platform.insight.register;

import dev.jadework.rules.fact.Facts;
import java.time.LocalDate;
import java.util.List;

/// 评估输入. What an assessment was computed from, kept so that it can be computed again even when the
/// register has moved on.
///
/// @param region region whose policy was applied
/// @param proposal text of the proposal as it was searched with
/// @param asOf the day whose law counts; only documents published before it were looked at
/// @param limit length of the prior-art list
public record Inputs(
    Facts facts, String region, String proposal, List<String> features, LocalDate asOf, int limit) {
  public Inputs {
    features = List.copyOf(features);
  }
}
