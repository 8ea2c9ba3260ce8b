package dev.jadework.patents.names;

/// Rules of the user's that contradict one another, with a name they are about.
public final class UserRulesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String name;

  UserRulesException(String name, String problem) {
    super(problem);
    this.name = name;
  }

  /// As it stands in the rules.
  public String name() {
    return name;
  }
}
