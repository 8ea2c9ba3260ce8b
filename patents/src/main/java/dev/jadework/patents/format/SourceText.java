package dev.jadework.patents.format;

/// 原文. What a source says at one place, kept so that a rejected record can be corrected.
public sealed interface SourceText {

  /// The text of a record, as it stands in the source.
  record Whole(String text) implements SourceText {}

  /// Bytes that are no text in the character set of the source.
  record Undecodable(byte[] bytes) implements SourceText {}

  /// A record too long to be kept: its beginning, and how to find and check the rest in the source.
  ///
  /// @param offset bytes before the record, counted in the unpacked source
  /// @param length bytes of the record
  /// @param sha256 of the whole record, hexadecimal
  record Head(String text, long offset, long length, String sha256) implements SourceText {}
}
