package dev.jadework.patents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryExampleTest {
  private static final Path ROOT = Path.of(System.getProperty("jadework.root", ".."));

  @Test
  void theExampleReadsSearchesAndFindsPriorArt(@TempDir Path data) throws IOException {
    Path file =
        Files.writeString(
            data.resolve("two.jsonl"),
            """
            {"country":"CN","pub_number":"205677078","kind":"U","pub_date":"2016-11-09","title":"一种榨糖机","abstract":"榨糖机，包括机架。","ipc_main":"C13B 10/06"}
            {"country":"CN"}
            """);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LibraryExample.run(file, data, new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("1 added, 1 rejected"),
            line -> assertThat(line).isEqualTo("CN205677078U 一种榨糖机"),
            line -> assertThat(line).startsWith("CN205677078U because of [Reason[term="));
  }

  @Test
  void thePageShowsTheProgramAsItIs() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/howto/use-the-library.md"));
    String program =
        Files.readString(
            ROOT.resolve("patents/src/test/java/dev/jadework/patents/LibraryExample.java"));

    assertThat(page).contains("```java\n" + program + "```");
    assertThat(program.lines()).hasSizeLessThanOrEqualTo(40);
  }
}
