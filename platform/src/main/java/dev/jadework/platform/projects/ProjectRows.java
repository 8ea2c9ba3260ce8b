package dev.jadework.platform.projects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Between rows of the register's table and [Project].
final class ProjectRows {
  private static final String LISTS =
      Arrays.stream(EntryKind.values()).map(EntryKind::path).collect(Collectors.joining(", "));

  /// Columns of a list of projects: all but the proposal, which is long.
  static final String LIGHT = columns(false);

  /// All columns.
  static final String FULL = columns(true);

  private ProjectRows() {}

  private static String columns(boolean proposal) {
    return "id, version, "
        + Arrays.stream(ProjectField.values())
            .filter(field -> proposal || field != ProjectField.PROPOSAL)
            .map(ProjectField::column)
            .collect(Collectors.joining(", "))
        + ", "
        + LISTS;
  }

  static Project light(ResultSet row, int n) throws SQLException {
    return project(row, false);
  }

  static Project full(ResultSet row, int n) throws SQLException {
    return project(row, true);
  }

  private static Project project(ResultSet row, boolean proposal) throws SQLException {
    Map<ProjectField, Object> values = new EnumMap<>(ProjectField.class);
    for (ProjectField field : ProjectField.values()) {
      if (proposal || field != ProjectField.PROPOSAL) {
        Object value = value(field, row);
        if (value != null) {
          values.put(field, value);
        }
      }
    }
    Map<EntryKind, List<Map<String, Object>>> entries = new EnumMap<>(EntryKind.class);
    for (EntryKind kind : EntryKind.values()) {
      entries.put(kind, EntryJson.read(kind, row.getString(kind.path())));
    }
    return new Project(row.getLong("id"), row.getLong("version"), values, entries);
  }

  private static @Nullable Object value(ProjectField field, ResultSet row) throws SQLException {
    return switch (field.type()) {
      case MONEY, INTEGER -> row.getObject(field.column(), Long.class);
      case DATE -> row.getObject(field.column(), LocalDate.class);
      case LINES -> {
        String json = row.getString(field.column());
        yield json == null ? null : EntryJson.readLines(json);
      }
      case BOOLEAN -> row.getObject(field.column(), Boolean.class);
      case TEXT, LONG_TEXT, REGION, CODE -> row.getString(field.column());
    };
  }

  /// The value as a statement's parameter.
  static @Nullable Object parameter(ProjectField field, @Nullable Object value) {
    return field.type() == FieldType.LINES && value instanceof List<?> lines
        ? EntryJson.writeLines(lines)
        : value;
  }

  /// Placeholder of a field in a statement; JSON and dates need their type named where null is
  /// sent.
  static String placeholder(ProjectField field) {
    return "cast(:"
        + field.column()
        + " as "
        + switch (field.type()) {
          case MONEY, INTEGER -> "bigint";
          case DATE -> "date";
          case LINES -> "jsonb";
          case BOOLEAN -> "boolean";
          case TEXT, LONG_TEXT, REGION, CODE -> "text";
        }
        + ")";
  }
}
