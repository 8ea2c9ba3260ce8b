package dev.jadework.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFileTest {
  private static final FactSchema SCHEMA =
      FactSchema.read(Path.of(System.getProperty("jadework.root"), "policies", "cn", "facts.yaml"));

  @TempDir Path directory;

  @Test
  void readsFactsProposalAndFeatures() throws IOException {
    ProjectFile file =
        read(
            """
            project:
              number: A1
              amounts: {applied: 499.99, granted: 4999900元, received: 620万元}
              dates: {applied: 2025/6/3}
              commitments: {high_value_inventions: 2}
            proposal: 正文
            features: [特征一, 特征二]
            """);

    assertThat(file.facts().values())
        .containsEntry("number", "A1")
        .containsEntry(
            "amounts",
            Map.of("applied", 499_990_000L, "granted", 499_990_000L, "received", 620_000_000L))
        .containsEntry("dates", Map.of("applied", LocalDate.of(2025, 6, 3)))
        .containsEntry("commitments", Map.of("high_value_inventions", 2L));
    assertThat(file.proposal()).isEqualTo("正文");
    assertThat(file.features()).containsExactly("特征一", "特征二");
  }

  @Test
  void readsAFileThatIsTheProjectItself() throws IOException {
    ProjectFile file = read("number: A1\nproposal: 正文\n");

    assertThat(file.facts().values()).isEqualTo(Map.of("number", "A1"));
    assertThat(file.proposal()).isEqualTo("正文");
  }

  @Test
  void aKeyWithoutValueIsAbsent() throws IOException {
    assertThat(read("project: {number: A1, ip_lead: }").facts().values())
        .doesNotContainKey("ip_lead");
  }

  @Test
  void namesTheNearestKey() {
    assertThat(problems("project:\n  amounts:\n    aplied: 5\n"))
        .singleElement()
        .asString()
        .contains(
            ":3:5: unknown key \"aplied\" (did you mean \"applied\"?); allowed: applied, granted, received");
  }

  @Test
  void reportsAllProblemsAtOnce() {
    assertThat(
            problems(
                """
                project:
                  programme: KEY_RND
                  category: 工业类
                  amounts: {applied: 六百二十万, granted: -1}
                  dates: {applied: 2025-02-30}
                  commitments: {high_value_inventions: 1.5}
                  rights: {number: A}
                  undertaking: 某公司
                  region: '1'
                """))
        .hasSize(9)
        .anyMatch(
            p -> p.contains(":2:14: found \"KEY_RND\"") && p.contains("did you mean \"KEY_RD\""))
        .anyMatch(p -> p.contains(":3:13: found \"工业类\"") && p.contains("INDUSTRIAL 工业类"))
        .anyMatch(p -> p.contains("\"六百二十万\"") && p.contains("in 万元"))
        .anyMatch(p -> p.contains("\"-1\"") && p.contains("0 or more"))
        .anyMatch(p -> p.contains("\"2025-02-30\"") && p.contains("a date that exists"))
        .anyMatch(p -> p.contains("\"1.5\"") && p.contains("whole number"))
        .anyMatch(p -> p.contains("a mapping for project.rights") && p.contains("write a list"))
        .anyMatch(p -> p.contains("\"某公司\" for project.undertaking"))
        .anyMatch(p -> p.contains("\"1\" for project.region"));
  }

  @Test
  void refusesADuplicateKey() {
    assertThat(problems("project:\n  number: A\n  number: B\n"))
        .containsExactly(
            directory.resolve("p.yaml")
                + ":3:3: key \"number\" stands here a second time (first on line 2); keep one of them");
  }

  @Test
  void refusesPartsOfAFen() {
    assertThat(problems("project: {amounts: {applied: 1.0000001}}")).hasSize(1);
    assertThat(problems("project: {amounts: {applied: 1e3}}")).hasSize(1);
    assertThat(problems("project: {amounts: {applied: 99999999999999999999}}")).hasSize(1);
  }

  @Test
  void refusesAliases() {
    assertThat(
            problems(
                """
                a: &a [x, x]
                b: &b [*a, *a, *a]
                project: [*b, *b]
                """))
        .hasSize(5)
        .allSatisfy(problem -> assertThat(problem).contains("is not allowed; write the value out"));
  }

  @Test
  void refusesTagsThatWouldMakeObjects() {
    assertThat(problems("project: {number: !!javax.script.ScriptEngineManager [x]}"))
        .singleElement()
        .asString()
        .contains("javax.script.ScriptEngineManager")
        .contains("not allowed");
    assertThat(problems("project: {number: !secret x}"))
        .singleElement()
        .asString()
        .contains("tag !secret is not allowed");
  }

  @Test
  void refusesDeepNesting() {
    assertThat(problems("project: " + "[".repeat(5_000) + "]".repeat(5_000))).hasSize(1);
  }

  @Test
  void refusesABigFile() {
    assertThat(problems("proposal: " + "长".repeat(4_000_000)))
        .singleElement()
        .asString()
        .contains("more than 2,000,000 bytes");
  }

  @Test
  void refusesWhatIsNotUtf8() throws IOException {
    Path file = directory.resolve("p.yaml");
    Files.write(file, "number: 桂科".getBytes("GB18030"));
    assertThat(problemsOf(file)).singleElement().asString().contains("not UTF-8");
  }

  @Test
  void refusesAMissingAnEmptyAndABrokenFile() throws IOException {
    assertThat(problemsOf(directory.resolve("none.yaml")))
        .singleElement()
        .asString()
        .contains("no such file");
    assertThat(problemsOf(directory)).singleElement().asString().contains("not a file");
    assertThat(problems("")).singleElement().asString().contains("empty");
    assertThat(problems("project: [")).singleElement().asString().contains("not YAML");
    assertThat(problems("- a"))
        .singleElement()
        .asString()
        .contains("begin the file with \"project:\"");
    assertThat(problems("project: text")).isNotEmpty();
  }

  @Test
  void readsTheProposalFromAFileBesideIt() throws IOException {
    Files.writeString(directory.resolve("text.txt"), "正文\n");
    assertThat(read("project: {number: A}\nproposal_file: text.txt\n").proposal()).isEqualTo("正文");
  }

  @Test
  void readsNoFileElsewhere() throws IOException {
    Files.createSymbolicLink(directory.resolve("link.txt"), Path.of("/etc/hostname"));
    assertThat(problems("proposal_file: ../../etc/passwd"))
        .singleElement()
        .asString()
        .contains("not below");
    assertThat(problems("proposal_file: /etc/passwd"))
        .singleElement()
        .asString()
        .contains("not below");
    assertThat(problems("proposal_file: link.txt")).singleElement().asString().contains("a link");
    assertThat(problems("proposal_file: none.txt")).singleElement().asString().contains("no file");
  }

  @Test
  void readsAByteOrderMark() throws IOException {
    assertThat(read("\uFEFFproject: {number: A}").facts().values()).containsEntry("number", "A");
  }

  private ProjectFile read(String yaml) throws IOException {
    Path file = directory.resolve("p.yaml");
    Files.writeString(file, yaml);
    return ProjectFile.read(file, SCHEMA);
  }

  private List<String> problems(String yaml) {
    try {
      Files.writeString(directory.resolve("p.yaml"), yaml);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return problemsOf(directory.resolve("p.yaml"));
  }

  private static List<String> problemsOf(Path file) {
    return catchThrowableOfType(ProjectFileException.class, () -> ProjectFile.read(file, SCHEMA))
        .problems();
  }
}
