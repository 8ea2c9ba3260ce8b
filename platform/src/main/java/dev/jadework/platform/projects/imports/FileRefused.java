package dev.jadework.platform.projects.imports;

import dev.jadework.rules.text.Labels;
import java.util.List;

/// A file that cannot be read as a table of projects at all, with every reason. No row was
/// looked at.
public final class FileRefused extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Labels> reasons;

  public FileRefused(List<Labels> reasons) {
    super(reasons.getFirst().en());
    this.reasons = List.copyOf(reasons);
  }

  FileRefused(String zh, String en) {
    this(List.of(new Labels(zh, en)));
  }

  /// Each says what was found and what to do.
  public List<Labels> reasons() {
    return reasons;
  }
}
