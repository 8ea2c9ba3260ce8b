package dev.jadework.patents.number;

/// A number that follows none of the known forms: what was found and what is allowed.
public final class UnreadableNumberException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  UnreadableNumberException(String found, String allowed) {
    super("“" + found + "” cannot be read as " + allowed);
  }
}
