package dev.jadework.platform.insight.web;

import dev.jadework.platform.projects.EntryKind;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.rules.text.Labels;
import java.util.Locale;

/// Facts by the names people know them under.
public final class FactNames {
  private FactNames() {}

  /// The name of the fact at a path; the path itself where the register has no name for it.
  public static String of(String path, Locale locale) {
    return ProjectField.ofPath(path)
        .map(ProjectField::label)
        .or(() -> EntryKind.ofPath(path).map(EntryKind::label))
        .orElse(new Labels(path, path))
        .in(locale);
  }
}
