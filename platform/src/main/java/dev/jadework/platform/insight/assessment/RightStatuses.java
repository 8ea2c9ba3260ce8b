package dev.jadework.platform.insight.assessment;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.number.PublicationNumber;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// 权利状态判断. Reads from kind codes, type and dates what right may stand behind an application.
/// Source: kind codes of ZC 0008-2004, terms of Patent Law art. 42.
final class RightStatuses {
  /// From this day kind B is a grant; before 1993 it was a published examination result.
  private static final LocalDate B_IS_GRANT = LocalDate.of(2010, 4, 7);

  private static final int INVENTION_YEARS = 20;
  private static final int UTILITY_MODEL_YEARS = 10;

  private RightStatuses() {}

  /// @param publications all publications of one application that the corpus has, at least one
  static RightStatus of(Collection<Patent> publications, LocalDate asOf) {
    Patent any = publications.iterator().next();
    if (!any.publication().office().equals("CN")) {
      return RightStatus.ABROAD;
    }
    PatentType type =
        publications.stream()
            .map(Patent::type)
            .filter(t -> t != PatentType.UNKNOWN)
            .findFirst()
            .orElse(PatentType.UNKNOWN);
    if (type == PatentType.DESIGN) {
      return RightStatus.DESIGN;
    }
    if (publications.stream().anyMatch(patent -> ended(patent, type, asOf))) {
      return RightStatus.TERM_ENDED;
    }
    if (type == PatentType.UTILITY_MODEL || publications.stream().anyMatch(RightStatuses::grant)) {
      return RightStatus.GRANTED;
    }
    boolean application = publications.stream().anyMatch(patent -> kind(patent, 'A'));
    return application && young(any, asOf) ? RightStatus.PENDING : RightStatus.UNKNOWN;
  }

  private static boolean grant(Patent patent) {
    LocalDate published = patent.published();
    return kind(patent, 'C')
        || kind(patent, 'U')
        || kind(patent, 'Y')
        || (kind(patent, 'B') && published != null && !published.isBefore(B_IS_GRANT));
  }

  private static boolean kind(Patent patent, char letter) {
    PublicationNumber number = patent.publication();
    return number.kind() != null && number.kind().charAt(0) == letter;
  }

  /// True only if the longest term has certainly ended: with the year alone, at that year's end.
  private static boolean ended(Patent patent, PatentType type, LocalDate asOf) {
    LocalDate latest = latestFiling(patent);
    int years = type == PatentType.UTILITY_MODEL ? UTILITY_MODEL_YEARS : INVENTION_YEARS;
    return latest != null && !latest.plusYears(years).isAfter(asOf);
  }

  private static boolean young(Patent patent, LocalDate asOf) {
    LocalDate latest = latestFiling(patent);
    return latest != null && latest.isAfter(asOf.minusYears(Scale.PENDING_YEARS));
  }

  private static @Nullable LocalDate latestFiling(Patent patent) {
    if (patent.filed() != null) {
      return patent.filed();
    }
    return patent.filingYear() == null ? null : LocalDate.of(patent.filingYear(), 12, 31);
  }
}
