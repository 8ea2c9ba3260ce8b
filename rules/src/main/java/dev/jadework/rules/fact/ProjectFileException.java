package dev.jadework.rules.fact;

import java.util.List;

/// A project file that is refused, with everything that is wrong with it.
public final class ProjectFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> problems;

  /// @param problems one per error, each `file:line:column: what was found; what is allowed`
  public ProjectFileException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
