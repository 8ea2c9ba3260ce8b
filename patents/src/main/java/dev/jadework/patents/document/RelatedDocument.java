package dev.jadework.patents.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 相关申请. An earlier application from which this one comes, other than by a foreign priority: the
/// one it continues, divides or replaces, or the provisional application whose date it claims
/// (INID 60 to 66).
///
/// @param country ST.3 code of the office, null or empty if the source names none
/// @param number of the application as printed
public record RelatedDocument(
    Relation relation, @Nullable String country, String number, @Nullable LocalDate date) {

  /// What this application is of the earlier one, in the words of ST.9 and the American office.
  public enum Relation {
    /// 增补. Patent of addition (INID 61).
    ADDITION,
    /// 分案. Division (INID 62).
    DIVISION,
    /// 继续申请. Continuation (INID 63).
    CONTINUATION,
    /// 部分继续申请. Continuation in part (INID 63).
    CONTINUATION_IN_PART,
    /// 再颁. Reissue (INID 64), also by continuation or division.
    REISSUE,
    /// 再审. Reexamination.
    REEXAMINATION,
    /// 替代. Substitution for an abandoned application.
    SUBSTITUTION,
    /// 实用新型基础. Utility model on which a patent rests, or the other way round.
    CONVERSION,
    /// 临时申请. Provisional application, whose date is claimed as a priority.
    PROVISIONAL
  }

  public RelatedDocument {
    country = country == null || country.isEmpty() ? null : country;
    if (number.isBlank()) {
      throw new IllegalArgumentException("a related document needs a number");
    }
  }
}
