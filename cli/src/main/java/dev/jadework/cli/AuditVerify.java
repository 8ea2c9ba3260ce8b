package dev.jadework.cli;

import dev.jadework.platform.audit.AuditHead;
import dev.jadework.platform.audit.AuditVerifier;
import dev.jadework.platform.audit.Verification;
import dev.jadework.platform.audit.Verification.Broken;
import dev.jadework.platform.audit.Verification.Intact;
import dev.jadework.platform.database.DatabaseException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Recomputes the audit log's chain of hashes, beside a running server or without one.
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Recomputes the audit log's chain of hashes and names the first row that does not hold.",
      "Works while the server runs, and starts the embedded database when it does not.",
      "Exit code 0: whole; 1: tampered with."
    })
final class AuditVerify implements Callable<Integer> {
  @Mixin private DataOption data = new DataOption();
  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--head",
      paramLabel = "SEQ:HASH",
      description = "An end of the chain that was noted earlier; it must be found again.")
  private @Nullable String head;

  @Option(names = "--json", description = "Answer as JSON.")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    AuditHead noted = head == null ? null : parsed(head);
    Verification verification;
    try {
      verification =
          StoredDatabase.read(
                  data.directory,
                  database.address(),
                  pool -> AuditVerifier.over(pool).verify(noted))
              .orElseThrow(() -> CommandFailure.failed(none()));
    } catch (DatabaseException e) {
      throw CommandFailure.failed("jadework: " + e.getMessage());
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Json.print(out, answer(verification));
    } else {
      out.println(sentence(verification));
    }
    return verification instanceof Intact ? 0 : 1;
  }

  private String none() {
    return "jadework: there is no database under %s. Name the data directory with --data DIR, or the database with --db-url."
        .formatted(data.directory.toAbsolutePath().normalize());
  }

  private static String sentence(Verification verification) {
    return switch (verification) {
      case Intact(AuditHead end) ->
          "The audit log is whole: %d rows recomputed without a difference.%n".formatted(end.seq())
              + "End of the chain, to be noted outside the system: "
              + end;
      case Broken broken ->
          "The audit log does NOT hold at row %d (%s). %s"
              .formatted(broken.seq(), name(broken), broken.explanation());
    };
  }

  private static Map<String, Object> answer(Verification verification) {
    Map<String, Object> answer = new LinkedHashMap<>();
    switch (verification) {
      case Intact(AuditHead end) -> {
        answer.put("intact", true);
        answer.put("rows", end.seq());
        answer.put("head", end.toString());
      }
      case Broken broken -> {
        answer.put("intact", false);
        answer.put("row", broken.seq());
        answer.put("fault", name(broken));
        answer.put("explanation", broken.explanation());
      }
    }
    return answer;
  }

  private static String name(Broken broken) {
    return broken.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static AuditHead parsed(String text) {
    return AuditHead.parse(text)
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "jadework: --head is '"
                        + text
                        + "'. Expected the row's number, a colon and its hash of 64 hexadecimal digits, as this command prints them."));
  }
}
