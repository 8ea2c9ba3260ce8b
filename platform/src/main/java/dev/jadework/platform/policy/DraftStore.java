package dev.jadework.platform.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The SQL of drafts. Knows nothing of who may do what.
@Component
class DraftStore {
  private final JdbcClient jdbc;

  DraftStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<StoredDraft> find(long id) {
    return jdbc.sql("select * from policy.drafts where id = ?")
        .param(id)
        .query(
            (row, n) ->
                new StoredDraft(id, row.getString("pack"), row.getString("owner"), versions(id)))
        .optional();
  }

  private List<StoredDraft.Version> versions(long id) {
    return jdbc.sql("select * from policy.draft_versions where draft_id = ? order by number desc")
        .param(id)
        .query(DraftStore::version)
        .list();
  }

  /// All drafts with their last version alone, what changed last first.
  List<StoredDraft> list() {
    return jdbc
        .sql(
            """
            select distinct on (d.id) d.id, d.pack, d.owner, v.*
            from policy.drafts d join policy.draft_versions v on v.draft_id = d.id
            order by d.id desc, v.number desc
            """)
        .query(
            (row, n) ->
                new StoredDraft(
                    row.getLong("id"),
                    row.getString("pack"),
                    row.getString("owner"),
                    List.of(version(row, n))))
        .list()
        .stream()
        .sorted((one, other) -> other.latest().at().compareTo(one.latest().at()))
        .toList();
  }

  long insert(String pack, String owner, @Nullable Long copiedFrom) {
    return jdbc.sql(
            "insert into policy.drafts (pack, owner, copied_from) values (?, ?, ?) returning id")
        .params(Arrays.asList(pack, owner, copiedFrom))
        .query(Long.class)
        .single();
  }

  /// @throws org.springframework.dao.DuplicateKeyException if somebody was faster
  void add(long id, StoredDraft.Version version) {
    jdbc.sql("insert into policy.draft_versions values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            id,
            version.number(),
            Timestamp.from(version.at()),
            version.login(),
            version.name(),
            storable(version.title()),
            storable(version.note()),
            storable(version.content()))
        .update();
  }

  private static StoredDraft.Version version(ResultSet row, int n) throws SQLException {
    return new StoredDraft.Version(
        row.getInt("number"),
        row.getTimestamp("at").toInstant(),
        row.getString("login"),
        row.getString("name"),
        row.getString("title"),
        row.getString("note"),
        row.getString("content"));
  }

  /// PostgreSQL text cannot hold the character U+0000.
  private static String storable(String text) {
    return text.replace('\0', '\ufffd');
  }
}
