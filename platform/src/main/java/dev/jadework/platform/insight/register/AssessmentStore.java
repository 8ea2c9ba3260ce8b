package dev.jadework.platform.insight.register;

import dev.jadework.platform.insight.assessment.Advice;
import dev.jadework.platform.insight.assessment.Assessment;
import dev.jadework.platform.insight.assessment.AssessmentJson;
import dev.jadework.platform.insight.assessment.Grade;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL of assessments. Knows nothing of roles and steps allowed.
@Component
class AssessmentStore {
  private final JdbcClient jdbc;

  AssessmentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<StoredAssessment> find(long id) {
    return find(id, "");
  }

  /// As [#find], and nobody else changes it before the transaction ends.
  Optional<StoredAssessment> findLocked(long id) {
    return find(id, " for update");
  }

  private Optional<StoredAssessment> find(long id, String lock) {
    return jdbc.sql("select * from insight.assessments where id = ?" + lock)
        .param(id)
        .query(
            (row, n) -> {
              List<StoredAssessment.TakenStep> taken = taken(id);
              return new StoredAssessment(
                  id,
                  row.getString("project"),
                  AssessmentState.valueOf(row.getString("state")),
                  row.getLong("version"),
                  InputsJson.read(row.getString("inputs")),
                  AssessmentJson.read(row.getString("content")),
                  row.getString("digest"),
                  row.getTimestamp("changed_at").toInstant(),
                  writers(id),
                  taken);
            })
        .optional();
  }

  /// The assessment of a project that is not signed yet.
  Optional<Long> openOf(String project) {
    return jdbc.sql("select id from insight.assessments where project = ? and state <> 'SIGNED'")
        .param(project)
        .query(Long.class)
        .optional();
  }

  long insert(Inputs inputs, Assessment content, Instant at) {
    String json = AssessmentJson.write(content);
    return jdbc.sql(
            """
            insert into insight.assessments
              (project, state, number, title, unit, as_of, grade, advice, open_items,
               inputs, content, digest, changed_at)
            values (?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            returning id
            """)
        .params(
            Arrays.asList(
                content.project().number(),
                content.number(),
                storable(content.project().title()),
                content.project().unit() == null ? null : storable(content.project().unit()),
                content.asOf(),
                content.grade().map(Grade::name).orElse(null),
                content.advice().name(),
                content.open().size(),
                InputsJson.write(inputs),
                json,
                sha256(json),
                Timestamp.from(at)))
        .query(Long.class)
        .single();
  }

  void update(long id, AssessmentState state, Assessment content, Instant at) {
    String json = AssessmentJson.write(content);
    jdbc.sql(
            """
            update insight.assessments
            set state = ?, version = version + 1, grade = ?, advice = ?, open_items = ?,
                content = ?, digest = ?, changed_at = ?
            where id = ?
            """)
        .params(
            Arrays.asList(
                state.name(),
                content.grade().map(Grade::name).orElse(null),
                content.advice().name(),
                content.open().size(),
                json,
                sha256(json),
                Timestamp.from(at),
                id))
        .update();
  }

  int addRevision(
      long id,
      Assessment content,
      Instant at,
      String login,
      String name,
      String what,
      String reason) {
    return jdbc.sql(
            """
            insert into insight.revisions
              (assessment_id, number, at, login, name, what, reason, content)
            select ?, coalesce(max(number) + 1, 0), ?, ?, ?, ?, ?, ?
            from insight.revisions where assessment_id = ?
            returning number
            """)
        .params(
            id,
            Timestamp.from(at),
            login,
            name,
            storable(what),
            storable(reason),
            AssessmentJson.write(content),
            id)
        .query(Integer.class)
        .single();
  }

  void addStep(long id, StoredAssessment.TakenStep taken) {
    jdbc.sql(
            """
            insert into insight.steps
              (assessment_id, at, login, name, step, from_state, to_state, opinion, digest)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            Timestamp.from(taken.at()),
            taken.login(),
            taken.name(),
            taken.step().name(),
            taken.step().from().name(),
            taken.step().to().name(),
            storable(taken.opinion()),
            taken.digest())
        .update();
  }

  List<Revision> revisions(long id) {
    return jdbc.sql(
            """
            select number, at, login, name, what, reason from insight.revisions
            where assessment_id = ? order by number desc
            """)
        .param(id)
        .query(
            (row, n) ->
                new Revision(
                    row.getInt("number"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("login"),
                    row.getString("name"),
                    row.getString("what"),
                    row.getString("reason")))
        .list();
  }

  Optional<Assessment> revision(long id, int number) {
    return jdbc.sql("select content from insight.revisions where assessment_id = ? and number = ?")
        .params(id, number)
        .query(String.class)
        .optional()
        .map(AssessmentJson::read);
  }

  List<AssessmentRow> list(AssessmentFilter filter, int offset, int size) {
    return jdbc.sql(
            "select "
                + LIGHT
                + FROM
                + " order by changed_at desc, id desc limit :size offset :offset")
        .param("state", state(filter))
        .param("text", filter.text().strip())
        .param("size", size)
        .param("offset", offset)
        .query(AssessmentStore::row)
        .list();
  }

  long count(AssessmentFilter filter) {
    return jdbc.sql("select count(*) " + FROM)
        .param("state", state(filter))
        .param("text", filter.text().strip())
        .query(Long.class)
        .single();
  }

  /// All assessments of a project, the newest first.
  List<AssessmentRow> ofProject(String project) {
    return jdbc.sql(
            "select " + LIGHT + "from insight.assessments where project = ? order by id desc")
        .param(project)
        .query(AssessmentStore::row)
        .list();
  }

  /// Without the content, which is large.
  private static final String LIGHT =
      "id, number, project, title, unit, state, as_of, grade, advice, open_items, changed_at ";

  private static final String FROM =
      """
      from insight.assessments
      where (:state = '' or state = :state)
        and (:text = '' or strpos(lower(concat_ws(' ', number, project, title, unit)),
                                  lower(:text)) > 0)
      """;

  private static String state(AssessmentFilter filter) {
    return filter.state() == null ? "" : filter.state().name();
  }

  private static AssessmentRow row(ResultSet row, int n) throws SQLException {
    String grade = row.getString("grade");
    return new AssessmentRow(
        row.getLong("id"),
        row.getString("number"),
        row.getString("project"),
        row.getString("title"),
        row.getString("unit"),
        AssessmentState.valueOf(row.getString("state")),
        row.getObject("as_of", LocalDate.class),
        grade == null ? null : Grade.valueOf(grade),
        Advice.valueOf(row.getString("advice")),
        row.getInt("open_items"),
        row.getTimestamp("changed_at").toInstant());
  }

  /// Logins of all who computed, edited or submitted it.
  Set<String> writers(long id) {
    return Set.copyOf(
        jdbc.sql(
                """
                select login from insight.revisions where assessment_id = :id
                union
                select login from insight.steps where assessment_id = :id and step = 'SUBMIT'
                """)
            .param("id", id)
            .query(String.class)
            .list());
  }

  private List<StoredAssessment.TakenStep> taken(long id) {
    return jdbc.sql("select * from insight.steps where assessment_id = ? order by id")
        .param(id)
        .query(
            (row, n) ->
                new StoredAssessment.TakenStep(
                    row.getTimestamp("at").toInstant(),
                    row.getString("login"),
                    row.getString("name"),
                    Step.valueOf(row.getString("step")),
                    row.getString("opinion"),
                    row.getString("digest")))
        .list();
  }

  /// PostgreSQL text cannot hold the character U+0000.
  private static String storable(String text) {
    return text.replace('\0', '\ufffd');
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
