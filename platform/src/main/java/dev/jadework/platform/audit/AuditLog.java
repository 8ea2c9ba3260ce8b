package dev.jadework.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the log.
@Repository
public class AuditLog {
  private static final String COLUMNS =
      "seq, at, actor, action, subject_kind, subject_id, details, prev_hash, hash";

  private final JdbcClient jdbc;

  public AuditLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What happened to one record, oldest first.
  public List<AuditEntry> of(Subject subject) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from audit.log where subject_kind = ? and subject_id = ? order by seq")
        .params(subject.kind(), subject.id())
        .query(AuditLog::entry)
        .list();
  }

  /// A page of the log, newest first.
  ///
  /// @param text part of actor, action or subject; null for all
  public List<AuditEntry> latest(@Nullable String text, int offset, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from audit.log where "
                + MATCHES
                + " order by seq desc offset :offset limit :limit")
        .param("text", text == null ? "" : text)
        .param("offset", offset)
        .param("limit", limit)
        .query(AuditLog::entry)
        .list();
  }

  /// How many rows [#latest] has in all.
  public long count(@Nullable String text) {
    return jdbc.sql("select count(*) from audit.log where " + MATCHES)
        .param("text", text == null ? "" : text)
        .query(Long.class)
        .single();
  }

  private static final String MATCHES =
      """
      (:text = '' or strpos(lower(concat_ws(' ', actor, action, subject_kind, subject_id)),
                            lower(:text)) > 0)
      """;

  /// Every row in order of its number, as a stream: the log may be longer than the memory.
  void each(Consumer<AuditEntry> reader) {
    try (var entries =
        jdbc
            .sql("select " + COLUMNS + " from audit.log order by seq")
            .withFetchSize(1_000)
            .query(AuditLog::entry)
            .stream()) {
      entries.forEach(reader);
    }
  }

  AuditHead head() {
    return jdbc.sql("select seq, hash from audit.head")
        .query((row, n) -> new AuditHead(row.getLong("seq"), row.getString("hash")))
        .single();
  }

  private static AuditEntry entry(ResultSet row, int n) throws SQLException {
    return new AuditEntry(
        row.getLong("seq"),
        row.getTimestamp("at").toInstant(),
        row.getString("actor"),
        row.getString("action"),
        new Subject(row.getString("subject_kind"), row.getString("subject_id")),
        row.getString("details"),
        row.getString("prev_hash"),
        row.getString("hash"));
  }
}
