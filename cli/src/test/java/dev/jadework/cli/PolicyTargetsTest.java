package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PolicyTargetsTest {
  @Test
  void everyTargetIsListedOnceAndSaysWhatComputesItOrWhatItNeeds() {
    JsonNode targets = PolicyShell.run("policy", "targets", "--json").json().get("targets");

    assertThat(targets.size()).isGreaterThanOrEqualTo(60);
    assertThat(targets.valueStream().map(one -> one.get("id").stringValue()))
        .doesNotHaveDuplicates();
    for (JsonNode target : targets) {
      assertThat(target.get("computed_by").stringValue().isEmpty())
          .as(target.get("id").stringValue())
          .isEqualTo(!target.get("needs").isNull());
    }
  }

  @Test
  void aTargetPassesOnTheDayAfterItsDay() {
    assertThat(status("T-01", "2025-12-31")).isEqualTo("running");
    assertThat(status("T-01", "2026-01-01")).isEqualTo("passed");
  }

  @Test
  void theTableSaysWhatIsNotComputable() {
    assertThat(PolicyShell.run("policy", "targets", "cn-44").out()).contains("本产品不能计算，需要：");
    assertThat(PolicyShell.run("policy", "targets", "cn-44", "--lang", "en").out())
        .contains("not computable here: needs ");
  }

  private static String status(String id, String day) {
    JsonNode targets =
        PolicyShell.run("policy", "targets", "cn-45", "--as-of", day, "--json")
            .json()
            .get("targets");
    return targets
        .valueStream()
        .filter(one -> one.get("id").stringValue().equals(id))
        .map(one -> one.get("status").stringValue())
        .findFirst()
        .orElseThrow();
  }
}
