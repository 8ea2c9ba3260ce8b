package dev.jadework.patents.index;

import dev.jadework.patents.query.QueryField;
import dev.jadework.patents.query.StatusClauses;
import dev.jadework.patents.status.EventKind;
import dev.jadework.patents.status.StatusTable;
import dev.jadework.patents.status.StatusWords;
import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// 某日法律状态的申请. Which applications of a table a clause of legal status finds, as of a day.
public record StatusBits(StatusTable table, LocalDate day) implements StatusClauses<BitSet> {
  @Override
  public BitSet keyword(QueryField field, String value) {
    return switch (field) {
      case SLS -> table.simple(StatusWords.simple(value), day);
      case LS -> table.detail(StatusWords.detail(value), day);
      case LE -> table.event(StatusWords.event(value), day);
      default -> throw new IllegalArgumentException(field + " is no legal status");
    };
  }

  @Override
  public BitSet dates(QueryField field, @Nullable LocalDate from, @Nullable LocalDate to) {
    return switch (field) {
      case ED -> table.first(EventKind.EXAMINATION, from, to, day);
      case LSD -> table.since(from, to, day);
      case EXD -> table.lapsed(from, to, day);
      case EXDT -> table.expectedExpiry(from, to);
      default -> throw new IllegalArgumentException(field + " is no date of legal status");
    };
  }
}
