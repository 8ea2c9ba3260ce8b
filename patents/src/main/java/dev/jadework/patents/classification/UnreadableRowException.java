package dev.jadework.patents.classification;

/// A row of a table that cannot be taken: which one, what was found and what is needed.
public final class UnreadableRowException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final int line;
  private final String problem;

  /// @param line from 1, the line of heads included
  public UnreadableRowException(int line, String problem) {
    super("line " + line + ": " + problem);
    this.line = line;
    this.problem = problem;
  }

  public int line() {
    return line;
  }

  /// The message without the line.
  public String problem() {
    return problem;
  }
}
