package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.cli.PolicyShell.Answer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PolicyCoverageTest {
  private static final JsonNode ALL = PolicyShell.run("policy", "coverage", "--json").json();

  @Test
  void everyClauseOfTheRegionalTextsIsListedOnceAndNoLaw() {
    List<String> ids = ids(ALL);

    assertThat(ids).hasSize(482).doesNotHaveDuplicates();
    assertThat(ids.stream().filter(id -> id.startsWith("GX"))).hasSize(268);
    assertThat(ids).noneMatch(id -> id.startsWith("CN-"));
  }

  @Test
  void everyRowTellsCapabilityAndWhetherItWorks() {
    for (JsonNode row : ALL.get("clauses")) {
      assertThat(row.propertyNames())
          .contains("id", "document", "type", "relevance", "capability", "works");
      assertThat(row.get("works").booleanValue())
          .isEqualTo(row.get("state").stringValue().equals("works"));
    }
    assertThat(row(ALL, "GXKT-02-1").get("capability").stringValue()).startsWith("CAP-");
  }

  @Test
  void aClauseWorksByANamedTestAlone() {
    for (JsonNode row : ALL.get("clauses")) {
      if (row.get("works").booleanValue()) {
        assertThat(row.get("proofs")).as(row.get("id").stringValue()).isNotEmpty();
      }
    }
    assertThat(row(ALL, "GXKT-03.1-5").get("missing").get(0).get("en").stringValue())
        .contains("no library");
  }

  @Test
  void aClauseWorksByTheRuleBesideItAndNotByOneThatNamesItToo() {
    assertThat(row(ALL, "GXKT-02-1").get("works").booleanValue()).isTrue();
    assertThat(row(ALL, "GXKT-02-1").get("rules").toString()).contains("R-01");
    assertThat(ALL.get("clauses").valueStream())
        .anyMatch(
            row -> row.get("state").stringValue().equals("partly") && !row.get("rules").isEmpty());
  }

  @Test
  void theTotalsAreThoseOfTheList() {
    long works =
        ALL.get("clauses").valueStream().filter(row -> row.get("works").booleanValue()).count();

    assertThat(ALL.get("totals").get("works").longValue()).isEqualTo(works);
    assertThat(ALL.get("totals").get("all").intValue()).isEqualTo(482);
    assertThat(sum("by_document")).isEqualTo(482);
    assertThat(sum("by_type")).isEqualTo(482);
    assertThat(sum("by_relevance")).isEqualTo(482);
  }

  @Test
  void theListIsNarrowedByDocumentTypeRelevanceAndWhatIsOpen() {
    JsonNode json =
        PolicyShell.run(
                "policy",
                "coverage",
                "--document",
                "GX-2023",
                "--type",
                "statistic",
                "--relevance",
                "core",
                "--open",
                "--json")
            .json();

    assertThat(ids(json)).isNotEmpty().hasSize(json.get("totals").get("all").intValue());
    for (JsonNode row : json.get("clauses")) {
      assertThat(row.get("document").stringValue()).isEqualTo("GX-2023");
      assertThat(row.get("type").stringValue()).isEqualTo("statistic");
      assertThat(row.get("relevance").stringValue()).isEqualTo("core");
      assertThat(row.get("state").stringValue()).isEqualTo("open");
    }
  }

  @Test
  void aDocumentThatIsNotThereIsRefusedWithThoseThereAre() {
    Answer answer = PolicyShell.run("policy", "coverage", "--document", "GX-2024");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("no clause here has document \"GX-2024\"", "GX-2023, GX17");
  }

  @Test
  void lawsAreListedOnRequest() {
    assertThat(ids(PolicyShell.run("policy", "coverage", "--with-laws", "--json").json()))
        .hasSizeGreaterThan(482)
        .contains("CN-PATENT-LAW-24")
        .doesNotHaveDuplicates();
  }

  @Test
  void onePackListsItsOwnDocuments() {
    JsonNode json = PolicyShell.run("policy", "coverage", "cn-44", "--json").json();

    assertThat(ids(json)).hasSize(153).allMatch(id -> id.startsWith("GD"));
  }

  @Test
  void theTableSaysItInTwoLanguages() {
    assertThat(PolicyShell.run("policy", "coverage", "cn-46").out()).contains("条款", "未实现", "HN17");
    assertThat(PolicyShell.run("policy", "coverage", "cn-46", "--lang", "en").out())
        .contains("Clause", "background", "HN17");
  }

  @Test
  void anUnknownPackEndsWithTwoAndNamesThePacks() {
    Answer answer = PolicyShell.run("policy", "coverage", "cn-99");

    assertThat(answer.code()).isEqualTo(2);
    assertThat(answer.err()).contains("no policy pack \"cn-99\" here; there are: ", "cn-45");
  }

  private static List<String> ids(JsonNode json) {
    return json.get("clauses").valueStream().map(row -> row.get("id").stringValue()).toList();
  }

  private static JsonNode row(JsonNode json, String id) {
    Optional<JsonNode> found =
        json.get("clauses")
            .valueStream()
            .filter(row -> row.get("id").stringValue().equals(id))
            .findFirst();
    return found.orElseThrow();
  }

  private static int sum(String table) {
    return ALL.get(table).valueStream().mapToInt(counts -> counts.get("all").intValue()).sum();
  }
}
