package dev.jadework.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs commands as a script does, on a data directory below a folder. Tests that use it lock the
/// standard streams.
record Shell(Path folder) {

  /// What a command said.
  record Answer(int code, String out, String err) {
    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  Path data() {
    return folder.resolve("data");
  }

  /// Runs a command with the data directory.
  Answer run(String... arguments) {
    List<String> line = new ArrayList<>(List.of(arguments));
    line.addAll(List.of("--data", data().toString()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream standardOut = System.out;
    PrintStream standardErr = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      int code = Jadework.run(line.toArray(String[]::new));
      return new Answer(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(standardOut);
      System.setErr(standardErr);
    }
  }

  /// Adds patents, one line each.
  Answer add(List<String> patents) throws IOException {
    Path file = Files.write(folder.resolve("patents.jsonl"), patents);
    return run("corpus", "add", file.toString(), "--json");
  }

  static String patent(String number, String title, String text, String ipc, String applicant) {
    return """
        {"country":"CN","pub_number":"%s","pub_date":"2019-08-02","title":"%s","abstract":"%s",\
        "ipc_main":"%s","applicants":["%s"],"lang":"zh"}"""
        .formatted(number, title, text, ipc, applicant);
  }
}
