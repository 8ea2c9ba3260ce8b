package dev.jadework.rules.loading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.evaluation.Guangxi;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import dev.jadework.rules.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The JSON Schemas below docs/schema, which editors use, name the keys that the readers ask for.
///
/// Every mapping of the fictional pack gets a key that nobody knows. The loader then says of each
/// mapping which keys it asked for; these must be the properties of the schema at that place.
class PackSchemaTest {
  private static final Path SCHEMAS = Guangxi.ROOT.resolve("docs/schema");
  private static final Pattern UNKNOWN =
      Pattern.compile("(.*):([0-9]+):[0-9]+: unknown key \"" + Strangers.KEY + "\"; allowed: (.*)");

  @TempDir Path policies;

  @Test
  void theSchemaOfDocumentsNamesTheKeysThatAreRead() throws IOException {
    assertThat(properties("policy-document")).isEqualTo(asked("documents"));
  }

  @Test
  void theSchemaOfParametersNamesTheKeysThatAreRead() throws IOException {
    assertThat(properties("policy-parameters")).isEqualTo(asked("parameters"));
  }

  @Test
  void theSchemaOfExamplesNamesTheKeysThatAreRead() throws IOException {
    assertThat(properties("policy-examples")).isEqualTo(asked("examples"));
  }

  @Test
  void theSchemaOfTheHeadNamesTheKeysThatAreRead() throws IOException {
    assertThat(properties("policy-pack")).isEqualTo(asked("pack.yaml"));
  }

  @Test
  void theSchemaOfCataloguesNamesTheKeysThatAreRead() throws IOException {
    assertThat(properties("policy-catalogue"))
        .isEqualTo(asked("departments.yaml", "registers.yaml", "capabilities.yaml", "proofs.yaml"));
  }

  @Test
  void everyShippedFileMeetsItsSchema() throws IOException {
    try (Stream<Path> files = Files.walk(Guangxi.POLICIES)) {
      List<String> wrong =
          files
              .filter(file -> file.toString().endsWith(".yaml"))
              .filter(file -> !file.endsWith("facts.yaml"))
              .sorted()
              .flatMap(file -> schemaOf(file).check(yaml(file)).stream())
              .toList();
      assertThat(wrong).isEmpty();
    }
  }

  @Test
  void theGuideNamesEverySchema() throws IOException {
    String guide = Files.readString(Guangxi.ROOT.resolve("docs/policy-packs.md"));
    try (Stream<Path> files = Files.list(SCHEMAS)) {
      assertThat(files.map(file -> "schema/" + file.getFileName()))
          .hasSize(5)
          .allMatch(guide::contains);
    }
    assertThat(guide).contains("# yaml-language-server: $schema=");
  }

  private static JsonSchema schemaOf(Path file) {
    String folder = String.valueOf(file.getParent().getFileName());
    return JsonSchema.read(
        SCHEMAS,
        switch (folder) {
          case "documents" -> "policy-document";
          case "parameters", "examples" -> "policy-" + folder;
          default -> file.endsWith("pack.yaml") ? "policy-pack" : "policy-catalogue";
        });
  }

  private static Map<String, Set<String>> properties(String name) {
    return JsonSchema.read(SCHEMAS, name).properties();
  }

  /// The keys asked for in files or folders of the pack, by the path of the mapping.
  private Map<String, Set<String>> asked(String... parts) throws IOException {
    PackCopy pack = PackCopy.ofFictional(policies);
    Map<String, String> paths = new TreeMap<>();
    for (String part : parts) {
      try (Stream<Path> files = Files.walk(policies.resolve("cn-99").resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Strangers strangers = Strangers.in(yaml(file));
          Files.writeString(file, strangers.text());
          strangers.paths().forEach((line, path) -> paths.put(file + ":" + line, path));
        }
      }
    }
    Map<String, Set<String>> asked = new TreeMap<>();
    for (String problem : pack.problems()) {
      Matcher matcher = UNKNOWN.matcher(problem);
      if (matcher.matches()) {
        String path = paths.remove(matcher.group(1) + ":" + matcher.group(2));
        asked
            .computeIfAbsent(path, _ -> new TreeSet<>())
            .addAll(Arrays.asList(matcher.group(3).split(", ")));
      }
    }
    assertThat(paths).as("mappings that nobody read").isEmpty();
    return asked;
  }

  private static Yaml yaml(Path file) {
    Problems problems = new Problems();
    return YamlReader.read(file, file.toString(), problems)
        .orElseThrow(() -> new AssertionError(problems.all().toString()));
  }
}
