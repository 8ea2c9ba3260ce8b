package dev.jadework.platform.projects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.loading.PolicyPacks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectFactsTest {
  @Test
  void buildsTheTreeThatRulesRead() {
    Project project =
        new Project(
            1,
            1,
            Map.of(
                ProjectField.NUMBER,
                "A1",
                ProjectField.APPLIED,
                500_000_000L,
                ProjectField.GRANTED,
                400_000_000L,
                ProjectField.DATE_APPROVED,
                LocalDate.of(2026, 6, 30),
                ProjectField.PROPOSAL,
                "正文"),
            Map.of(EntryKind.RIGHTS, List.of(Map.of("number", "1", "type", "INVENTION"))));
    Evidence early = evidence(LocalDate.of(2026, 6, 15));
    Evidence late = evidence(LocalDate.of(2026, 6, 16));
    Map<String, Object> tree =
        ProjectFacts.of(project, List.of(early, late), LocalDate.of(2026, 6, 15)).values();
    assertThat(tree)
        .containsEntry("number", "A1")
        .containsEntry("amounts", Map.of("applied", 500_000_000L, "granted", 400_000_000L))
        .containsEntry("dates", Map.of("approved", LocalDate.of(2026, 6, 30)))
        .containsEntry("rights", List.of(Map.of("number", "1", "type", "INVENTION")))
        .containsEntry("outputs", List.of())
        .doesNotContainKey("proposal");
    assertThat((List<?>) tree.get("evidence")).hasSize(1);
  }

  @Test
  void everyFieldAndCodeIsKnownToTheFactSchema() throws Exception {
    String schema =
        Files.readString(
            Path.of(System.getProperty("jadework.root", ".."), "policies", "cn", "facts.yaml"));
    for (ProjectField field : ProjectField.values()) {
      if (field == ProjectField.PROPOSAL || field == ProjectField.FEATURES) {
        continue;
      }
      for (String part : field.path().split("\\.")) {
        assertThat(schema).as(field.path()).contains(part + ":");
      }
      field.codes().codes().forEach(code -> assertThat(schema).contains(code.code()));
    }
    for (EntryKind kind : EntryKind.values()) {
      for (EntryKind.EntryField field : kind.fields()) {
        assertThat(schema).as(kind.path()).contains(field.key() + ":");
        if (field.type() == FieldType.CODE) {
          field.codes().codes().forEach(code -> assertThat(schema).contains(code.code()));
        }
      }
    }
  }

  @Test
  void everyFactOfAProjectHasItsPlaceInTheRegister() {
    FactSchema schema =
        PolicyPacks.load(Path.of(System.getProperty("jadework.root", ".."), "policies"), "cn-45")
            .schema();
    List<String> nowhere = new ArrayList<>();
    leaves(schema.subject(FactSchema.PROJECT), "", nowhere);
    nowhere.removeIf(path -> ProjectField.ofPath(path).isPresent());
    for (EntryKind kind : EntryKind.values()) {
      kind.fields().forEach(field -> nowhere.remove(kind.path() + "." + field.key()));
    }
    for (String part : List.of("duty", "date", "reference", "stage", "by")) {
      nowhere.remove("evidence." + part);
    }
    assertThat(nowhere).isEmpty();
  }

  private static void leaves(Fact fact, String path, List<String> found) {
    if (fact.fields().isEmpty()) {
      found.add(path);
    }
    fact.fields()
        .forEach((key, below) -> leaves(below, path.isEmpty() ? key : path + "." + key, found));
  }

  private static Evidence evidence(LocalDate date) {
    return new Evidence("A1", "IP_RISK_ASSESSMENT", date, "RA-" + date, "评估乙", null, "insight");
  }
}
