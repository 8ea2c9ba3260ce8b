package dev.jadework.rules.pack;

import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 政策文件. One policy text with its clauses.
///
/// @param issued date of issue as printed, null if the text has none
/// @param inForceFrom first day on which its rules apply
/// @param inForceBasis why that day: `stated`, or `assumed` with the reason
/// @param inForceUntil last day on which its rules apply, null while in force
public record PolicyDocument(
    String id,
    Labels title,
    List<Labels> issuers,
    @Nullable LocalDate issued,
    LocalDate inForceFrom,
    Labels inForceBasis,
    @Nullable LocalDate inForceUntil,
    List<Clause> clauses) {
  public PolicyDocument {
    issuers = List.copyOf(issuers);
    clauses = List.copyOf(clauses);
  }
}
