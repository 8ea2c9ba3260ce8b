package dev.jadework.cli;

/// A command cannot go on, for a reason its user can act on.
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int exitCode;

  private CommandFailure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /// The command was used in a way it does not allow.
  static CommandFailure usage(String message) {
    return new CommandFailure(2, message);
  }

  /// The command was right but could not be carried out.
  static CommandFailure failed(String message) {
    return new CommandFailure(3, message);
  }

  int exitCode() {
    return exitCode;
  }
}
