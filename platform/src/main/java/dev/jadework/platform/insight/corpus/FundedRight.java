package dev.jadework.platform.insight.corpus;

import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// 项目专利. A patent or application that a project of the register names as its own.
///
/// @param number as the register has it
/// @param application null unless the number can be that of an application or a Chinese patent
/// @param publication null unless the number can be that of a publication
/// @param filed null if the register does not tell
/// @param declared whether the public funding was declared on the day asked for or before
public record FundedRight(
    String number,
    @Nullable ApplicationNumber application,
    @Nullable PublicationNumber publication,
    @Nullable LocalDate filed,
    boolean declared) {
  private static final Set<String> PATENTS = Set.of("INVENTION", "UTILITY_MODEL", "DESIGN");

  /// The patent of an entry of a project's rights as it stands on a day; empty for a right of
  /// another kind and for a number that no patent has.
  static Optional<FundedRight> of(Map<String, Object> entry, LocalDate day) {
    String number = String.valueOf(entry.getOrDefault("number", "")).strip();
    Object type = entry.get("type");
    if (type != null && !PATENTS.contains(type)) {
      return Optional.empty();
    }
    ApplicationNumber application = read(() -> ApplicationNumber.parse(number));
    PublicationNumber publication = read(() -> PublicationNumber.parse(number));
    boolean declared =
        entry.get("declared") instanceof LocalDate declaration && !declaration.isAfter(day);
    return application == null && publication == null
        ? Optional.empty()
        : Optional.of(
            new FundedRight(
                number, application, publication, (LocalDate) entry.get("filed"), declared));
  }

  private static <N> @Nullable N read(Supplier<N> number) {
    try {
      return number.get();
    } catch (UnreadableNumberException none) {
      return null;
    }
  }
}
