package dev.jadework.rules.evaluation;

import java.time.LocalDate;
import java.util.List;

/// 一次判定. All findings of a pack for one subject at one moment, in the order of the pack's rules.
///
/// @param pack id of the pack
/// @param packVersion digest of the pack's files
/// @param asOf the day on which the law is read
/// @param knownOn the day whose knowledge counts, [LocalDate#MAX] for all that is known
public record Evaluation(
    String pack, String packVersion, LocalDate asOf, LocalDate knownOn, List<Finding> findings) {
  public Evaluation {
    findings = List.copyOf(findings);
  }
}
