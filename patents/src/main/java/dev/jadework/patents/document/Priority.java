package dev.jadework.patents.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 优先权. An earlier application whose date this one claims.
///
/// @param country ST.3 code of the office, null or empty if the source names none
/// @param number of the application as printed
public record Priority(@Nullable String country, String number, @Nullable LocalDate date) {
  public Priority {
    country = country == null || country.isEmpty() ? null : country;
  }
}
