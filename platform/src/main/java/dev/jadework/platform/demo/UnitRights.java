package dev.jadework.platform.demo;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.number.ApplicationNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rights of each applicant, one per application, the latest first.
final class UnitRights {
  /// One application or right.
  ///
  /// @param granted null while it is not
  record Right(String number, PatentType type, LocalDate filed, @Nullable LocalDate granted) {}

  private final Map<String, Map<String, Right>> byApplicant = new LinkedHashMap<>();

  UnitRights(List<Patent> patents) {
    for (Patent patent : patents) {
      ApplicationNumber number = patent.application();
      LocalDate filed = patent.filed();
      if (number != null && filed != null && filed.getYear() >= 2020) {
        boolean pending = "A".equals(patent.publication().kind());
        Right right =
            new Right(number.toString(), patent.type(), filed, pending ? null : patent.published());
        // Grants come after their applications and replace them.
        byApplicant
            .computeIfAbsent(patent.applicants().getFirst().name(), _ -> new LinkedHashMap<>())
            .put(right.number(), right);
      }
    }
  }

  List<Right> of(String applicant) {
    List<Right> rights = new ArrayList<>(byApplicant.getOrDefault(applicant, Map.of()).values());
    rights.sort(
        java.util.Comparator.comparing(Right::filed).reversed().thenComparing(Right::number));
    return rights;
  }
}
