package dev.jadework.cli;

import dev.jadework.rules.evaluation.Phrases;
import dev.jadework.rules.pack.Clause;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Reading;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cards of rules, definitions, parameters and readings.
record RuleCards(PolicyPack pack, Citations citations) {

  List<Card> find(String id) {
    List<Card> cards = new ArrayList<>();
    pack.rule(id).map(this::rule).ifPresent(cards::add);
    pack.definition(id).map(this::definition).ifPresent(cards::add);
    pack.parameter(id).map(this::parameter).ifPresent(cards::add);
    for (Parameter parameter : pack.parameters()) {
      parameter
          .reading()
          .filter(reading -> reading.ambiguity().equals(id))
          .ifPresent(reading -> cards.add(reading(parameter, reading)));
    }
    return cards;
  }

  private Card rule(Rule rule) {
    return Card.of("rule", rule.id(), owner(rule.clauses().getFirst()))
        .add("title", "名称", "Title", rule.title())
        .add("duty", "义务代码", "Duty", rule.duty())
        .add("type", "种类", "Kind", rule.kind().name())
        .add("subject", "主体", "Subject", rule.subject())
        .add("clauses", "所依条款", "Clauses", rule.clauses())
        .add("stage", "阶段", "Stage", rule.stage().name())
        .add("gate", "关口", "Gate", rule.gate() + " " + rule.gateStage())
        .add("deadline", "时限", "Time limit", rule.deadline())
        .add("evidence", "证明材料", "Evidence", rule.evidence())
        .add("applies", "适用条件", "Applies", rule.applies().strip())
        .add("fulfilled", "履行要求", "Fulfilled", rule.fulfilled().strip())
        .add("overdue", "逾期条件", "Overdue", rule.overdue().strip())
        .add("metric", "统计口径", "Metric", rule.metric())
        .add(
            "binds",
            "约束对象",
            "Binds",
            pack.clause(rule.clauses().getFirst())
                .flatMap(Clause::binds)
                .orElse(new Labels("", "")))
        .add(
            "examples",
            "示例",
            "Examples",
            pack.examples().stream()
                .filter(
                    example ->
                        example.expected().stream().anyMatch(one -> one.rule().equals(rule.id())))
                .map(example -> example.id() + " " + example.place())
                .toList())
        .add("cited_by", "被引用于", "Cited by", citations.ofRule(rule.id()));
  }

  private Card definition(Definition definition) {
    return Card.of("definition", definition.id(), owner(definition.clause()))
        .add("title", "名称", "Title", definition.title())
        .add("subject", "主体", "Subject", definition.subject())
        .add("clause", "所依条款", "Clause", definition.clause())
        .add("measure", "指标", "Measure", definition.measure().map(RuleCards::told).orElse(""))
        .add("unit", "单位", "Unit", definition.unit())
        .add("uses", "使用", "Uses", uses(definition))
        .add("cited_by", "被引用于", "Cited by", citations.ofDefinition(definition.id()));
  }

  /// A measure with the readings by which it is another.
  private static String told(Definition.Measure measure) {
    String by =
        measure.includesFigure().isEmpty()
            ? " >= "
            : " >= (param.%s) ".formatted(measure.includesFigure());
    String other =
        measure
            .otherwise()
            .map(
                one ->
                    "; param.%s = %s: %s".formatted(one.reading(), one.answer(), one.fact().path()))
            .orElse("");
    return measure.fact().path() + by + "param." + measure.atLeast() + other;
  }

  private static List<String> uses(Definition definition) {
    List<String> uses = new ArrayList<>(definition.holds().facts().stream().sorted().toList());
    definition.holds().parameters().stream().sorted().map("param."::concat).forEach(uses::add);
    definition.holds().definitions().stream()
        .sorted()
        .map("definition."::concat)
        .forEach(uses::add);
    return uses;
  }

  private Card parameter(Parameter parameter) {
    return Card.of("parameter", parameter.id(), owner(parameter))
        .add("title", "名称", "Title", parameter.label())
        .add("unit", "单位", "Unit", parameter.unit())
        .add("reading", "口径", "Reading", parameter.reading().map(Reading::ambiguity).orElse(""))
        .add(
            "values",
            "取值",
            "Values",
            parameter.values().stream().map(value -> value(parameter, value)).toList())
        .add("cited_by", "被引用于", "Cited by", citations.ofParameter(parameter.id()));
  }

  private static Labels value(Parameter parameter, Parameter.Value value) {
    Labels shown = Phrases.value(parameter, value.value());
    String until = value.until() == null ? "" : "–" + value.until();
    String source =
        "%s%s, %s, %s, recorded %s"
            .formatted(
                value.from(),
                until,
                value.clause(),
                value.basis().name().toLowerCase(Locale.ROOT),
                value.recorded());
    return new Labels(
        "%s（%s）%s".formatted(shown.zh(), source, value.reason().zh()),
        "%s (%s) %s".formatted(shown.en(), source, value.reason().en()));
  }

  private Card reading(Parameter parameter, Reading reading) {
    return Card.of("reading", reading.ambiguity(), owner(parameter))
        .add("parameter", "参数", "Parameter", parameter.id())
        .add("question", "问题", "Question", reading.question())
        .add(
            "options",
            "选项",
            "Options",
            reading.options().stream()
                .map(
                    option ->
                        new Labels(
                            option.value() + " " + option.text().zh(),
                            option.value() + " " + option.text().en()))
                .toList())
        .add(
            "values",
            "采用",
            "Chosen",
            parameter.values().stream().map(value -> value(parameter, value)).toList())
        .add("acts_on", "影响", "Acts on", reading.actsOn())
        .add("clauses", "所涉条款", "Clauses concerned", reading.clauses())
        .add("cited_by", "被引用于", "Cited by", citations.ofParameter(parameter.id()));
  }

  /// The pack in which a parameter is taken to stand: that of the text of its first value.
  private String owner(Parameter parameter) {
    return owner(parameter.values().getFirst().clause());
  }

  private String owner(String clause) {
    return pack.clause(clause)
        .flatMap(found -> pack.document(found.document()))
        .map(PolicyDocument::pack)
        .orElse(pack.id());
  }
}
