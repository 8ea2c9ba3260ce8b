package dev.jadework.patents.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The reference of the language names the fields there are, and no others.
class QueryReferenceTest {
  @ParameterizedTest
  @ValueSource(strings = {"query-language.md", "query-language.zh-CN.md"})
  void theTableOfFieldsIsThatOfTheCode(String file) throws IOException {
    String text =
        Files.readString(Path.of(System.getProperty("jadework.root", ".."), "docs", file));
    String expected =
        Arrays.stream(QueryField.values())
            .map(QueryReferenceTest::row)
            .collect(Collectors.joining());

    int start = text.indexOf("|---|---|---|---|\n") + "|---|---|---|---|\n".length();
    assertThat(text.substring(start, text.indexOf("\n\n", start) + 1)).isEqualTo(expected);
  }

  private static String row(QueryField field) {
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            field,
            field.label(),
            field.aliases().stream().map(a -> "`" + a + "`").collect(Collectors.joining(", ")),
            field.kind().name().toLowerCase(Locale.ROOT));
  }
}
