package dev.jadework.patents.reference;

import java.time.LocalDate;

/// 已载入的表. One table that was loaded.
///
/// @param source name of the file it came from
/// @param version first twelve hexadecimal digits of the SHA-256 of its content, unpacked
/// @param rows without the heads
/// @param official true if the user says that it is the office's own and whole
/// @param loaded day on which it was loaded
public record ReferenceTable(
    ReferenceKind kind,
    String source,
    String version,
    int rows,
    boolean official,
    LocalDate loaded) {

  /// Name of the copy that is kept.
  String copy() {
    return kind.code() + "-" + version + ".txt";
  }

  /// `wipo35.tsv, version 0a1b2c3d4e5f`, for what depends on it.
  public String told() {
    return source + ", version " + version + (official ? ", official" : "");
  }
}
