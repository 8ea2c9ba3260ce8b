package dev.jadework.patents.status;

import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.resource.OwnTable;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// 保护期限. How long rights and examinations last, by office, type and filing date: the file
/// `terms.tsv` beside this class, each line with its source.
public final class Terms {
  /// One line of the table.
  ///
  /// @param filedFrom first filing date it holds for
  /// @param period from the filing date
  /// @param source law and article, or what the value is an estimate from
  public record Term(
      String office,
      String subject,
      PatentType type,
      LocalDate filedFrom,
      Period period,
      String source) {
    /// First day without the right: the anniversary of the filing.
    public LocalDate end(LocalDate filed) {
      return filed.plus(period);
    }
  }

  private static final List<Term> TABLE =
      OwnTable.rows(Terms.class, "terms.tsv", 6).stream().map(Terms::read).toList();

  private Terms() {}

  /// 保护期. The term of a right; empty where the table has none.
  public static Optional<Term> protection(String office, PatentType type, LocalDate filed) {
    return find(office, "protection", type, filed);
  }

  /// 审查期. How long after its filing an application of which nothing more is known is taken for
  /// pending.
  static Optional<Term> pending(String office, PatentType type, LocalDate filed) {
    return find(office, "pending", type, filed);
  }

  /// 滞纳期. How long after a due date the annual fee may still be paid.
  static Optional<Term> surcharge(String office, PatentType type, LocalDate filed) {
    return find(office, "surcharge", type, filed);
  }

  private static Optional<Term> find(
      String office, String subject, PatentType type, LocalDate filed) {
    Term latest = null;
    for (Term term : TABLE) {
      if (term.type() == type
          && term.subject().equals(subject)
          && term.office().equals(office)
          && !term.filedFrom().isAfter(filed)
          && (latest == null || term.filedFrom().isAfter(latest.filedFrom()))) {
        latest = term;
      }
    }
    return Optional.ofNullable(latest);
  }

  private static Term read(List<String> row) {
    return new Term(
        row.get(0),
        row.get(1),
        PatentType.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
        LocalDate.parse(row.get(3)),
        Period.parse(row.get(4)),
        row.get(5));
  }
}
