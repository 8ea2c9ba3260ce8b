package dev.jadework.platform.projects.imports;

import dev.jadework.platform.audit.Audit;
import dev.jadework.platform.audit.Subject;
import dev.jadework.platform.projects.Change;
import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.platform.projects.Projects;
import dev.jadework.platform.projects.imports.ImportReceipt.Action;
import dev.jadework.rules.pack.PolicyPack;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// 项目导入. Keeps uploaded files, shows what they would do, and does it when confirmed.
@Service
public class Imports {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String COLUMNS =
      "id, at, actor, file_name, file_digest, ignore_unknown_columns, state, receipt";

  private final JdbcClient jdbc;
  private final Projects projects;
  private final PolicyBook policies;
  private final Audit audit;
  private final Clock clock;

  Imports(JdbcClient jdbc, Projects projects, PolicyBook policies, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.projects = projects;
    this.policies = policies;
    this.audit = audit;
    this.clock = clock;
  }

  /// One upload.
  ///
  /// @param imported false while it is only checked
  public record Upload(
      long id,
      Instant at,
      String actor,
      String fileName,
      String digest,
      boolean ignoreUnknown,
      boolean imported,
      ImportReceipt receipt) {}

  /// Keeps a file and says what importing it would do. The register stays as it is.
  @Transactional
  public Upload check(String fileName, byte[] content, boolean ignoreUnknown, String actor) {
    ImportReceipt receipt = ImportCheck.of(content, ignoreUnknown, register()).receipt();
    long id =
        jdbc.sql(
                """
                insert into projects.imports
                  (at, actor, file_name, file_digest, content, ignore_unknown_columns, state, receipt)
                values (?, ?, ?, ?, ?, ?, 'CHECKED', cast(? as jsonb))
                returning id
                """)
            .params(
                Timestamp.from(clock.instant()),
                actor,
                fileName,
                digest(content),
                content,
                ignoreUnknown,
                json(receipt))
            .query(Long.class)
            .single();
    audit.record(
        actor,
        "import.checked",
        new Subject("import", Long.toString(id)),
        Map.of("file", fileName, "sha256", digest(content), "read", receipt.read()));
    return find(id).orElseThrow();
  }

  /// Imports the good rows of a checked file. The file is compared with the register anew, so that
  /// the receipt tells what was really done. Confirming twice imports once.
  @Transactional
  public Upload confirm(long id, String actor) {
    Upload upload = locked(id);
    if (upload.imported()) {
      return upload;
    }
    // Nobody else changes the register between the comparison and the writing.
    jdbc.sql("lock table projects.projects in share row exclusive mode").update();
    byte[] content =
        jdbc.sql("select content from projects.imports where id = ?")
            .param(id)
            .query((row, n) -> row.getBytes(1))
            .single();
    ImportCheck check = ImportCheck.of(content, upload.ignoreUnknown(), register());
    ImportReceipt receipt = check.receipt();
    jdbc.sql(
            """
            update projects.imports set state = 'IMPORTED', actor = ?, at = ?,
              receipt = cast(? as jsonb)
            where id = ?
            """)
        .params(actor, Timestamp.from(clock.instant()), json(receipt), id)
        .update();
    projects.apply(
        check.rows(),
        new Change(actor, "import " + id, upload.fileName()),
        new Subject("import", Long.toString(id)),
        Map.of(
            "file", upload.fileName(),
            "sha256", upload.digest(),
            "read", receipt.read(),
            "added", receipt.count(Action.ADD),
            "updated", receipt.count(Action.UPDATE),
            "unchanged", receipt.count(Action.UNCHANGED),
            "rejected", receipt.count(Action.REJECT)));
    return find(id).orElseThrow();
  }

  public Optional<Upload> find(long id) {
    return jdbc.sql("select " + COLUMNS + " from projects.imports where id = ?")
        .param(id)
        .query(Imports::upload)
        .optional();
  }

  /// The last uploads, newest first.
  public List<Upload> latest(int limit) {
    return jdbc.sql("select " + COLUMNS + " from projects.imports order by id desc limit ?")
        .param(limit)
        .query(Imports::upload)
        .list();
  }

  private Upload locked(long id) {
    return jdbc.sql("select " + COLUMNS + " from projects.imports where id = ? for update")
        .param(id)
        .query(Imports::upload)
        .optional()
        .orElseThrow(() -> new IllegalArgumentException("no import " + id));
  }

  private ImportCheck.Register register() {
    return new ImportCheck.Register(
        projects::findAll, policies.packs().stream().map(PolicyPack::region).toList());
  }

  private static Upload upload(ResultSet row, int n) throws SQLException {
    return new Upload(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        row.getString("actor"),
        row.getString("file_name"),
        row.getString("file_digest"),
        row.getBoolean("ignore_unknown_columns"),
        row.getString("state").equals("IMPORTED"),
        JSON.readValue(row.getString("receipt"), ImportReceipt.class));
  }

  /// PostgreSQL's JSON cannot hold U+0000; a hostile cell must not stop the receipt.
  private static String json(ImportReceipt receipt) {
    return JSON.writeValueAsString(receipt).replace("\\u0000", "\\ufffd");
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
