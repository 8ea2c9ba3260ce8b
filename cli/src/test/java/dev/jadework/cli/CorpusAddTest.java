package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.intake.IntakeListener.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CorpusAddTest {
  private static final String GOOD =
      "{\"country\":\"CN\",\"pub_number\":\"106443180\",\"title\":\"电池\"}";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsTheCountsAsJson() throws IOException {
    int code = run("--json", file("a.jsonl", GOOD));

    JsonNode answer = JsonMapper.shared().readTree(out.toString());
    assertThat(code).isZero();
    assertThat(answer.propertyNames())
        .startsWith(
            "read",
            "added",
            "updated",
            "unchanged",
            "rejected",
            "rejects_file",
            "seconds",
            "flagged");
    assertThat(answer.get("read").asInt()).isEqualTo(1);
    assertThat(answer.get("added").asInt()).isEqualTo(1);
    assertThat(answer.get("rejects_file").isNull()).isTrue();
  }

  @Test
  void exitsWith1AndNamesTheFileIfARecordWasRejected() throws IOException {
    int code = run("--json", file("a.jsonl", GOOD, "{"));

    JsonNode answer = JsonMapper.shared().readTree(out.toString());
    assertThat(code).isEqualTo(1);
    assertThat(answer.get("rejected").asInt()).isEqualTo(1);
    assertThat(Path.of(answer.get("rejects_file").asString())).isNotEmptyFile();
  }

  @Test
  void tellsPeopleTheSame() throws IOException {
    int code = run(file("a.jsonl", GOOD, "{"), file("empty"));

    assertThat(code).isEqualTo(1);
    assertThat(out.toString()).contains("2 read in", "1 added", "1 rejected", "rejects");
    assertThat(err.toString()).contains("note: empty is empty");
  }

  @Test
  void exitsWith2IfAnInputIsNoFile() throws IOException {
    int code =
        run(
            file("a.jsonl", GOOD),
            folder.resolve("none").toString(),
            Files.createDirectory(folder.resolve("sub")).toString());

    assertThat(code).isEqualTo(2);
    assertThat(err.toString())
        .contains("none does not exist", "is a directory without files", "nothing was added");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void exitsWith3IfTheDataDirectoryIsNone() throws IOException {
    String file = file("a.jsonl", GOOD);

    assertThat(runIn(Path.of(file), file)).isEqualTo(3);
    assertThat(err.toString()).contains("adding failed");
  }

  @Test
  void showsRateAndTimeLeft() {
    assertThat(IntakeProgress.line(new Progress(5_000, 50, 200), 10))
        .isEqualTo("[███████·······················]  25%  5,000 documents, 500/s, 30 s left");
    assertThat(IntakeProgress.line(new Progress(5_000, 10, 200), 10)).endsWith("3 min 10 s left");
    assertThat(IntakeProgress.line(new Progress(5_000, 200, 200), 10))
        .endsWith("100%  5,000 documents, 500/s");
    assertThat(IntakeProgress.line(new Progress(0, 0, 0), 0)).endsWith("100%  0 documents, 0/s");
  }

  private int run(String... arguments) {
    return runIn(folder.resolve("data"), arguments);
  }

  private int runIn(Path data, String... arguments) {
    CommandLine command =
        new CommandLine(new CorpusAdd())
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .setExecutionExceptionHandler(new ErrorReport());
    List<String> line = new java.util.ArrayList<>(List.of("--data", data.toString()));
    line.addAll(List.of(arguments));
    return command.execute(line.toArray(String[]::new));
  }

  private String file(String name, String... lines) throws IOException {
    return Files.write(folder.resolve(name), List.of(lines)).toString();
  }
}
