package dev.jadework.patents.number;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The forms of publication numbers.
final class PublicationNumberReader {
  private static final Pattern OFFICE = Pattern.compile("[A-Z]{2}");

  /// Letters some offices put first, digits, kind code.
  private static final Pattern NUMBER = Pattern.compile("([A-Z]{0,3}\\d{1,15})([A-Z]\\d?)?");

  private static final Pattern CHINESE = Pattern.compile("\\d{7,9}");
  private static final Pattern INTERNATIONAL = Pattern.compile("\\d{7,10}");

  private PublicationNumberReader() {}

  static PublicationNumber read(@Nullable String givenOffice, String text) {
    String bare = NumberText.fold(text).replaceAll("[ ,/-]", "");
    String office = givenOffice;
    if (office == null) {
      if (bare.length() < 3 || !OFFICE.matcher(bare.substring(0, 2)).matches()) {
        throw new UnreadableNumberException(
            text, "a publication number: office, number and kind code (CN110083831A)");
      }
      office = bare.substring(0, 2);
    } else if (!OFFICE.matcher(office).matches()) {
      throw new UnreadableNumberException(office, "the two-letter code of an office (CN, WO, JP)");
    }
    if (bare.startsWith(office)) {
      bare = bare.substring(2);
    }
    Matcher number = NUMBER.matcher(bare);
    if (!number.matches()) {
      throw new UnreadableNumberException(text, allowed(office));
    }
    boolean right =
        switch (office) {
          case "CN" -> CHINESE.matcher(number.group(1)).matches();
          case "WO" -> INTERNATIONAL.matcher(number.group(1)).matches();
          default -> true;
        };
    if (!right) {
      throw new UnreadableNumberException(text, allowed(office));
    }
    return new PublicationNumber(office, number.group(1), number.group(2));
  }

  private static String allowed(String office) {
    return switch (office) {
      case "CN" ->
          "a Chinese publication number: 7 to 9 digits, with or without CN and kind code"
              + " (CN110083831A); an application number has a place of its own";
      case "WO" ->
          "an international publication number: WO 2004/086055, before July 2004 WO 99/12345";
      default ->
          "a publication number of office "
              + office
              + ": at most three letters, digits, and a kind code of a letter and at most one digit";
    };
  }
}
