package dev.jadework.rules.evaluation;

import java.time.LocalDate;
import java.util.List;

/// 一次判定. All findings of a pack for one project on one date, in the order of the pack's rules.
///
/// @param pack id of the pack
/// @param packVersion digest of the pack's files
/// @param asOf the day on which the law is read
public record Evaluation(String pack, String packVersion, LocalDate asOf, List<Finding> findings) {
  public Evaluation {
    findings = List.copyOf(findings);
  }
}
