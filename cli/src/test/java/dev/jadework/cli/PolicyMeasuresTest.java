package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PolicyMeasuresTest {
  @Test
  void the171RowsOfTheWorkPlansAreCountedByDepartment() {
    JsonNode packs = PolicyShell.run("policy", "measures", "--json").json().get("packs");

    assertThat(packs.valueStream().mapToInt(one -> one.get("total").get("tasks").intValue()).sum())
        .isEqualTo(171);
    for (JsonNode pack : packs) {
      assertThat(pack.get("measures").size())
          .isEqualTo(pack.get("total").get("measures").intValue());
      assertThat(pack.get("departments").size()).isPositive();
    }
  }

  @Test
  void theMeasuresOfOneDepartmentAreThoseThatItsRowCounts() {
    JsonNode all = PolicyShell.run("policy", "measures", "cn-45", "--json").json();
    JsonNode first = all.get("packs").get(0).get("departments").get(0);
    String name = first.get("department").stringValue();

    JsonNode one =
        PolicyShell.run("policy", "measures", "cn-45", "--department", name, "--json").json();

    assertThat(one.get("packs").get(0).get("measures").size())
        .isEqualTo(first.get("measures").intValue());
  }

  @Test
  void measuresForWhichTheTextNamesNobodyAreListedToo() {
    assertThat(PolicyShell.run("policy", "measures", "cn-45", "--department", "-").out())
        .contains("GX-2023-03-5");
  }

  @Test
  void theTableSaysByWhichAnswersItCounts() {
    assertThat(PolicyShell.run("policy", "measures", "cn-50").out())
        .contains("（摘录）")
        .contains("A-14 任务栏的数量作为可核对成果");
    assertThat(PolicyShell.run("policy", "measures", "cn-50", "--lang", "en").out())
        .contains("(of an excerpt)")
        .contains("A-14 the number is a deliverable to check");
  }

  @Test
  void aDepartmentThatAnswersForNothingIsRefused() {
    assertThat(PolicyShell.run("policy", "measures", "cn-45", "--department", "无此部门"))
        .satisfies(
            run -> {
              assertThat(run.code()).isEqualTo(2);
              assertThat(run.err())
                  .contains(
                      "no measure counts for \"无此部门\"; policy measures cn-45 lists the departments");
            });
  }
}
