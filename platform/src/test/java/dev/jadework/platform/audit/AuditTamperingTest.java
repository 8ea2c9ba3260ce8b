package dev.jadework.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jadework.platform.audit.Verification.Broken;
import dev.jadework.platform.audit.Verification.Fault;
import dev.jadework.platform.audit.Verification.Intact;
import dev.jadework.platform.testing.PlatformTest;
import dev.jadework.platform.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PlatformTest
class AuditTamperingTest {
  private static final Subject PROJECT = new Subject("project", "P-1");
  private final Audit audit;
  private final AuditLog log;
  private final AuditVerifier verifier;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  AuditTamperingTest(
      Audit audit,
      AuditLog log,
      AuditVerifier verifier,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.audit = audit;
    this.log = log;
    this.verifier = verifier;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @BeforeEach
  void tenRows() {
    TestDatabase.empty(jdbc);
    for (int i = 1; i <= 10; i++) {
      audit.record("甲", "project.changed", PROJECT, Map.of("n", i, "text", "第" + i + "条"));
    }
  }

  @AfterEach
  void guardAgain() {
    jdbc.sql("alter table audit.log enable trigger all").update();
    jdbc.sql("alter table audit.head enable trigger all").update();
  }

  @Test
  void anUntouchedLogIsIntact() {
    assertThat(verifier.verify(null)).isInstanceOf(Intact.class);
    assertThat(((Intact) verifier.verify(null)).head().seq()).isEqualTo(10);
  }

  @Test
  void anEmptyLogIsIntact() {
    TestDatabase.empty(jdbc);
    assertThat(verifier.verify(null)).isEqualTo(new Intact(new AuditHead(0, "0".repeat(64))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "actor = '乙'",
        "action = 'project.deleted'",
        "subject_id = 'P-2'",
        "subject_kind = 'projec', subject_id = 't'",
        "details = '{\"n\":5}'",
        "at = at + interval '1 microsecond'"
      })
  void aChangedColumnIsFound(String change) {
    tamper("update audit.log set " + change + " where seq = 5");
    assertThat(broken()).extracting(Broken::seq, Broken::fault).containsExactly(5L, Fault.CHANGED);
  }

  @Test
  void aMissingRowIsFound() {
    tamper("delete from audit.log where seq = 4");
    assertThat(broken()).extracting(Broken::seq, Broken::fault).containsExactly(4L, Fault.MISSING);
  }

  @Test
  void aMissingFirstRowIsFound() {
    tamper("delete from audit.log where seq = 1");
    assertThat(broken()).extracting(Broken::seq, Broken::fault).containsExactly(1L, Fault.MISSING);
  }

  @Test
  void swappedRowsAreFound() {
    tamper("update audit.log set seq = -seq where seq in (3, 4)");
    tamper("update audit.log set seq = 7 + seq where seq in (-3, -4)");
    assertThat(broken().seq()).isEqualTo(3);
  }

  @Test
  void aRowRewrittenWithItsOwnHashIsFoundAtTheNext() {
    AuditEntry fifth = log.of(PROJECT).get(4);
    AuditEntry forged =
        new AuditEntry(
                fifth.seq(),
                fifth.at(),
                "乙",
                fifth.action(),
                fifth.subject(),
                fifth.details(),
                fifth.previousHash(),
                "")
            .sealed();
    guardOff();
    jdbc.sql("update audit.log set actor = '乙', hash = ? where seq = 5")
        .param(forged.hash())
        .update();
    assertThat(broken())
        .extracting(Broken::seq, Broken::fault)
        .containsExactly(6L, Fault.REORDERED);
  }

  @Test
  void aTailCutOffIsFound() {
    tamper("delete from audit.log where seq > 8");
    assertThat(broken()).extracting(Broken::seq, Broken::fault).containsExactly(9L, Fault.TAIL_CUT);
  }

  @Test
  void aTailCutOffTogetherWithTheHeadIsFoundByTheNotedHead() {
    AuditHead noted = ((Intact) verifier.verify(null)).head();
    tamper("delete from audit.log where seq > 8");
    tamper("update audit.head set (seq, hash) = (select seq, hash from audit.log where seq = 8)");
    assertThat(verifier.verify(null)).isInstanceOf(Intact.class);
    assertThat(verifier.verify(noted))
        .isInstanceOfSatisfying(Broken.class, b -> assertThat(b.fault()).isEqualTo(Fault.TAIL_CUT));
  }

  @Test
  void aLogRewrittenThroughoutIsFoundByTheNotedHead() {
    AuditHead noted = ((Intact) verifier.verify(null)).head();
    TestDatabase.empty(jdbc);
    for (int i = 1; i <= 11; i++) {
      audit.record("乙", "project.changed", PROJECT, Map.of("n", i));
    }
    assertThat(verifier.verify(null)).isInstanceOf(Intact.class);
    assertThat(verifier.verify(noted))
        .isInstanceOfSatisfying(
            Broken.class, b -> assertThat(b.fault()).isEqualTo(Fault.NOT_AS_NOTED));
  }

  @Test
  void theDatabaseItselfRefusesChanges() {
    for (String sql :
        List.of(
            "update audit.log set actor = 'x'",
            "delete from audit.log",
            "truncate audit.log",
            "delete from audit.head",
            "truncate audit.head")) {
      assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).hasMessageContaining("append-only");
    }
    assertThat(verifier.verify(null)).isInstanceOf(Intact.class);
  }

  @Test
  void aRowGoesWhenTheChangeItTellsOfIsRolledBack() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    t -> {
                      audit.record("甲", "project.changed", PROJECT, Map.of());
                      throw new IllegalStateException("the change failed");
                    }))
        .hasMessage("the change failed");
    assertThat(verifier.verify(null))
        .isInstanceOfSatisfying(Intact.class, i -> assertThat(i.head().seq()).isEqualTo(10));
  }

  @Test
  void manyWritersAtOnceMakeOneChain() {
    IntStream.range(0, 200)
        .parallel()
        .forEach(i -> audit.record("w" + i % 7, "tried", PROJECT, Map.of("i", i)));
    assertThat(verifier.verify(null))
        .isInstanceOfSatisfying(Intact.class, i -> assertThat(i.head().seq()).isEqualTo(210));
  }

  @Test
  void hostileTextIsKeptAndVerified() {
    audit.record(
        "a\0b",
        "x' or '1'='1",
        new Subject("<script>", "𠮷\n\t\"\\"),
        Map.of("k\0", "v\0", "z", List.of(1, "二", Map.of("b", 2, "a", 1))));
    assertThat(verifier.verify(null)).isInstanceOf(Intact.class);
    assertThat(log.latest("<SCRIPT>", 0, 5)).hasSize(1);
  }

  @Test
  void detailsAreCanonicalWhateverTheOrderOfKeys() {
    var one = audit.record("甲", "a", PROJECT, Map.of("b", 1, "a", Map.of("d", 1, "c", 2)));
    assertThat(one.details()).isEqualTo("{\"a\":{\"c\":2,\"d\":1},\"b\":1}");
  }

  private Broken broken() {
    Verification verification = verifier.verify(null);
    assertThat(verification).isInstanceOf(Broken.class);
    return (Broken) verification;
  }

  private void tamper(String sql) {
    guardOff();
    assertThat(jdbc.sql(sql).update()).as("the tampering itself").isPositive();
  }

  private void guardOff() {
    jdbc.sql("alter table audit.log disable trigger all").update();
    jdbc.sql("alter table audit.head disable trigger all").update();
  }
}
