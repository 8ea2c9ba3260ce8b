package dev.jadework.platform.insight.assessment;

import org.jspecify.annotations.Nullable;

/// 评估对象. The project as it stood when it was assessed; what it does not state is null.
///
/// @param unit 承担单位
/// @param appliedFen 申请财政经费, fen
/// @param proposalCharacters length of the proposal's text, 0 if there was none
public record AssessedProject(
    String number,
    String title,
    @Nullable String unit,
    @Nullable Long appliedFen,
    int proposalCharacters) {}
