package dev.jadework.platform.database;

/// The database cannot be used, for a reason its operator can act on. The message says what was
/// found and what to do.
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseException(String message) {
    super(message);
  }

  DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }
}
