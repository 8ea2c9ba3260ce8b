package dev.jadework.rules.pack;

import java.util.List;

/// A pack that is refused, with everything that is wrong with it.
public final class PolicyPackException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> problems;

  /// @param problems one per error, each `file:line:column: what was found; what to do`
  public PolicyPackException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
