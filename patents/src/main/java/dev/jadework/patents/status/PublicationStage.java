package dev.jadework.patents.status;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.number.KindCode;
import java.time.LocalDate;

/// 公布阶段. What the publication of a document says about the application.
enum PublicationStage {
  APPLICATION,
  GRANT,
  UNKNOWN;

  /// The second Patent Law: utility models and designs are published when granted (from memory).
  private static final LocalDate GRANTED_AT_ONCE = LocalDate.of(1993, 1, 1);

  static PublicationStage of(Patent patent) {
    String office = patent.publication().office();
    String kind = patent.publication().kind();
    LocalDate published = patent.published();
    if (kind != null) {
      return KindCode.meaning(office, kind, published).map(PublicationStage::of).orElse(UNKNOWN);
    }
    boolean registered =
        patent.type() == PatentType.UTILITY_MODEL || patent.type() == PatentType.DESIGN;
    return office.equals("CN")
            && registered
            && published != null
            && !published.isBefore(GRANTED_AT_ONCE)
        ? GRANT
        : UNKNOWN;
  }

  private static PublicationStage of(KindCode kind) {
    return switch (kind.stage()) {
      case APPLICATION, SEARCH_REPORT, EXAMINED -> APPLICATION;
      case GRANT, AMENDED_GRANT -> GRANT;
      case CORRECTION, TRANSLATION -> UNKNOWN;
    };
  }
}
