package dev.jadework.patents.format.uspto;

/// Dates in eight digits; where only the month or year is known, the rest is zeros.
final class UsptoDates {
  private UsptoDates() {}

  /// `1998-10-20`, `1998-10` or `1998`; as written if it is none of them.
  static String printed(String text) {
    if (text.length() != 8 || !UsptoClasses.digits(text)) {
      return text;
    }
    String month = text.substring(4, 6);
    String day = text.substring(6);
    return text.substring(0, 4)
        + (month.equals("00") ? "" : "-" + month)
        + (day.equals("00") ? "" : "-" + day);
  }
}
