package dev.jadework.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.TypeConversionException;

/// Reads values of options, and says in plain words what is allowed where one is wrong.
final class OptionValues {
  private OptionValues() {}

  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'" + text + "' is not a day of the calendar; write it as 2026-06-30");
    }
  }

  static int wholeNumber(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new TypeConversionException(
          "'" + text + "' is not a whole number; write one such as 20, at most 2147483647");
    }
  }
}
