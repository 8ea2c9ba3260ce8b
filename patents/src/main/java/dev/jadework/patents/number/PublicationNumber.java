package dev.jadework.patents.number;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 公开（公告）号. Identity of a publication: office, number and, where known, kind code.
///
/// @param office ST.3 code (`CN`)
/// @param number digits as printed, without separators (`110083831`, `2004086055`); a few offices
///     put letters before them (`JPH0553868U`, `USRE41234E`)
/// @param kind ST.16 kind code (`A`, `B2`), null where the source does not give it
public record PublicationNumber(String office, String number, @Nullable String kind) {
  public PublicationNumber {
    Objects.requireNonNull(office, "office");
    Objects.requireNonNull(number, "number");
  }

  /// Reads a number that begins with its office: `CN 101945314 B`, `WO2004/086055`.
  ///
  /// @throws UnreadableNumberException if it has no known form
  public static PublicationNumber parse(String text) {
    return PublicationNumberReader.read(null, text);
  }

  /// Reads a number as written in the records of an office, with or without the office's code.
  ///
  /// @throws UnreadableNumberException if it has no form this office uses
  public static PublicationNumber parse(String office, String text) {
    return PublicationNumberReader.read(office, text);
  }

  /// The publications that a number which names its office may mean, the likeliest first: words as
  /// `特許第3163857号` leave the kind code open, and `KR 20-2012-0001234` is kept as `KR20120001234U`.
  ///
  /// @throws UnreadableNumberException if it has no known form
  public static List<PublicationNumber> possible(String text) {
    return PublicationNumberReader.possible(text);
  }

  /// The same publication with its kind code.
  ///
  /// @throws UnreadableNumberException if this is not a letter, or a letter and a digit
  public PublicationNumber withKind(String kindCode) {
    String folded = NumberText.fold(kindCode);
    if (!kind(folded)) {
      throw new UnreadableNumberException(
          kindCode, "a kind code: a letter, or a letter and a digit");
    }
    return new PublicationNumber(office, number, folded);
  }

  /// A letter, or a letter and a digit.
  private static boolean kind(String code) {
    return switch (code.length()) {
      case 1 -> NumberText.letter(code.charAt(0));
      case 2 -> NumberText.letter(code.charAt(0)) && NumberText.digit(code.charAt(1));
      default -> false;
    };
  }

  /// `CN110083831A`; `CN201535077` where the kind is unknown.
  @Override
  public String toString() {
    return office + number + (kind == null ? "" : kind);
  }
}
