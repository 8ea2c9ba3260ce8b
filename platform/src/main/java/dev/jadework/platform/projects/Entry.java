package dev.jadework.platform.projects;

/// 输入. What stands in a cell of a table or in a field of a form, before it is understood.
///
/// @param text as written; for a number its decimal form, for a day its ISO form
public record Entry(Kind kind, String text) {

  /// How the spreadsheet holds it; forms and CSV files only know TEXT.
  public enum Kind {
    TEXT,
    NUMBER,
    DAY,
    /// `#DIV/0!` and its kin: a formula without a value.
    ERROR
  }

  public static final Entry BLANK = new Entry(Kind.TEXT, "");

  public static Entry text(String text) {
    return new Entry(Kind.TEXT, text);
  }
}
