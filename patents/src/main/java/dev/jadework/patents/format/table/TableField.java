package dev.jadework.patents.format.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// 字段. What a column of a table can be mapped to; in a mapping written `filing-date`.
enum TableField {
  PUBLICATION,
  OFFICE,
  KIND,
  PUBLICATION_DATE,
  PUBLICATION_YEAR,
  APPLICATION,
  FILING_DATE,
  FILING_YEAR,
  TYPE,
  TITLE,
  ABSTRACT,
  FIRST_CLAIM,
  CLAIMS,
  DESCRIPTION,
  APPLICANTS,
  ADDRESS,
  INVENTORS,
  AGENCIES,
  ATTORNEYS,
  IPC_MAIN,
  IPC,
  CPC,
  PRIORITIES,
  PRIORITY_COUNTRIES,
  PRIORITY_DATES,
  CITATIONS,
  LITERATURE,
  FAMILY,
  FAMILY_MEMBERS,
  EXTENDED_FAMILY,
  LANGUAGE;

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<TableField> of(String key) {
    return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
  }
}
