package dev.jadework.patents.document;

import dev.jadework.patents.number.ApplicationNumber;
import org.jspecify.annotations.Nullable;

/// 专利类型. What protection an application asks for.
public enum PatentType {
  /// 发明
  INVENTION,
  /// 实用新型
  UTILITY_MODEL,
  /// 外观设计
  DESIGN,
  /// 植物专利, as the United States grant it
  PLANT,
  /// The source does not say and the numbers do not tell.
  UNKNOWN;

  /// What the number itself says: Chinese numbers carry the kind, others do not.
  public static PatentType of(@Nullable ApplicationNumber application) {
    Character kind = application == null ? null : application.kindDigit();
    return switch (kind) {
      case '1', '8' -> INVENTION;
      case '2', '9' -> UTILITY_MODEL;
      case '3' -> DESIGN;
      case null, default -> UNKNOWN;
    };
  }
}
