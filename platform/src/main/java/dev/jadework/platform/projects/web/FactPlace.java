package dev.jadework.platform.projects.web;

import dev.jadework.platform.projects.EntryKind;
import dev.jadework.platform.projects.ProjectField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a missing fact is entered.
///
/// @param label name of the fact as people know it, with its unit as on the form
/// @param tab tab of the project's page
/// @param anchor place on the tab
public record FactPlace(String label, String tab, String anchor) {
  private static final Pattern IN_LIST = Pattern.compile("[a-z]+\\[([0-9]+)](?:\\.([a-z_]+))?");

  /// The place of a path such as `project.amounts.applied` or `project.rights[0].granted`.
  public static FactPlace of(String path, Locale locale) {
    Optional<ProjectField> field = ProjectField.ofPath(path);
    if (field.isPresent()) {
      return new FactPlace(field.get().head(locale), "facts", "field-" + field.get().column());
    }
    Optional<EntryKind> kind = EntryKind.ofPath(path);
    if (kind.isEmpty()) {
      return new FactPlace(path, "facts", "facts");
    }
    return new FactPlace(inList(path, kind.get(), locale), "lists", "list-" + kind.get().path());
  }

  private static String inList(String path, EntryKind kind, Locale locale) {
    boolean zh = locale.getLanguage().equals("zh");
    Matcher place = IN_LIST.matcher(path.replaceFirst("^project\\.", ""));
    if (!place.matches()) {
      return kind.label().in(locale);
    }
    int item = Integer.parseInt(place.group(1)) + 1;
    String label = kind.label().in(locale) + (zh ? "第 " + item + " 项" : " no. " + item);
    String key = place.group(2);
    return kind.fields().stream()
        .filter(column -> column.key().equals(key))
        .findFirst()
        .map(column -> label + (zh ? "：" : ": ") + column.label().in(locale))
        .orElse(label);
  }
}
