package dev.jadework.patents.reference;

/// A table that cannot be loaded or used: the file, the line where there is one, what was found and
/// what is needed.
public final class ReferenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReferenceException(String file, int line, String problem) {
    super(file + ":" + line + ": " + problem);
  }

  ReferenceException(String file, String problem) {
    super(file + ": " + problem);
  }
}
