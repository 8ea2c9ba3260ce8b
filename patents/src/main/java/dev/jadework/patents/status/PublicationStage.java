package dev.jadework.patents.status;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import java.time.LocalDate;

/// 公布阶段. What the publication of a document says about the application.
enum PublicationStage {
  APPLICATION,
  GRANT,
  UNKNOWN;

  /// From here on letters B, U and S of the Chinese office are grants (ZC 0008; from memory).
  private static final LocalDate NEW_LETTERS = LocalDate.of(2010, 4, 7);

  /// The second Patent Law: utility models and designs are published when granted.
  private static final LocalDate GRANTED_AT_ONCE = LocalDate.of(1993, 1, 1);

  /// From here on the American office publishes applications too.
  private static final LocalDate US_APPLICATIONS = LocalDate.of(2001, 1, 1);

  static PublicationStage of(Patent patent) {
    String kind = patent.publication().kind();
    LocalDate published = patent.published();
    if (published == null) {
      return UNKNOWN;
    }
    boolean registered =
        patent.type() == PatentType.UTILITY_MODEL || patent.type() == PatentType.DESIGN;
    if (kind == null || kind.isEmpty()) {
      return patent.publication().office().equals("CN")
              && registered
              && !published.isBefore(GRANTED_AT_ONCE)
          ? GRANT
          : UNKNOWN;
    }
    char letter = kind.charAt(0);
    return switch (patent.publication().office()) {
      case "CN" -> chinese(letter, published);
      case "US" ->
          switch (letter) {
            case 'A' ->
                kind.length() == 1 || published.isBefore(US_APPLICATIONS) ? GRANT : APPLICATION;
            case 'B', 'S', 'E' -> GRANT;
            default -> UNKNOWN;
          };
      case "WO" -> APPLICATION;
      default ->
          switch (letter) {
            case 'A' -> APPLICATION;
            case 'B', 'C' -> GRANT;
            default -> UNKNOWN;
          };
    };
  }

  private static PublicationStage chinese(char letter, LocalDate published) {
    return switch (letter) {
      case 'A' -> APPLICATION;
      case 'C', 'Y', 'D' -> GRANT;
      // Before, B was the publication of an examined application, U and S those of applications.
      case 'B', 'U', 'S' -> published.isBefore(NEW_LETTERS) ? early(published) : GRANT;
      default -> UNKNOWN;
    };
  }

  private static PublicationStage early(LocalDate published) {
    return published.isBefore(GRANTED_AT_ONCE) ? APPLICATION : UNKNOWN;
  }
}
