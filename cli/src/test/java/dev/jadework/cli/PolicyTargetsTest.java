package dev.jadework.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
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
  void aRangeHasBothEnds() {
    JsonNode reviews = target("T-30", "2026-01-01");

    assertThat(reviews.get("op").stringValue()).isEqualTo("between");
    assertThat(reviews.get("value").decimalValue()).isEqualByComparingTo("3");
    assertThat(reviews.get("up_to").decimalValue()).isEqualByComparingTo("5");
    assertThat(PolicyShell.run("policy", "targets", "cn-45").out()).contains("3–5 个");
  }

  @Test
  void withoutADatabaseThereAreNoFigures() {
    JsonNode rate = target("T-01", "2026-01-01");

    assertThat(rate.get("standing").stringValue()).isEqualTo("none");
    assertThat(rate.get("figures").isEmpty()).isTrue();
    assertThat(rate.get("computed_by").stringValue()).isEqualTo("coverage_rate");
  }

  @Test
  void theFiguresThatTheServerKeptAreReadUntilTheDay(@TempDir Path directory) throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      JdbcClient jdbc = JdbcClient.create(server.getPostgresDatabase());
      jdbc.sql("create schema projects").update();
      jdbc.sql(
              """
              create table projects.target_figures
                (pack text, target text, day date, value numeric, text text)
              """)
          .update();
      jdbc.sql(
              """
              insert into projects.target_figures values
                ('cn-45', 'T-01', '2024-01-01', 0, '0.0 % (0 / 9)'),
                ('cn-45', 'T-01', '2025-01-01', 49, '49.0 % (49 / 100)'),
                ('cn-45', 'T-01', '2025-06-01', 99, '99.0 % (99 / 100)')
              """)
          .update();
      JsonNode rate =
          PolicyShell.run(
                  "policy",
                  "targets",
                  "cn-45",
                  "--as-of",
                  "2025-05-31",
                  "--json",
                  "--data",
                  directory.toString(),
                  "--db-url",
                  server.getJdbcUrl("postgres", "postgres"))
              .json()
              .get("targets")
              .valueStream()
              .filter(one -> one.get("id").stringValue().equals("T-01"))
              .findFirst()
              .orElseThrow();

      assertThat(rate.get("figures").valueStream().map(one -> one.get("day").stringValue()))
          .containsExactly("2024-01-01", "2025-01-01");
      assertThat(rate.get("standing").stringValue()).isEqualTo("behind");
    }
  }

  @Test
  void theTableSaysWhatIsNotComputable() {
    assertThat(PolicyShell.run("policy", "targets", "cn-44").out()).contains("本产品不能计算，需要：");
    assertThat(PolicyShell.run("policy", "targets", "cn-44", "--lang", "en").out())
        .contains("not computable here: needs ");
  }

  private static String status(String id, String day) {
    return target(id, day).get("status").stringValue();
  }

  private static JsonNode target(String id, String day) {
    JsonNode targets =
        PolicyShell.run("policy", "targets", "cn-45", "--as-of", day, "--json")
            .json()
            .get("targets");
    return targets
        .valueStream()
        .filter(one -> one.get("id").stringValue().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
