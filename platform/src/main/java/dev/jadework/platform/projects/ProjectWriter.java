package dev.jadework.platform.projects;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The statements behind a change of the register, all at one instant.
final class ProjectWriter {
  private static final String INSERT =
      "insert into projects.projects ("
          + Arrays.stream(ProjectField.values())
              .map(ProjectField::column)
              .collect(Collectors.joining(", "))
          + ") values ("
          + Arrays.stream(ProjectField.values())
              .map(ProjectRows::placeholder)
              .collect(Collectors.joining(", "))
          + ")";

  private final JdbcClient jdbc;
  private final Instant at;

  ProjectWriter(JdbcClient jdbc, Instant at) {
    this.jdbc = jdbc;
    this.at = at;
  }

  void insert(Map<ProjectField, Object> values) {
    JdbcClient.StatementSpec statement = jdbc.sql(INSERT);
    for (ProjectField field : ProjectField.values()) {
      Object value = values.get(field);
      if (field == ProjectField.STAGE && value == null) {
        value = "TOPIC";
      }
      statement = statement.param(field.column(), ProjectRows.parameter(field, value));
    }
    statement.update();
  }

  void update(String number, long version, Map<ProjectField, @Nullable Object> changes) {
    String columns =
        changes.keySet().stream()
            .map(field -> ", " + field.column() + " = " + ProjectRows.placeholder(field))
            .collect(Collectors.joining());
    JdbcClient.StatementSpec statement =
        jdbc.sql(
                "update projects.projects set version = version + 1"
                    + columns
                    + " where number = :the_number and version = :the_version")
            .param("the_number", number)
            .param("the_version", version);
    for (Map.Entry<ProjectField, @Nullable Object> change : changes.entrySet()) {
      ProjectField field = change.getKey();
      statement = statement.param(field.column(), ProjectRows.parameter(field, change.getValue()));
    }
    if (statement.update() == 0) {
      throw new StaleProject(number);
    }
  }

  void history(String number, Change by, List<FieldChange> lines) {
    history(lines.stream().map(line -> new Line(number, line)).toList(), by);
  }

  /// Lines of many projects in one statement.
  void history(List<Line> lines, Change by) {
    jdbc.sql(
            """
            insert into projects.project_history
              (project_id, version, at, actor, source, reason, field, before, after)
            select p.id, p.version, ?, ?, ?, ?, line.field, line.before, line.after
            from unnest(?::text[], ?::text[], ?::text[], ?::text[])
              with ordinality as line (number, field, before, after, place)
            join projects.projects p on p.number = line.number
            order by line.place
            """)
        .params(
            Timestamp.from(at),
            by.actor(),
            by.source(),
            by.reason(),
            texts(lines, Line::number),
            texts(lines, line -> line.change().field()),
            texts(lines, line -> line.change().before()),
            texts(lines, line -> line.change().after()))
        .update();
  }

  /// One line of history to be written.
  record Line(String number, FieldChange change) {}

  private static String[] texts(List<Line> lines, Function<Line, String> part) {
    return lines.stream().map(part).toArray(String[]::new);
  }

  /// One line per value that a new project begins with.
  static List<FieldChange> created(Map<ProjectField, Object> values) {
    return Arrays.stream(ProjectField.values())
        .filter(values::containsKey)
        .map(
            field ->
                new FieldChange(
                    field.path(), "", FieldText.stored(field.type(), values.get(field))))
        .toList();
  }
}
