package dev.jadework.platform.projects;

import dev.jadework.platform.audit.Audit;
import dev.jadework.platform.audit.Subject;
import dev.jadework.rules.fact.Stage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 项目登记册. The register of projects. Every change writes the project, its history and the audit
/// row in one transaction.
@Service
public class Projects {
  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;

  Projects(JdbcClient jdbc, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /// A project with everything, its proposal too.
  public Optional<Project> find(String number) {
    return jdbc.sql("select " + ProjectRows.FULL + " from projects.projects where number = ?")
        .param(number)
        .query(ProjectRows::full)
        .optional();
  }

  /// Projects by number, with everything.
  public Map<String, Project> findAll(Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql("select " + ProjectRows.FULL + " from projects.projects where number = any(:numbers)")
        .param("numbers", numbers.toArray(String[]::new))
        .query(ProjectRows::full)
        .list()
        .stream()
        .collect(Collectors.toMap(Project::number, project -> project));
  }

  /// Projects in the order of their numbers, without their proposals.
  public List<Project> list(ProjectFilter filter) {
    return jdbc.sql(
            "select "
                + ProjectRows.LIGHT
                + """
                 from projects.projects
                where (:text = '' or strpos(lower(concat_ws(' ', number, title, undertaking_name)),
                                            lower(:text)) > 0)
                  and (:programme = '' or programme = :programme)
                  and (:stage = '' or stage = :stage)
                  and (:unit = '' or undertaking_name = :unit)
                order by number
                """)
        .param("text", orEmpty(filter.text()))
        .param("programme", orEmpty(filter.programme()))
        .param("stage", orEmpty(filter.stage()))
        .param("unit", orEmpty(filter.unit()))
        .query(ProjectRows::light)
        .list();
  }

  public long count() {
    return jdbc.sql("select count(*) from projects.projects").query(Long.class).single();
  }

  /// Another text after every change of a project or of its evidence: by the versions, and by the
  /// last transaction that wrote a project, for a database that was put back.
  public String mark() {
    return jdbc.sql(
            """
            select count(*) || ':' || coalesce(sum(version), 0) || ':'
              || coalesce(max(xmin::text::bigint), 0)
            from projects.projects
            """)
        .query(String.class)
        .single();
  }

  /// Registers a project.
  ///
  /// @throws org.springframework.dao.DuplicateKeyException if the number is taken
  @Transactional
  public Project add(
      Map<ProjectField, Object> values,
      Map<EntryKind, List<Map<String, Object>>> entries,
      Change by) {
    ProjectWriter writer = new ProjectWriter(jdbc, clock.instant());
    String number = String.valueOf(values.get(ProjectField.NUMBER));
    writer.insert(values);
    entries.forEach((kind, list) -> setEntries(number, kind, list));
    writer.history(number, by, ProjectWriter.created(values));
    audit(by, "project.registered", number, Map.of("title", title(values)));
    return find(number).orElseThrow();
  }

  /// Changes fields; a null value makes a field unknown again. Values that are as before change
  /// nothing.
  ///
  /// @param version version on which the change rests
  /// @return what changed
  /// @throws StaleProject if the project has another version by now
  @Transactional
  public List<FieldChange> change(
      String number, long version, Map<ProjectField, @Nullable Object> changes, Change by) {
    Project current = current(number, version);
    Map<ProjectField, @Nullable Object> different = new LinkedHashMap<>();
    List<FieldChange> lines = new ArrayList<>();
    changes.forEach(
        (field, value) -> {
          Object before = current.values().get(field);
          if (!Objects.equals(before, value)) {
            different.put(field, value);
            lines.add(
                new FieldChange(
                    field.path(),
                    FieldText.stored(field.type(), before),
                    FieldText.stored(field.type(), value)));
          }
        });
    if (lines.isEmpty()) {
      return lines;
    }
    ProjectWriter writer = new ProjectWriter(jdbc, clock.instant());
    writer.update(number, version, different);
    writer.history(number, by, lines);
    audit(by, "project.changed", number, details(lines));
    return lines;
  }

  /// One project of a batch.
  ///
  /// @param version version on which the values rest; 0 for a project that is new
  /// @param values what is set; fields that are not named stay as they are
  /// @param entries lists that are replaced
  public record Row(
      String number,
      long version,
      Map<ProjectField, Object> values,
      Map<EntryKind, List<Map<String, Object>>> entries) {}

  /// Adds and changes many projects: all of them or, on failure, none. One audit row tells of the
  /// batch, the history of every project has its own lines.
  ///
  /// @param batch what the batch is, for the audit log
  /// @throws StaleProject if one of the projects has another version by now
  @Transactional
  public void apply(List<Row> rows, Change by, Subject batch, Map<String, ?> details) {
    ProjectWriter writer = new ProjectWriter(jdbc, clock.instant());
    Map<String, Project> before = findAll(rows.stream().map(Row::number).toList());
    List<ProjectWriter.Line> lines = new ArrayList<>();
    for (Row row : rows) {
      Project known = before.get(row.number());
      if (row.version() == 0) {
        writer.insert(row.values());
      } else {
        writer.update(row.number(), row.version(), new LinkedHashMap<>(row.values()));
      }
      row.entries()
          .forEach(
              (kind, entries) -> {
                setEntries(row.number(), kind, entries);
                lines.add(
                    new ProjectWriter.Line(
                        row.number(),
                        new FieldChange(
                            kind.path(),
                            known == null ? "" : EntryJson.write(known.entries(kind)),
                            EntryJson.write(entries))));
              });
      row.values()
          .forEach(
              (field, value) -> {
                Object old = known == null ? null : known.values().get(field);
                lines.add(
                    new ProjectWriter.Line(
                        row.number(),
                        new FieldChange(
                            field.path(),
                            FieldText.stored(field.type(), old),
                            FieldText.stored(field.type(), value))));
              });
    }
    writer.history(lines, by);
    audit.record(by.actor(), "projects.imported", batch, details);
  }

  private void setEntries(String number, EntryKind kind, List<Map<String, Object>> entries) {
    jdbc.sql(
            "update projects.projects set %s = cast(? as jsonb) where number = ?"
                .formatted(kind.path()))
        .params(EntryJson.write(entries), number)
        .update();
  }

  /// Replaces one list of a project.
  ///
  /// @throws StaleProject if the project has another version by now
  @Transactional
  public void changeEntries(
      String number, long version, EntryKind kind, List<Map<String, Object>> entries, Change by) {
    Project current = current(number, version);
    FieldChange line =
        new FieldChange(
            kind.path(), EntryJson.write(current.entries(kind)), EntryJson.write(entries));
    int updated =
        jdbc.sql(
                """
                update projects.projects set %s = cast(? as jsonb), version = version + 1
                where number = ? and version = ?
                """
                    .formatted(kind.path()))
            .params(line.after(), number, version)
            .update();
    if (updated == 0) {
      throw new StaleProject(number);
    }
    new ProjectWriter(jdbc, clock.instant()).history(number, by, List.of(line));
    audit(by, "project.changed", number, details(List.of(line)));
  }

  /// Records that a duty was fulfilled. The same evidence twice is kept once.
  @Transactional
  public void recordEvidence(Evidence evidence, Change by) {
    int added =
        jdbc.sql(
                """
                insert into projects.evidence
                  (project_id, duty, stage, date, reference, by_whom, digest, source)
                select id, ?, ?, ?, ?, ?, ?, ? from projects.projects where number = ?
                on conflict do nothing
                """)
            .params(
                Arrays.asList(
                    evidence.duty(),
                    name(evidence.stage()),
                    evidence.date(),
                    evidence.reference(),
                    evidence.by(),
                    evidence.digest(),
                    evidence.source(),
                    evidence.project()))
            .update();
    if (added == 0) {
      if (find(evidence.project()).isEmpty()) {
        throw new IllegalArgumentException("no project " + evidence.project());
      }
      return;
    }
    jdbc.sql("update projects.projects set version = version + 1 where number = ?")
        .param(evidence.project())
        .update();
    String stage = evidence.stage() == null ? "" : evidence.stage().name() + " · ";
    String words =
        stage + String.join(" · ", evidence.date().toString(), evidence.reference(), evidence.by());
    FieldChange line = new FieldChange("evidence." + evidence.duty(), "", words);
    new ProjectWriter(jdbc, clock.instant()).history(evidence.project(), by, List.of(line));
    audit(by, "project.evidence.recorded", evidence.project(), details(List.of(line)));
  }

  /// Evidence of one project, oldest first.
  public List<Evidence> evidence(String number) {
    return evidenceBy("where p.number = ?", number).getOrDefault(number, List.of());
  }

  /// Evidence of all projects, by number.
  public Map<String, List<Evidence>> evidence() {
    return evidenceBy("");
  }

  private Map<String, List<Evidence>> evidenceBy(String where, Object... parameters) {
    return jdbc
        .sql(
            """
            select p.number, e.* from projects.evidence e
            join projects.projects p on p.id = e.project_id
            """
                + where
                + " order by e.date, e.id")
        .params(parameters)
        .query(
            (row, n) ->
                new Evidence(
                    row.getString("number"),
                    row.getString("duty"),
                    stage(row.getString("stage")),
                    row.getObject("date", LocalDate.class),
                    row.getString("reference"),
                    row.getString("by_whom"),
                    row.getString("digest"),
                    row.getString("source")))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Evidence::project));
  }

  /// Every change of a project, newest first.
  public List<HistoryEntry> history(String number) {
    return jdbc.sql(
            """
            select h.* from projects.project_history h
            join projects.projects p on p.id = h.project_id
            where p.number = ? order by h.id desc
            """)
        .param(number)
        .query(
            (row, n) ->
                new HistoryEntry(
                    row.getLong("version"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("actor"),
                    row.getString("source"),
                    row.getString("reason"),
                    new FieldChange(
                        row.getString("field"), row.getString("before"), row.getString("after"))))
        .list();
  }

  private Project current(String number, long version) {
    Project current =
        find(number).orElseThrow(() -> new IllegalArgumentException("no project " + number));
    if (current.version() != version) {
      throw new StaleProject(number);
    }
    return current;
  }

  private void audit(Change by, String action, String number, Map<String, ?> details) {
    Map<String, Object> all = new HashMap<>(details);
    all.put("source", by.source());
    all.put("reason", by.reason());
    audit.record(by.actor(), action, new Subject("project", number), all);
  }

  private static Map<String, ?> details(List<FieldChange> lines) {
    return Map.of(
        "changes",
        lines.stream()
            .map(
                line ->
                    Map.of("field", line.field(), "before", line.before(), "after", line.after()))
            .toList());
  }

  private static String title(Map<ProjectField, Object> values) {
    return String.valueOf(values.getOrDefault(ProjectField.TITLE, ""));
  }

  private static @Nullable String name(@Nullable Stage stage) {
    return stage == null ? null : stage.name();
  }

  private static @Nullable Stage stage(@Nullable String name) {
    return name == null ? null : Stage.valueOf(name);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
