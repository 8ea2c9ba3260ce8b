package dev.jadework.patents.format.uspto;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// 申请号系列. The two digits before an American serial number, by the day of filing: serial numbers
/// begin again at 1 with each series. Source: the office's description of the element
/// `application-number-series-code` (application publications V1.5 of 2001-01-31), series 2 to 9;
/// designs have a series of their own since October 1992 (from memory) and are not told by this
/// table.
final class UsptoSeries {
  private static final TreeMap<LocalDate, String> FROM =
      new TreeMap<>(
          Map.of(
              LocalDate.MIN,
              "02",
              LocalDate.of(1948, 1, 1),
              "03",
              LocalDate.of(1960, 1, 1),
              "04",
              LocalDate.of(1970, 1, 1),
              "05",
              LocalDate.of(1979, 1, 1),
              "06",
              LocalDate.of(1987, 1, 1),
              "07",
              LocalDate.of(1993, 1, 1),
              "08",
              LocalDate.of(1997, 12, 30),
              "09"));

  private UsptoSeries() {}

  /// @param filed before the end of series 9 in 2001, as every parent of a green book record is
  static String of(LocalDate filed) {
    return Objects.requireNonNull(FROM.floorEntry(filed)).getValue();
  }
}
