package dev.jadework.rules.evaluation;

import static dev.jadework.rules.evaluation.Phrases.labels;
import static dev.jadework.rules.evaluation.Phrases.same;

import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.expression.Term;
import dev.jadework.rules.expression.Trace;
import dev.jadework.rules.expression.Truth;
import dev.jadework.rules.fact.Fact;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.pack.Clause;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.pack.Target;
import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Builds the explanation of one finding: documents, region, conditions, time limit.
final class Explainer {
  private final PolicyPack pack;
  private final Rule rule;
  private final List<String> shown;
  private final Facts facts;
  private final Map<String, Trace> definitions;
  private final Moment moment;
  private final List<StatedTarget> targets;
  private final LocalDate asOf;
  private final Optional<LocalDate> inForce;

  /// @param shown ids of the rule's documents, whose titles are told at the top
  /// @param definitions how the definitions of the subject were worked out, by their ids
  Explainer(
      PolicyPack pack,
      Rule rule,
      List<String> shown,
      Facts facts,
      Map<String, Trace> definitions,
      RulesAt at,
      Optional<LocalDate> inForce) {
    this.pack = pack;
    this.shown = shown;
    this.rule = rule;
    this.facts = facts;
    this.definitions = definitions;
    this.moment = at.moment();
    this.targets = at.targets();
    this.asOf = moment.validOn();
    this.inForce = inForce;
  }

  /// The first line, with the steps that lead to it.
  Explanation root(Conclusion conclusion, List<String> missing, List<Explanation> steps) {
    Labels text = labels("%s：%s", "%s: %s", rule.title(), conclusion.text());
    if (!missing.isEmpty()) {
      Labels names =
          Phrases.join(missing.stream().map(path -> Phrases.missing(pack, path)).toList());
      text = labels("%s，缺少事实：%s", "%s; missing: %s", text, names);
    }
    return new Explanation(text, conclusion.outcome(), rule.clauses(), steps);
  }

  /// Whether a document applies on the day, and how its first day is known.
  Explanation document(PolicyDocument document, Standing standing) {
    Labels numbers =
        Phrases.join(
            document.clauses().stream()
                .filter(clause -> rule.clauses().contains(clause.id()))
                .map(clause -> same(clause.number()))
                .distinct()
                .toList());
    LocalDate until = document.inForceUntil();
    Labels end = until == null ? same("") : new Labels("至 " + until + " 止", " until " + until);
    List<String> cited =
        document.clauses().stream().map(Clause::id).filter(rule.clauses()::contains).toList();
    Explanation basis =
        new Explanation(
            labels("适用起始日：%s", "First day: %s", document.inForceBasis()), "", List.of(), List.of());
    return new Explanation(
        labels(
            "依据《%s》%s，自 %s 起适用%s；判定日 %s：%s",
            "Basis: %s, %s, applies from %s%s; day of evaluation %s: %s",
            document.title(),
            numbers,
            same(document.inForceFrom().toString()),
            end,
            same(asOf.toString()),
            document.recorded().isAfter(moment.knownOn())
                ? labels(
                    "%s 才录入，截至 %s 尚不知道",
                    "recorded on %s, not known by %s",
                    same(document.recorded().toString()),
                    same(moment.knownOn().toString()))
                : standing.label()),
        outcome(standing.inForce()),
        cited,
        List.of(basis));
  }

  /// Targets of the rule's clauses. A target year that has passed does not end the duty.
  List<Explanation> targets() {
    List<Explanation> told = new ArrayList<>();
    for (StatedTarget stated : targets) {
      Target target = stated.target();
      if (stated.evaluated() && target.subjectRule().equals(rule.id())) {
        told.add(
            target(target.indicator(), figure(target), target.due().orElse(null), target.clause()));
      }
    }
    return told;
  }

  /// Path of the fact that tells the region.
  String regionPath() {
    return facts.subject() + ".region";
  }

  private static Labels figure(Target target) {
    return target.value().isEmpty()
        ? new Labels("上升", "rises")
        : Phrases.withUnit(target.amount(), target.unit());
  }

  private Explanation target(
      Labels indicator, Labels figure, @Nullable LocalDate due, String clause) {
    if (due == null) {
      Labels text = labels("目标：%s %s，文件未定期限", "Target: %s %s, without a date", indicator, figure);
      return new Explanation(text, "", List.of(clause), List.of());
    }
    Labels day = same(due.toString());
    Labels text =
        asOf.isAfter(due)
            ? labels(
                "目标：%s %s，考核期至 %s，已届满，作为历史目标保留；文件未规定失效，义务继续适用",
                "Target: %s %s by %s; that day has passed and the target is kept as history, but the document names no end and the duty goes on",
                indicator,
                figure,
                day)
            : labels("目标：%s %s，考核期至 %s", "Target: %s %s by %s", indicator, figure, day);
    return new Explanation(text, "", List.of(clause), List.of());
  }

  /// Whether the pack binds projects of the region.
  Explanation region(String region, Truth truth) {
    Labels given = region.isEmpty() ? new Labels("（未提供）", "(not given)") : same(region);
    return new Explanation(
        labels(
            "%s %s，本政策包适用于%s（%s）：%s",
            "Region code of the %s %s; this pack binds %s (%s): %s",
            new Labels(
                pack.schema().find(regionPath()).map(Fact::label).orElse(Explanation.NOTHING).zh(),
                pack.schema().subject(facts.subject()).label().en()),
            given,
            pack.regionName(),
            same(pack.region()),
            Phrases.verdict(truth)),
        outcome(truth),
        List.of(),
        List.of());
  }

  /// One of the conditions of the rule, with its parts below it.
  Explanation part(Labels name, Condition condition, Trace trace) {
    Explanation tree = explainer(trace).explain(condition.term());
    return new Explanation(
        labels("%s：%s", "%s: %s", name, Phrases.verdict(trace.truth())),
        name,
        outcome(trace.truth()),
        List.of(),
        List.of(tree));
  }

  /// The time limit and whether it has run out.
  Explanation deadline(Condition condition, Trace trace) {
    Labels verdict =
        switch (trace.truth()) {
          case TRUE -> new Labels("已逾期", "overdue");
          case FALSE -> new Labels("未逾期", "still in time");
          case UNKNOWN -> new Labels("缺少事实，按未逾期处理", "facts are missing, treated as in time");
        };
    return new Explanation(
        labels("时限：%s；%s", "Time limit: %s; %s", rule.deadline(), verdict),
        "",
        List.of(),
        condition.term() instanceof Term.Literal
            ? List.of()
            : List.of(explainer(trace).explain(condition.term())));
  }

  /// Why the rule could not be evaluated although nothing is missing.
  Explanation failure(String message) {
    return new Explanation(
        new Labels("规则无法计算：" + message, "The rule could not be evaluated: " + message),
        "unknown",
        List.of(),
        List.of());
  }

  private TermExplainer explainer(Trace trace) {
    return new TermExplainer(pack, shown, facts, trace, moment, inForce, this::definition);
  }

  /// A definition that a condition uses: what it means and how it came out.
  private Explanation definition(String id) {
    Definition definition = pack.definition(id).orElseThrow();
    Trace trace = definitions.get(id);
    Truth truth = trace == null ? Truth.UNKNOWN : trace.truth();
    Labels text = labels("%s：%s", "%s: %s", definition.title(), Phrases.verdict(truth));
    List<Explanation> parts =
        trace == null
            ? List.of(failure("no value"))
            : List.of(explainer(trace).explain(definition.holds().term()));
    return new Explanation(text, text, outcome(truth), List.of(definition.clause()), parts);
  }

  static String outcome(Truth truth) {
    return truth.name().toLowerCase(Locale.ROOT);
  }
}
