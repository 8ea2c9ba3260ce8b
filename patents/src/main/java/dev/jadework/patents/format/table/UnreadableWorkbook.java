package dev.jadework.patents.format.table;

/// An Office file that is no workbook, or a damaged or hostile one.
final class UnreadableWorkbook extends Exception {
  private static final long serialVersionUID = 1L;
  private final String code;

  UnreadableWorkbook(String code, String message) {
    super(message);
    this.code = code;
  }

  String code() {
    return code;
  }
}
