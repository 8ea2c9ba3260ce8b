package dev.jadework.platform.audit;

import dev.jadework.platform.audit.Verification.Broken;
import dev.jadework.platform.audit.Verification.Fault;
import dev.jadework.platform.audit.Verification.Intact;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Recomputes the chain from its first row and names the first row that does not hold.
@Service
public class AuditVerifier {
  private final AuditLog log;

  private final TransactionTemplate snapshot;

  public AuditVerifier(AuditLog log, PlatformTransactionManager transactions) {
    this.log = log;
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /// For commands, which have a database and no application.
  public static AuditVerifier over(DataSource database) {
    return new AuditVerifier(
        new AuditLog(JdbcClient.create(database)), new DataSourceTransactionManager(database));
  }

  /// Reads rows and head as of one moment, while others go on writing.
  ///
  /// @param noted an end of the chain that was noted outside earlier, to be found again; or null
  public Verification verify(@Nullable AuditHead noted) {
    return Objects.requireNonNull(
        snapshot.execute(
            transaction -> {
              Chain chain = new Chain(noted);
              log.each(chain);
              return chain.endingAt(log.head());
            }));
  }

  /// Walks the rows in order and keeps the first fault.
  static final class Chain implements Consumer<AuditEntry> {
    private final @Nullable AuditHead noted;
    private AuditHead last = new AuditHead(0, AuditEntry.BEGINNING);
    private @Nullable Broken fault;

    Chain(@Nullable AuditHead noted) {
      this.noted = noted;
    }

    @Override
    public void accept(AuditEntry row) {
      if (fault != null) {
        return;
      }
      fault = faultOf(row);
      last = new AuditHead(row.seq(), row.hash());
    }

    private @Nullable Broken faultOf(AuditEntry row) {
      long expected = last.seq() + 1;
      if (row.seq() != expected) {
        return new Broken(
            expected,
            Fault.MISSING,
            "Row %d is missing: after row %d comes row %d."
                .formatted(expected, last.seq(), row.seq()));
      }
      if (!row.computedHash().equals(row.hash())) {
        return new Broken(
            row.seq(),
            Fault.CHANGED,
            "Row %d was changed: its content gives hash %s, its hash column says %s."
                .formatted(row.seq(), row.computedHash(), row.hash()));
      }
      if (!row.previousHash().equals(last.hash())) {
        return new Broken(
            row.seq(),
            Fault.REORDERED,
            "Row %d does not follow row %d: it was moved, or the row before it was replaced."
                .formatted(row.seq(), last.seq()));
      }
      if (noted != null && noted.seq() == row.seq() && !noted.hash().equals(row.hash())) {
        return new Broken(
            row.seq(),
            Fault.NOT_AS_NOTED,
            "Row %d has hash %s, but %s was noted: the log was rewritten up to this row or before."
                .formatted(row.seq(), row.hash(), noted.hash()));
      }
      return null;
    }

    Verification endingAt(AuditHead head) {
      if (fault != null) {
        return fault;
      }
      if (noted != null && noted.seq() > last.seq()) {
        return new Broken(
            last.seq() + 1,
            Fault.TAIL_CUT,
            "The log ends at row %d, but row %d was noted: the rows after %d are missing."
                .formatted(last.seq(), noted.seq(), last.seq()));
      }
      if (head.seq() != last.seq() || !head.hash().equals(last.hash())) {
        return new Broken(
            last.seq() + 1,
            Fault.TAIL_CUT,
            "The log ends at row %d, but its head says row %d: rows at the end were removed or added by hand."
                .formatted(last.seq(), head.seq()));
      }
      return new Intact(head);
    }
  }
}
