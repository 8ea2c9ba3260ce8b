package dev.jadework.patents.reference;

/// Why a row cannot be used, and what to write instead.
final class RowProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String fix;

  RowProblem(String reason, String fix) {
    super(reason);
    this.fix = fix;
  }

  RefusedRow at(int line) {
    return new RefusedRow(line, String.valueOf(getMessage()), fix);
  }
}
