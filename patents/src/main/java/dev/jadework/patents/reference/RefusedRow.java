package dev.jadework.patents.reference;

/// 未采用的行. A row of a table that cannot be used while the others are.
///
/// @param line in the file, from 1
/// @param reason what was found
/// @param fix what to write instead
public record RefusedRow(int line, String reason, String fix) {
  @Override
  public String toString() {
    return "line " + line + ": " + reason + "; " + fix;
  }
}
