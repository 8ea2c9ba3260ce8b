package dev.jadework.platform.projects.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.jadework.platform.projects.Change;
import dev.jadework.platform.projects.Duties;
import dev.jadework.platform.projects.Duty;
import dev.jadework.platform.projects.DutyState;
import dev.jadework.platform.projects.EntryKind;
import dev.jadework.platform.projects.Evidence;
import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.platform.projects.ProjectField;
import dev.jadework.platform.projects.Projects;
import dev.jadework.platform.testing.PlatformTest;
import dev.jadework.platform.testing.TestClock;
import dev.jadework.platform.testing.TestUsers;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.pack.Rule;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.MockMvc;

/// Every rule that binds a project: undetermined while the programme is unknown, violated once it
/// is told, satisfied after what the rule wants was entered. All of it by the forms of the product;
/// a risk assessment is the one thing that its own module records.
@PlatformTest
class RulesThroughTheProductTest {
  private final MockMvc mvc;
  private final TestUsers users;
  private final Projects projects;
  private final Duties duties;
  private final PolicyBook policies;

  RulesThroughTheProductTest(
      MockMvc mvc, TestUsers users, Projects projects, Duties duties, PolicyBook policies) {
    this.mvc = mvc;
    this.users = users;
    this.projects = projects;
    this.duties = duties;
    this.policies = policies;
  }

  /// A form of the project's page with what is filled in.
  private record Form(String path, Map<String, String> fields) {}

  /// @param lists what stands in the lists before
  /// @param forms what is sent to satisfy the rule
  private record Case(
      String rule,
      String region,
      String programme,
      String stage,
      Map<EntryKind, List<Map<String, Object>>> lists,
      List<Form> forms) {
    @Override
    public String toString() {
      return rule;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
            guangxi("R-01", "TOPIC"),
            guangxi("R-02", "IMPLEMENTATION")
                .having(
                    EntryKind.DISPUTES,
                    Map.of(
                        "title", "专利纠纷", "severity", "MAJOR", "opened", LocalDate.of(2026, 6, 1)))
                .then(
                    "lists/disputes",
                    "replace",
                    "0",
                    "field-title",
                    "专利纠纷",
                    "field-severity",
                    "ORDINARY",
                    "field-opened",
                    "2026-06-01"),
            guangxi("R-03", "IMPLEMENTATION").proved("PATENT_INFO_USE_AND_NAVIGATION", ""),
            guangxi("R-04", "APPROVAL")
                .under("MAJOR_SPECIAL")
                .then("facts", "field-commitments_high_value_inventions", "3"),
            guangxi("R-05", "IMPLEMENTATION")
                .then(
                    "lists/rights",
                    "field-number",
                    "202410000001.X",
                    "field-type",
                    "INVENTION",
                    "field-granted",
                    "2026-06-01"),
            guangxi("R-06", "IMPLEMENTATION")
                .having(
                    EntryKind.OUTPUTS, Map.of("title", "样机", "produced", LocalDate.of(2026, 5, 1)))
                .then(
                    "lists/outputs",
                    "replace",
                    "0",
                    "field-title",
                    "样机",
                    "field-produced",
                    "2026-05-01",
                    "field-registration_number",
                    "YSCG20260001",
                    "field-registered",
                    "2026-05-20"),
            guangxi("R-07", "IMPLEMENTATION")
                .having(EntryKind.RIGHTS, Map.of("number", "202410000001.X", "type", "INVENTION"))
                .then(
                    "lists/rights",
                    "replace",
                    "0",
                    "field-number",
                    "202410000001.X",
                    "field-type",
                    "INVENTION",
                    "field-declared",
                    "2026-06-01"),
            guangxi("R-08", "APPROVAL").proved("IP_MANAGEMENT_PLAN_AND_WORKFLOW", ""),
            guangxi("R-09", "APPROVAL").then("facts", "field-ip_lead", "黄例川"),
            guangxi("R-10", "IMPLEMENTATION")
                .having(EntryKind.PUBLICATIONS, Map.of("title", "论文"))
                .then(
                    "lists/publications",
                    "replace",
                    "0",
                    "field-title",
                    "论文",
                    "field-reviewed",
                    "2026-06-01",
                    "field-cleared",
                    "2026-06-02"),
            guangxi("R-11", "IMPLEMENTATION")
                .having(
                    EntryKind.PUBLICATIONS,
                    Map.of(
                        "title",
                        "论文",
                        "to_be_patented",
                        true,
                        "published",
                        LocalDate.of(2026, 5, 1)))
                .then(
                    "lists/publications",
                    "replace",
                    "0",
                    "field-title",
                    "论文",
                    "field-to_be_patented",
                    "true",
                    "field-published",
                    "2026-05-01",
                    "field-filed",
                    "2026-04-30"),
            guangxi("R-17", "APPROVAL")
                .then(
                    "facts",
                    "field-commitments_invention_outputs",
                    "1",
                    "field-commitments_invention_uses",
                    "1"),
            guangxi("R-18", "IMPLEMENTATION").proved("IP_EVALUATION", ""),
            guangxi("R-19", "CLOSING")
                .proved("FULL_PROCESS_IP_MANAGEMENT", "TOPIC")
                .proved("FULL_PROCESS_IP_MANAGEMENT", "APPROVAL")
                .proved("FULL_PROCESS_IP_MANAGEMENT", "IMPLEMENTATION"),
            guangdong("R-20", "IMPLEMENTATION")
                .proved("FULL_PROCESS_IP_MANAGEMENT", "TOPIC")
                .proved("FULL_PROCESS_IP_MANAGEMENT", "APPROVAL"),
            guangdong("R-21", "TOPIC")
                .then(
                    "lists/navigations",
                    "field-title",
                    "立项导航报告",
                    "field-kind",
                    "RD_APPROVAL",
                    "field-completed",
                    "2026-06-01",
                    "field-items",
                    "7",
                    "field-data_kinds",
                    "4"),
            guangdong("R-22", "IMPLEMENTATION")
                .then(
                    "lists/navigations",
                    "field-title",
                    "过程导航报告",
                    "field-kind",
                    "RD_PROCESS",
                    "field-completed",
                    "2026-06-01"))
        .map(Draft::done);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aProjectGoesFromUndeterminedOverViolatedToSatisfied(Case one) throws Exception {
    String number = "RP-" + one.rule();
    Map<ProjectField, Object> values = new EnumMap<>(ProjectField.class);
    values.put(ProjectField.NUMBER, number);
    values.put(ProjectField.TITLE, "高比能电池热管理");
    values.put(ProjectField.REGION_CODE, one.region());
    values.put(ProjectField.CATEGORY, "INDUSTRIAL");
    values.put(ProjectField.STAGE, one.stage());
    values.put(ProjectField.APPLIED, 620_000_000L);
    values.put(ProjectField.GRANTED, 620_000_000L);
    values.put(ProjectField.RECEIVED, 620_000_000L);
    projects.add(values, one.lists(), new Change("manager", "import 1", ""));
    assertThat(duty(number, one.rule()).state()).isEqualTo(DutyState.FACTS_MISSING);
    assertThat(duty(number, one.rule()).missing()).contains("project.programme");

    send(number, new Form("facts", Map.of("field-programme", one.programme())));
    assertThat(duty(number, one.rule()).state()).isIn(DutyState.OPEN, DutyState.OVERDUE);

    for (Form form : one.forms()) {
      assertThat(duty(number, one.rule()).state()).isIn(DutyState.OPEN, DutyState.OVERDUE);
      send(number, form);
    }
    if (one.rule().equals("R-01")) {
      projects.recordEvidence(
          new Evidence(
              number, "IP_RISK_ASSESSMENT", TestClock.TODAY, "RA-1", "评估乙", null, "insight"),
          new Change("approver", "insight", ""));
    }
    assertThat(duty(number, one.rule()).state()).isEqualTo(DutyState.DONE);
  }

  @Test
  void noRuleThatBindsAProjectIsLeftOut() {
    assertThat(cases().map(Case::rule))
        .containsExactlyInAnyOrderElementsOf(
            policies.packs().stream()
                .flatMap(pack -> pack.rules().stream())
                .filter(rule -> rule.subject().equals(FactSchema.PROJECT))
                .map(Rule::id)
                .distinct()
                .toList());
  }

  private Duty duty(String number, String rule) {
    return duties.of(number, TestClock.TODAY).orElseThrow().duties().stream()
        .filter(duty -> duty.rule().id().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private void send(String number, Form form) throws Exception {
    long version = projects.find(number).orElseThrow().version();
    var request =
        post("/projects/" + number + "/" + form.path())
            .param("version", Long.toString(version))
            .param("reason", "按原件补录")
            .with(users.manager());
    form.fields().forEach(request::param);
    String answer = mvc.perform(request).andReturn().getResponse().getRedirectedUrl();
    assertThat(answer).as(form.toString()).containsAnyOf("notice=saved", "notice=evidence");
  }

  private static Draft guangxi(String rule, String stage) {
    return new Draft(new Case(rule, "450200", "KEY_RD", stage, Map.of(), List.of()));
  }

  private static Draft guangdong(String rule, String stage) {
    return new Draft(new Case(rule, "440300", "KEY_FIELD_RD", stage, Map.of(), List.of()));
  }

  /// A case being written.
  private record Draft(Case done) {
    Draft under(String programme) {
      return new Draft(
          new Case(
              done.rule(), done.region(), programme, done.stage(), done.lists(), done.forms()));
    }

    Draft having(EntryKind kind, Map<String, Object> entry) {
      return new Draft(
          new Case(
              done.rule(),
              done.region(),
              done.programme(),
              done.stage(),
              Map.of(kind, List.of(entry)),
              done.forms()));
    }

    Draft proved(String duty, String stage) {
      return then(
          "evidence", "duty", duty, "stage", stage, "date", "2026-06-01", "reference", "工作台账");
    }

    Draft then(String path, String... fields) {
      Map<String, String> form = new LinkedHashMap<>();
      for (int i = 0; i < fields.length; i += 2) {
        form.put(fields[i], fields[i + 1]);
      }
      return new Draft(
          new Case(
              done.rule(),
              done.region(),
              done.programme(),
              done.stage(),
              done.lists(),
              Stream.concat(done.forms().stream(), Stream.of(new Form(path, form))).toList()));
    }
  }
}
