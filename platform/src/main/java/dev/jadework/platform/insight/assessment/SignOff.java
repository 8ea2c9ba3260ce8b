package dev.jadework.platform.insight.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 双人签署. Who assessed and who approved; null parts are not signed yet.
public record SignOff(
    @Nullable String assessor,
    @Nullable LocalDate assessedOn,
    @Nullable String approver,
    @Nullable LocalDate approvedOn,
    @Nullable String opinion) {

  /// 未签署. A draft.
  public static SignOff unsigned() {
    return new SignOff(null, null, null, null, null);
  }

  /// True once both have signed.
  public boolean complete() {
    return assessor != null && assessedOn != null && approver != null && approvedOn != null;
  }
}
