package dev.jadework.platform.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes the log. Called inside the transaction of the change it tells of: both are kept or
/// neither.
@Service
public class Audit {
  private static final JsonMapper CANONICAL =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final JdbcClient jdbc;
  private final Clock clock;

  Audit(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Appends one row. Writers wait for each other until the end of their transactions, so that the
  /// chain has one order; call this last, after the change itself.
  ///
  /// @param actor login of the person, or `system`
  /// @param action such as `project.stage.advanced`: what happened, in the past tense
  /// @param details values of type String, Number, Boolean, List, Map or null; no secrets
  @Transactional
  public AuditEntry record(String actor, String action, Subject subject, Map<String, ?> details) {
    AuditHead head = lockHead();
    AuditEntry entry =
        new AuditEntry(
                head.seq() + 1,
                // PostgreSQL keeps microseconds; hash what will be read back.
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS),
                storable(actor),
                storable(action),
                new Subject(storable(subject.kind()), storable(subject.id())),
                CANONICAL.writeValueAsString(details).replace("\\u0000", "\\ufffd"),
                head.hash(),
                "")
            .sealed();
    jdbc.sql(
            """
            insert into audit.log
              (seq, at, actor, action, subject_kind, subject_id, details, prev_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            entry.seq(),
            Timestamp.from(entry.at()),
            entry.actor(),
            entry.action(),
            entry.subject().kind(),
            entry.subject().id(),
            entry.details(),
            entry.previousHash(),
            entry.hash())
        .update();
    jdbc.sql("update audit.head set seq = ?, hash = ?").params(entry.seq(), entry.hash()).update();
    return entry;
  }

  private AuditHead lockHead() {
    return jdbc.sql("select seq, hash from audit.head for update")
        .query((row, n) -> new AuditHead(row.getLong("seq"), row.getString("hash")))
        .single();
  }

  /// PostgreSQL text cannot hold the character U+0000; a hostile value must not stop the record.
  private static String storable(String text) {
    return text.replace('\0', '\ufffd');
  }
}
