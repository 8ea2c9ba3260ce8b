package dev.jadework.patents.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SourceFormatsTest {
  @Test
  void everyFormatAndMappingIsDocumented() throws IOException {
    Path docs = Path.of(System.getProperty("jadework.root", "."), "docs/formats.md");
    String text = Files.readString(docs);

    assertThat(SourceFormats.names())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(text).contains("| `" + name + "` |"));
  }
}
