package dev.jadework.patents.format;

import dev.jadework.patents.number.PublicationNumber;
import dev.jadework.patents.number.UnreadableNumberException;

/// 来源中的号码. Publication numbers that a source gives in parts: office, number and kind code.
public final class SourceNumbers {
  private SourceNumbers() {}

  /// @param office ST.3 code, empty if the number begins with it
  /// @param kind kind code, empty if the source gives none
  /// @throws UnreadableNumberException if it is no number of the office
  public static PublicationNumber publication(String office, String number, String kind) {
    PublicationNumber read =
        office.isEmpty()
            ? PublicationNumber.parse(number)
            : PublicationNumber.parse(office, number);
    return kind.isEmpty() ? read : read.withKind(kind);
  }

  /// The number that identifies a record, without which it cannot be read.
  ///
  /// @param where elements or attributes that should give it, for messages
  public static PublicationNumber identity(String where, String office, String number, String kind)
      throws UnreadableRecord {
    if (number.isEmpty()) {
      throw new UnreadableRecord("field.missing", where + " gives the publication number");
    }
    try {
      return publication(office, number, kind);
    } catch (UnreadableNumberException e) {
      throw new UnreadableRecord("number.unreadable", "publication: " + e.getMessage());
    }
  }
}
