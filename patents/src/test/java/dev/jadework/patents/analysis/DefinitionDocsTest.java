package dev.jadework.patents.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The definitions that users read are those that the answers carry.
class DefinitionDocsTest {

  @ParameterizedTest
  @EnumSource
  void everyDefinitionIsInTheDocsAsInTheAnswers(Definition one) throws IOException {
    String root = System.getProperty("jadework.root", "..");

    assertThat(Files.readString(Path.of(root, "docs", "analysis.md")).lines())
        .contains(
            "| `%s` | %s | %s | %s | %s |"
                .formatted(one.id(), one.label(), one.formula(), one.unit(), one.source()));
  }
}
