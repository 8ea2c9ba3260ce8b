package dev.jadework.patents.number;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// DOCDB 与 EPODOC 格式. The forms of numbers in the data of the European Patent Office.
///
/// DOCDB has country, number and kind apart; reading one is [PublicationNumber#parse(String,
/// String)] and [PublicationNumber#withKind]. EPODOC is one word. Where a form is not defined, or
/// this class does not know it surely, the answer is empty.
public final class Docdb {
  /// Country, number and the letters that are kinds of applications, not check digits.
  private static final Pattern PARTS = Pattern.compile("([A-Z]{2})(\\d{6,})([AUWFSPDTQ])");

  private static final String LAST_SHORT_YEAR = "2003";

  /// @param country ST.3 code of the office; for an international application, where it was filed
  /// @param kind as printed; `W` for an international application; null if the source gave none,
  ///     and for a Japanese application, whose number does not tell it
  public record Number(String country, String number, @Nullable String kind) {}

  private Docdb() {}

  /// The publication in DOCDB's form: `US 2013101709 A1`, `WO 9912345 A1`.
  public static Number of(PublicationNumber publication) {
    String number = publication.number();
    if (publication.office().equals("WO") && number.length() == 10) {
      number = international(number.substring(0, 4), number.substring(4));
    } else if (publication.office().equals("US")
        && number.length() == 11
        && number.charAt(4) == '0') {
      number = number.substring(0, 4) + number.substring(5);
    }
    return new Number(publication.office(), number, publication.kind());
  }

  /// Two digits of year to 2003, with five of serial to 2002 as long as they suffice.
  private static String international(String year, String serial) {
    if (year.compareTo(LAST_SHORT_YEAR) > 0) {
      return year + serial;
    }
    boolean five = serial.startsWith("0") && year.compareTo(LAST_SHORT_YEAR) < 0;
    return year.substring(2) + (five ? serial.substring(1) : serial);
  }

  /// The application in DOCDB's form. Empty for offices whose kind the number does not tell, and
  /// for the United States, whose form holds the year of filing, which the number does not.
  public static Optional<Number> of(ApplicationNumber application) {
    String number = application.number();
    return switch (application.office()) {
      case "CN" -> Optional.of(new Number("CN", number, kind(application.kindDigit())));
      case "WO" -> {
        int stroke = number.indexOf('/');
        yield stroke < 0
            ? Optional.empty()
            : Optional.of(
                new Number(number.substring(0, 2), number.substring(2).replace("/", ""), "W"));
      }
      case "EP" -> Optional.of(new Number("EP", number, "A"));
      case "JP" -> japanese(number).map(own -> new Number("JP", own, null));
      case "KR" -> korean(number);
      default -> Optional.empty();
    };
  }

  /// Year and serial from 2000 on, serial and two digits of the year before: `5386893` is
  /// 特願平5-53868.
  private static Optional<String> japanese(String number) {
    boolean western = number.length() == 10 && NumberText.yearFirst(number, 2000);
    return Optional.ofNullable(western ? number : JapaneseNumbers.serialFirst(number));
  }

  private static Optional<Number> korean(String number) {
    if (number.length() == 13 && number.startsWith("20")) {
      return Optional.of(new Number("KR", number.substring(2), "U"));
    }
    return number.length() == 11 ? Optional.of(new Number("KR", number, "A")) : Optional.empty();
  }

  /// An application as DOCDB gives it: the kind `W` makes it an international one.
  ///
  /// @throws UnreadableNumberException if the number has no form this office uses
  public static ApplicationNumber application(Number docdb) {
    String number = docdb.number();
    if ("W".equals(docdb.kind()) && number.length() > 4) {
      return ApplicationNumber.parse(
          "PCT/" + docdb.country() + number.substring(0, 4) + "/" + number.substring(4));
    }
    String japanese = docdb.country().equals("JP") ? JapaneseNumbers.fromSerialFirst(number) : null;
    if (japanese != null) {
      return new ApplicationNumber("JP", japanese, null, true);
    }
    String model = docdb.country().equals("KR") && "U".equals(docdb.kind()) ? "U" : "";
    return ApplicationNumber.parse(docdb.country(), number + model);
  }

  /// The application that DOCDB's three parts in one text name: `EP 99203729 A`, `IB 2022055385 W`;
  /// empty if the text has no kind of an application.
  public static Optional<ApplicationNumber> fromText(String text) {
    Matcher parts = PARTS.matcher(NumberText.compact(text));
    try {
      return parts.matches()
          ? Optional.of(application(new Number(parts.group(1), parts.group(2), parts.group(3))))
          : Optional.empty();
    } catch (UnreadableNumberException e) {
      return Optional.empty();
    }
  }

  /// The application in EPODOC's form. Empty for old Chinese numbers and for offices whose form
  /// needs what the number does not say.
  public static Optional<String> epodoc(ApplicationNumber application) {
    String number = application.number();
    return switch (application.office()) {
      case "CN" -> number.length() == 12 ? Optional.of(chinese(number)) : Optional.empty();
      case "WO" -> {
        int stroke = number.indexOf('/');
        yield stroke != 6 ? Optional.empty() : Optional.of(international(number));
      }
      case "EP" ->
          number.length() == 8 && NumberText.digits(number)
              ? Optional.of(
                  "EP" + century(number) + number.substring(0, 2) + "0" + number.substring(2))
              : Optional.empty();
      case "JP" -> Optional.ofNullable(japaneseYear(number));
      case "KR" ->
          number.length() == 11 && NumberText.yearFirst(number, 1945)
              ? Optional.of("KR" + number)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// The application of an EPODOC number; empty if it has no form whose meaning is sure.
  public static Optional<ApplicationNumber> fromEpodoc(String epodoc) {
    String text = NumberText.compact(epodoc);
    if (text.length() < 3 || NumberText.letters(text) != 2) {
      return Optional.empty();
    }
    String office = text.substring(0, 2);
    String rest = text.substring(2);
    boolean year = NumberText.yearFirst(rest, 1900);
    String number =
        switch (office) {
          case "CN" -> year ? chineseFrom(rest) : null;
          case "WO" -> year && rest.length() >= 11 ? internationalFrom(rest) : null;
          case "EP", "KR" -> year && rest.length() == 11 ? text : null;
          case "JP" ->
              year && rest.length() == 11 && rest.charAt(4) == '0'
                  ? "JP" + rest.substring(0, 4) + "-" + rest.substring(5)
                  : null;
          default -> null;
        };
    try {
      return number == null ? Optional.empty() : Optional.of(ApplicationNumber.parse(number));
    } catch (UnreadableNumberException e) {
      return Optional.empty();
    }
  }

  /// Western year and seven digits.
  private static @Nullable String japaneseYear(String number) {
    if (number.length() == 10 && NumberText.yearFirst(number, 2000)) {
      return "JP" + number.substring(0, 4) + "0" + number.substring(4);
    }
    String serialFirst = JapaneseNumbers.serialFirst(number);
    if (serialFirst == null) {
      return null;
    }
    int serial = serialFirst.length() - 2;
    return "JP19"
        + serialFirst.substring(serial)
        + NumberText.padded(serialFirst.substring(0, serial), 7);
  }

  private static @Nullable String chineseFrom(String rest) {
    int serial = rest.length() - 5;
    return serial == 6 || serial == 7
        ? "CN" + rest.substring(0, 5) + NumberText.padded(rest.substring(5), 7)
        : null;
  }

  private static @Nullable String internationalFrom(String rest) {
    return NumberText.letters(rest.substring(4)) == 2
        ? "PCT/" + rest.substring(4, 6) + rest.substring(0, 4) + "/" + rest.substring(6)
        : null;
  }

  /// Year, kind and the last six digits of the serial, all seven from a million on: `201310658887`
  /// is `CN20131658887`. The seven are from memory.
  private static String chinese(String number) {
    String serial = number.charAt(5) == '0' ? number.substring(6) : number.substring(5);
    return "CN" + number.substring(0, 5) + serial;
  }

  /// `IB2007/051010` is `WO2007IB51010`: a leading zero of the serial goes.
  private static String international(String number) {
    String serial = number.substring(7);
    return "WO"
        + number.substring(2, 6)
        + number.substring(0, 2)
        + (serial.startsWith("0") ? serial.substring(1) : serial);
  }

  private static String century(String number) {
    return number.compareTo("78") >= 0 ? "19" : "20";
  }

  private static @Nullable String kind(@Nullable Character digit) {
    return switch (digit) {
      case '1', '8' -> "A";
      case '2', '9' -> "U";
      case '3' -> "S";
      case null, default -> null;
    };
  }
}
