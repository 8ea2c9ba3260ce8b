package dev.jadework.patents.query;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.number.KindCode;
import java.time.LocalDate;

/// 授权公告. Which publications announce a grant, by office, kind code and day of publication
/// ([KindCode]). In offices that its table does not cover, the letters B and C: by WIPO ST.16 the
/// second and third publication of an application, which is an estimate.
final class Grants {
  private Grants() {}

  static boolean announces(Patent patent) {
    String office = patent.publication().office();
    String kind = patent.publication().kind();
    LocalDate day = patent.published();
    if (kind == null || day == null) {
      return false;
    }
    return KindCode.covers(office)
        ? KindCode.meaning(office, kind, day)
            .map(meaning -> meaning.stage() == KindCode.Stage.GRANT)
            .orElse(false)
        : kind.charAt(0) == 'B' || kind.charAt(0) == 'C';
  }
}
