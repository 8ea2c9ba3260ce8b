package dev.jadework.cli;

import dev.jadework.rules.pack.Clause;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.Figure;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Procedure;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.pack.Target;
import dev.jadework.rules.pack.Task;
import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Cards of documents, clauses, and what stands beside a clause.
record ClauseCards(PolicyPack pack, Citations citations) {

  List<Card> find(String id) {
    List<Card> cards = new ArrayList<>();
    for (PolicyDocument document : pack.documents()) {
      if (document.id().equals(id)) {
        cards.add(document(document));
      }
      for (Clause clause : document.clauses()) {
        if (clause.id().equals(id)) {
          cards.add(clause(clause, document));
        }
        clause.targets().stream()
            .filter(target -> target.id().equals(id))
            .forEach(target -> cards.add(target(target, document)));
        clause.procedures().stream()
            .filter(procedure -> procedure.id().equals(id))
            .forEach(procedure -> cards.add(procedure(procedure, document)));
        clause.task().stream()
            .flatMap(task -> task.deliverables().stream())
            .filter(deliverable -> deliverable.id().equals(id))
            .forEach(deliverable -> cards.add(deliverable(deliverable, clause, document)));
      }
    }
    return cards;
  }

  private static Card document(PolicyDocument document) {
    return Card.of("document", document.id(), document.pack())
        .add("title", "标题", "Title", document.title())
        .add("issuers", "发文机关", "Issued by", document.issuers())
        .add("number", "文号", "Number", document.number())
        .add("type", "种类", "Kind", document.kind().name())
        .add("issued", "发文日期", "Issued", day(document.issued()))
        .add("in_force_from", "适用起始日", "In force from", document.inForceFrom().toString())
        .add("in_force_basis", "起始日依据", "Basis of that day", document.inForceBasis())
        .add("in_force_until", "适用截止日", "In force until", day(document.inForceUntil()))
        .add("clauses", "条款", "Clauses", document.clauses().stream().map(Clause::id).toList());
  }

  private Card clause(Clause clause, PolicyDocument document) {
    Card card =
        Card.of("clause", clause.id(), document.pack())
            .add("document", "文件", "Document", document.id())
            .add("title", "文件标题", "Title of the document", document.title())
            .add("number", "条款号", "Number", clause.number())
            .add("in_force_from", "适用起始日", "In force from", document.inForceFrom().toString())
            .add("in_force_until", "适用截止日", "In force until", day(document.inForceUntil()))
            .add("type", "类型", "Type", clause.type())
            .add("relevance", "相关性", "Relevance", clause.relevance())
            .add("text", "内容", "Text", clause.text())
            .add("binds", "约束对象", "Binds", clause.binds().orElse(new Labels("", "")))
            .add("departments", "责任部门", "Departments stated", clause.departments())
            .add(
                "departments_inferred",
                "推定部门",
                "Departments inferred",
                clause.departmentsInferred())
            .add("evidence", "证明材料", "Evidence", clause.evidence().orElse(new Labels("", "")))
            .add("capabilities", "能力", "Capabilities", clause.capabilities())
            .add("registers", "名册", "Registers", clause.registers())
            .add("founds", "所立", "Founds", founds(clause))
            .add("cites", "引用", "Cites", clause.cites());
    clause.task().ifPresent(task -> task(card, task));
    return card.add("cited_by", "被引用于", "Cited by", citations.ofClause(clause.id()));
  }

  private List<String> founds(Clause clause) {
    return Stream.of(
            pack.rules().stream()
                .filter(rule -> rule.clauses().getFirst().equals(clause.id()))
                .map(Rule::id)
                .map("rule "::concat),
            pack.definitions().stream()
                .filter(definition -> definition.clause().equals(clause.id()))
                .map(Definition::id)
                .map("definition "::concat),
            clause.targets().stream().map(Target::id).map("target "::concat),
            clause.procedures().stream().map(Procedure::id).map("procedure "::concat))
        .flatMap(found -> found)
        .toList();
  }

  private static void task(Card card, Task task) {
    card.add("group", "任务组", "Group", String.valueOf(task.group()))
        .add("content", "任务内容", "Content", task.content().orElse(new Labels("", "")))
        .add("work", "工作任务", "Work", task.work())
        .add(
            "deliverables",
            "成果",
            "Deliverables",
            task.deliverables().stream()
                .map(
                    one ->
                        new Labels(
                            one.id() + " " + one.text().zh(), one.id() + " " + one.text().en()))
                .toList())
        .add(
            "deliverables_note",
            "成果说明",
            "Note on deliverables",
            task.deliverablesNote().orElse(new Labels("", "")))
        .add("same_as", "重复任务", "Repeats", task.sameAs());
  }

  private static Card deliverable(Task.Deliverable one, Clause clause, PolicyDocument document) {
    return Card.of("deliverable", one.id(), document.pack())
        .add("clause", "条款", "Clause", clause.id())
        .add("type", "种类", "Kind", one.kind().name())
        .add("text", "内容", "Text", one.text())
        .add("count", "数量", "Count", one.count().map(Object::toString).orElse(""))
        .add("unit", "单位", "Unit", one.unit().orElse(new Labels("", "")))
        .add("departments", "责任部门", "Departments stated", clause.departments())
        .add("departments_inferred", "推定部门", "Departments inferred", clause.departmentsInferred());
  }

  private static Card target(Target target, PolicyDocument document) {
    return Card.of("target", target.id(), document.pack())
        .add("clause", "条款", "Clause", target.clause())
        .add("indicator", "指标", "Indicator", target.indicator())
        .add("definition", "口径", "What is counted", target.definition())
        .add("op", "比较", "Comparison", target.op().sign())
        .add("value", "目标值", "Value", target.value().map(Object::toString).orElse(""))
        .add("up_to", "区间上限", "Up to", target.upTo().map(Object::toString).orElse(""))
        .add("unit", "单位", "Unit", target.unit())
        .add("due", "期限", "Due", target.due().map(Object::toString).orElse(""))
        .add(
            "baseline",
            "基期",
            "Baseline",
            target.baseline().map(Target.Baseline::text).orElse(new Labels("", "")))
        .add("computed_by", "计算", "Computed by", target.computedBy().map(Figure::code).orElse(""))
        .add("needs", "所需数据", "Needs", target.needs().orElse(new Labels("", "")))
        .add("source", "公布来源", "Published in", target.source().orElse(new Labels("", "")))
        .add("subject_rule", "所涉规则", "Rule measured", target.subjectRule());
  }

  private static Card procedure(Procedure procedure, PolicyDocument document) {
    return Card.of("procedure", procedure.id(), document.pack())
        .add("clause", "条款", "Clause", procedure.clause())
        .add("title", "名称", "Title", procedure.title())
        .add("steps", "步骤", "Steps", procedure.steps().stream().map(ClauseCards::step).toList());
  }

  private static Labels step(Procedure.Step step) {
    String next = step.next().isEmpty() ? "" : " → " + String.join(", ", step.next());
    String days = step.days().map(count -> ", " + count + " d").orElse("");
    return new Labels(
        "%s %s（%s%s）%s".formatted(step.id(), step.text().zh(), step.by().zh(), days, next),
        "%s %s (%s%s)%s".formatted(step.id(), step.text().en(), step.by().en(), days, next));
  }

  private static String day(@Nullable LocalDate day) {
    return Objects.toString(day, "");
  }
}
