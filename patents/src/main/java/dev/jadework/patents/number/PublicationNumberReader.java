package dev.jadework.patents.number;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The forms of publication numbers, office by office.
final class PublicationNumberReader {
  /// Longest of any office, with the letters some put first.
  private static final int MOST_DIGITS = 15;

  private static final int MOST_LETTERS = 3;

  private PublicationNumberReader() {}

  static PublicationNumber read(@Nullable String givenOffice, String text) {
    return read(givenOffice, text, WrittenForm.of(givenOffice, NumberText.fold(text))).getFirst();
  }

  /// All that the text may mean, the likeliest first.
  static List<PublicationNumber> possible(String text) {
    List<PublicationNumber> all = read(null, text, WrittenForm.of(null, NumberText.fold(text)));
    boolean open = all.size() > 1 && all.getFirst().kind() == null;
    return all.stream()
        .skip(open ? 1 : 0)
        .flatMap(number -> KoreanNumbers.alternatives(number).stream())
        .distinct()
        .toList();
  }

  private static List<PublicationNumber> read(
      @Nullable String givenOffice, String text, WrittenForm written) {
    if (written.of() == WrittenForm.Of.APPLICATION) {
      throw new UnreadableNumberException(
          text, "a publication number; the words before it say that it is an application's");
    }
    String compact = NumberText.compact(written.text());
    String office = givenOffice;
    if (office == null) {
      if (compact.length() < 3 || NumberText.letters(compact.substring(0, 2)) < 2) {
        throw new UnreadableNumberException(
            text, "a publication number: office, number and kind code (CN110083831A)");
      }
      if (compact.startsWith("PCT")) {
        throw new UnreadableNumberException(
            text,
            "a publication number; PCT heads an international application, which is published as WO"
                + " and another number (WO 2004/086055)");
      }
      office = compact.substring(0, 2);
    } else if (office.length() != 2 || NumberText.letters(office) != 2) {
      throw new UnreadableNumberException(office, "the two-letter code of an office (CN, WO, JP)");
    }
    String rest = compact.startsWith(office) ? compact.substring(2) : compact;
    int end = kindStart(rest);
    String printed = trimmed(rest.substring(0, end));
    List<String> kinds =
        end < rest.length()
            ? List.of(rest.substring(end))
            : written.kinds().isEmpty() ? List.of("") : written.kinds();
    List<PublicationNumber> all = new ArrayList<>();
    for (String kind : kinds) {
      String own = kind.isEmpty() ? null : kind;
      String number = number(office, printed, own);
      if (number == null) {
        throw new UnreadableNumberException(text, allowed(office));
      }
      all.add(new PublicationNumber(office, number, own));
    }
    return all;
  }

  /// Where the kind code begins: a letter and at most one digit behind a digit or separator.
  private static int kindStart(String rest) {
    int length = rest.length();
    for (int size = 1; size <= 2 && size < length; size++) {
      char first = rest.charAt(length - size);
      char before = rest.charAt(length - size - 1);
      boolean separated = NumberText.digit(before) || before == '-' || before == '/';
      boolean code =
          NumberText.letter(first) && (size == 1 || NumberText.digit(rest.charAt(length - 1)));
      if (code && separated) {
        return length - size;
      }
    }
    return length;
  }

  /// Without separators at either end: `WO/2004/086055` and `US-2013-0101709-A1` have them.
  private static String trimmed(String number) {
    int from = 0;
    int to = number.length();
    while (from < to && separator(number.charAt(from))) {
      from++;
    }
    while (to > from && separator(number.charAt(to - 1))) {
      to--;
    }
    return number.substring(from, to);
  }

  private static boolean separator(char c) {
    return c == '-' || c == '/';
  }

  private static @Nullable String number(String office, String number, @Nullable String kind) {
    if (office.equals("JP")) {
      return JapaneseNumbers.publication(number);
    }
    if (office.equals("WO")) {
      return InternationalNumbers.publication(number);
    }
    String plain = NumberText.unseparated(number);
    int letters = NumberText.letters(plain);
    String digits = plain.substring(letters);
    if (letters > MOST_LETTERS || digits.length() > MOST_DIGITS || !NumberText.digits(digits)) {
      return null;
    }
    return switch (office) {
      case "CN" -> letters == 0 && digits.length() >= 7 && digits.length() <= 9 ? digits : null;
      case "US" -> UnitedStatesNumbers.publication(plain.substring(0, letters), digits);
      case "EP" -> letters == 0 && digits.length() <= 7 ? NumberText.padded(digits, 7) : null;
      case "KR" -> letters == 0 ? KoreanNumbers.publication(number, kind) : null;
      case "DE" -> letters == 0 ? NumberText.withoutZeros(digits) : plain;
      default -> plain;
    };
  }

  private static String allowed(String office) {
    return switch (office) {
      case "CN" ->
          "a Chinese publication number: 7 to 9 digits, with or without CN and kind code"
              + " (CN110083831A); an application number has a place of its own";
      case "WO" ->
          "an international publication number: WO 2004/086055, before July 2004 WO 99/12345";
      case "US" ->
          "a US publication number: a grant of at most 8 digits, D, PP, RE, H or T and digits, or"
              + " an application's year and 7 digits (US 2013/0101709 A1)";
      case "EP" -> "a European publication number: at most 7 digits (EP 1000000 A1)";
      case "JP" ->
          "a Japanese publication number: year and serial (JP 2010-123456 A, JP H05-53868 U),"
              + " a registration's number of at most 7 digits, or a translation's (JPWO2006134759A1)";
      case "KR" ->
          "a Korean publication number: KR 10-2012-0012345 A, KR 10-0123456 B1, KR 20120012345 A";
      default ->
          "a publication number of office "
              + office
              + ": at most three letters, digits, and a kind code of a letter and at most one digit";
    };
  }
}
