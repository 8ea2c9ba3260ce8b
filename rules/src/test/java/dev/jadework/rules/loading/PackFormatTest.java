package dev.jadework.rules.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.jadework.rules.pack.Capability;
import dev.jadework.rules.pack.Catalogue;
import dev.jadework.rules.pack.Clause;
import dev.jadework.rules.pack.Department;
import dev.jadework.rules.pack.Figure;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Procedure;
import dev.jadework.rules.pack.Proof;
import dev.jadework.rules.pack.Reading;
import dev.jadework.rules.pack.Register;
import dev.jadework.rules.pack.Target;
import dev.jadework.rules.pack.Task;
import dev.jadework.rules.text.Labels;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the pack of a fictional region says, key by key.
class PackFormatTest {
  @TempDir Path policies;

  private PolicyPack pack;

  @BeforeEach
  void load() {
    pack = PackCopy.ofFictional(policies).load();
  }

  @Test
  void readsTheHeadOfAPack() {
    assertThat(pack.id()).isEqualTo("cn-99");
    assertThat(pack.base()).isEqualTo("cn");
    assertThat(pack.region()).isEqualTo("99");
    assertThat(pack.recorded()).isEqualTo("2024-06-01");
  }

  @Test
  void readsTheHeadOfADocument() {
    PolicyDocument plan = pack.document("FX-PLAN").orElseThrow();

    assertThat(plan.pack()).isEqualTo("cn-99");
    assertThat(plan.number()).isEqualTo("虚科〔2024〕7号");
    assertThat(plan.kind()).isEqualTo(PolicyDocument.Kind.WORK_PLAN);
    assertThat(plan.groups())
        .containsExactly(
            new PolicyDocument.Group(1, new Labels("创造", "creation")),
            new PolicyDocument.Group(2, new Labels("运用", "use")));
    PolicyDocument law = pack.document("FX-LAW").orElseThrow();
    assertThat(law.kind()).isEqualTo(PolicyDocument.Kind.LAW);
    assertThat(law.number()).isEmpty();
    assertThat(law.groups()).isEmpty();
  }

  @Test
  void readsWhomAClauseBindsAndWhatItNames() {
    Clause clause = pack.clause("FX-01").orElseThrow();

    assertThat(clause.binds()).contains(new Labels("项目承担单位", "project undertakers"));
    assertThat(clause.evidence()).contains(new Labels("任命记录", "record of appointment"));
    assertThat(clause.departments()).containsExactly("虚构区科技厅");
    assertThat(clause.departmentsInferred()).containsExactly("虚构区市场监管局");
    assertThat(clause.registers()).containsExactly("fictional_patents");
    assertThat(clause.cites()).containsExactly("FX-LAW-1");
    Clause law = pack.clause("FX-LAW-1").orElseThrow();
    assertThat(law.binds()).isEmpty();
    assertThat(law.task()).isEmpty();
  }

  @Test
  void readsTheRowOfAWorkPlan() {
    Task task = pack.clause("FX-01").orElseThrow().task().orElseThrow();

    assertThat(task.group()).isEqualTo(1);
    assertThat(task.content()).contains(new Labels("专人负责", "a person in charge"));
    assertThat(task.sameAs()).isEmpty();
    assertThat(task.deliverables())
        .extracting(Task.Deliverable::id, Task.Deliverable::kind, Task.Deliverable::count)
        .containsExactly(
            tuple("FX-01-1", Task.Kind.DOCUMENT, Optional.empty()),
            tuple("FX-01-2", Task.Kind.COUNT, Optional.of(BigDecimal.valueOf(20))));
    Task second = pack.clause("FX-02").orElseThrow().task().orElseThrow();
    assertThat(second.content()).isEmpty();
    assertThat(second.contentNote().orElseThrow().zh()).isEqualTo("原表此格为空");
    assertThat(second.deliverables()).isEmpty();
    assertThat(second.sameAs()).isEqualTo("FX-01");
  }

  @Test
  void readsTargets() {
    Target first = pack.clause("FX-01").orElseThrow().targets().getFirst();

    assertThat(first.op()).isEqualTo(Target.Op.AT_LEAST);
    assertThat(first.value()).contains(new BigDecimal("95.5"));
    assertThat(first.due()).contains(LocalDate.of(2025, 12, 31));
    assertThat(first.baseline())
        .contains(new Target.Baseline(2023, new Labels("六成", "six in ten")));
    assertThat(first.computedBy()).contains(Figure.COVERAGE_RATE);
    assertThat(first.needs()).isEmpty();
    assertThat(first.subjectRule()).isEqualTo("FX-R-1");
    Target second = pack.clause("FX-02").orElseThrow().targets().getFirst();
    assertThat(second.op()).isEqualTo(Target.Op.EXACTLY);
    assertThat(second.needs().orElseThrow().zh()).isEqualTo("各单位年报");
    assertThat(second.source().orElseThrow().zh()).isEqualTo("虚构统计公报");
    Target range = pack.clause("FX-02").orElseThrow().targets().getLast();
    assertThat(range.value()).contains(new BigDecimal("3"));
    assertThat(range.upTo()).contains(new BigDecimal("5"));
    assertThat(range.amount()).isEqualTo("3–5");
    assertThat(pack.targets()).contains(first, second, range);
  }

  @Test
  void readsTheStepsOfAProcedure() {
    Procedure procedure = pack.clause("FX-01").orElseThrow().procedures().getFirst();

    assertThat(procedure.id()).isEqualTo("fictional_appointment");
    assertThat(procedure.steps())
        .extracting(Procedure.Step::id)
        .containsExactly("propose", "check", "appoint");
    Procedure.Step check = procedure.steps().get(1);
    assertThat(check.days()).contains(15);
    assertThat(check.next()).containsExactly("appoint", "propose");
    assertThat(check.by().zh()).isEqualTo("虚构区科技厅");
    assertThat(procedure.steps().getLast().next()).isEmpty();
  }

  @Test
  void readsDepartmentsRegistersCapabilitiesAndProofs() {
    Catalogue catalogue = pack.catalogue();

    assertThat(catalogue.departments())
        .contains(
            new Department(
                new Labels("虚构区知识产权局", "IP office of the fictional region"),
                LocalDate.parse("2023-12-31"),
                "虚构区市场监管局"));
    assertThat(catalogue.capabilities())
        .contains(
            new Capability(
                "CAP-FICTION",
                new Labels("虚构能力", "fictional capability"),
                Capability.Works.PARTLY));
    assertThat(catalogue.proofs())
        .contains(
            new Proof(
                "dev.jadework.rules.loading.PackFormatTest#readsTargets",
                List.of("FX-01"),
                List.of("FX-02"),
                Optional.of(new Labels("缺一半", "the other half"))));
    Register register =
        catalogue.registers().stream()
            .filter(one -> one.id().equals("fictional_patents"))
            .findFirst()
            .orElseThrow();
    assertThat(register.visibility()).isEqualTo(Register.Visibility.PUBLIC);
    assertThat(register.fields())
        .extracting(Register.Field::type)
        .containsExactly(Register.Type.TEXT, Register.Type.DATE);
    assertThat(register.lifecycle()).containsExactly("draft", "published", "withdrawn");
  }

  @Test
  void aValueIsRecordedOnItsOwnDayOrOnThatOfThePack() {
    assertThat(pack.parameter("fictional_threshold").orElseThrow().values())
        .extracting(Parameter.Value::recorded)
        .containsExactly(LocalDate.parse("2024-06-01"), LocalDate.parse("2024-11-15"));
  }

  @Test
  void readsOpenQuestionsWithTheirAnswers() {
    Reading scope = pack.parameter("fictional_scope").orElseThrow().reading().orElseThrow();

    assertThat(scope.ambiguity()).isEqualTo("A-99");
    assertThat(scope.options())
        .extracting(Reading.Option::value)
        .containsExactly("ALL", "INDUSTRIAL");
    assertThat(scope.clauses()).containsExactly("FX-02");
    assertThat(pack.parameter("fictional_switch").orElseThrow().reading().orElseThrow().options())
        .extracting(Reading.Option::value)
        .containsExactly(true, false);
    assertThat(pack.parameter("fictional_threshold").orElseThrow().reading()).isEmpty();
  }

  @Test
  void documentsOfTheNationalPackComeLast() {
    assertThat(pack.documents().stream().map(PolicyDocument::pack).distinct().toList())
        .isIn(List.of("cn-99"), List.of("cn-99", "cn"));
  }

  @Test
  void theNationalPackLoadsByItselfAndBindsEverywhere() {
    PolicyPack national = PolicyPacks.load(policies, "cn");

    assertThat(national.region()).isEmpty();
    assertThat(national.base()).isEmpty();
    assertThat(PolicyPacks.ids(policies)).containsExactly("cn-99");
    assertThat(PolicyPacks.forRegion(policies, "990100")).contains("cn-99");
    assertThat(PolicyPacks.forRegion(policies, "110000")).isEmpty();
  }
}
