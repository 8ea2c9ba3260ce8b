package dev.jadework.patents.document;

import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
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

  /// What the kind code says where the application's number does not; ST.16: U and Y are utility
  /// models, S designs, P plants in the United States, the others inventions.
  public static PatentType of(
      PublicationNumber publication, @Nullable ApplicationNumber application) {
    PatentType known = of(application);
    if (known != UNKNOWN || publication.kind() == null) {
      return known;
    }
    return switch (publication.kind().charAt(0)) {
      case 'U', 'Y' -> UTILITY_MODEL;
      case 'S' -> DESIGN;
      case 'P' -> publication.office().equals("US") ? PLANT : UNKNOWN;
      case 'A', 'B', 'C', 'T' -> INVENTION;
      default -> UNKNOWN;
    };
  }
}
