package dev.jadework.platform.insight.corpus;

import dev.jadework.patents.query.NumberKeys;
import dev.jadework.patents.query.QueryField;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 项目专利. A patent or application that a project of the register names as its own.
///
/// @param number as the register has it: of the application, the patent or the publication
/// @param keys the forms under which the corpus finds the number
/// @param filed null if the register does not tell
/// @param declared whether the public funding was declared on the day asked for or before
public record FundedRight(
    String number, Set<String> keys, @Nullable LocalDate filed, boolean declared) {
  private static final Set<String> PATENTS = Set.of("INVENTION", "UTILITY_MODEL", "DESIGN");

  public FundedRight {
    keys = Set.copyOf(keys);
  }

  /// The patent of an entry of a project's rights as it stands on a day; empty for a right of
  /// another kind.
  static Optional<FundedRight> of(Map<String, Object> entry, LocalDate day) {
    String number = String.valueOf(entry.getOrDefault("number", "")).strip();
    Object type = entry.get("type");
    if (number.isEmpty() || type != null && !PATENTS.contains(type)) {
      return Optional.empty();
    }
    Set<String> keys = new LinkedHashSet<>(NumberKeys.asked(QueryField.AN, number));
    keys.addAll(NumberKeys.asked(QueryField.PN, number));
    keys.remove("");
    boolean declared =
        entry.get("declared") instanceof LocalDate declaration && !declaration.isAfter(day);
    return keys.isEmpty()
        ? Optional.empty()
        : Optional.of(new FundedRight(number, keys, (LocalDate) entry.get("filed"), declared));
  }
}
