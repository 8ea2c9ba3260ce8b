package dev.jadework.platform.projects;

/// 字段类型. How the value of a project field is written, read and kept.
public enum FieldType {
  /// One line; kept as String.
  TEXT,
  /// Several paragraphs; kept as String.
  LONG_TEXT,
  /// GB/T 2260 code of 2, 4 or 6 digits; kept as String.
  REGION,
  /// One code of a [CodeList]; kept as String.
  CODE,
  /// Entered in 万元; kept as fen in a Long.
  MONEY,
  /// A calendar day; kept as LocalDate.
  DATE,
  /// A count, not negative; kept as Long.
  INTEGER,
  /// Yes or no; kept as Boolean.
  BOOLEAN,
  /// One item per line; kept as a list of String.
  LINES
}
