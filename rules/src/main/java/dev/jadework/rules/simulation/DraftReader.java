package dev.jadework.rules.simulation;

import dev.jadework.rules.expression.Condition;
import dev.jadework.rules.expression.Expressions;
import dev.jadework.rules.expression.ParameterType;
import dev.jadework.rules.expression.StandIn;
import dev.jadework.rules.loading.ConditionCompiler;
import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.pack.RuleConditions;
import dev.jadework.rules.text.Labels;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Nearest;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Reads the edits of a draft and applies them one after the other. Values and conditions are
/// checked by the readers of packs, with the same messages.
final class DraftReader {
  private static final List<String> KEYS =
      List.of("applies", "fulfilled", "overdue", "from", "until");

  private final PolicyPack base;
  private final Problems problems;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<String, RuleConditions> conditions;
  private final Map<String, Draft.Span> spans = new LinkedHashMap<>();
  private final Set<String> valued = new LinkedHashSet<>();
  private final Set<String> ruled = new LinkedHashSet<>();

  DraftReader(PolicyPack base, Problems problems) {
    this.base = base;
    this.problems = problems;
    base.parameters().forEach(parameter -> parameters.put(parameter.id(), parameter));
    base.rules().forEach(rule -> rules.put(rule.id(), rule));
    this.conditions = new LinkedHashMap<>(base.conditions());
  }

  Draft read(Yaml root) {
    Fields fields = Fields.of(root, problems);
    String pack = fields.text("pack", base.id());
    if (!pack.equals(base.id())) {
      problems.add(
          fields.place("pack"),
          "the draft is written for pack \"%s\" and read with \"%s\"; take that pack"
              .formatted(pack, base.id()));
    }
    Labels name = fields.labels("name");
    List<Yaml> edits = fields.list("edits");
    if (edits.isEmpty()) {
      problems.add(fields.place(), "the draft changes nothing; add a list \"edits\"");
    }
    edits.forEach(edit -> edit(Fields.of(edit, problems)));
    fields.finish();
    PolicyPack edited =
        base.with(
            base.version() + "+draft",
            List.copyOf(rules.values()),
            conditions,
            List.copyOf(parameters.values()));
    return new Draft(base, name, edited, spans, affected(edited));
  }

  private void edit(Fields fields) {
    if (fields.has("parameter")) {
      new ValueEdit(base, problems)
          .read(fields, parameters)
          .ifPresent(
              changed -> {
                parameters.put(changed.id(), changed);
                valued.add(changed.id());
              });
    } else if (fields.has("rule")) {
      rule(fields);
    } else {
      problems.add(
          fields.place(), "an edit names either a \"parameter\" or a \"rule\"; add one of them");
    }
    fields.finish();
  }

  private void rule(Fields fields) {
    String id = fields.text("rule");
    Rule rule = rules.get(id);
    RuleConditions old = conditions.get(id);
    if (rule == null || old == null) {
      KEYS.forEach(fields::value);
      problems.add(
          fields.place("rule"),
          "no rule \"%s\" in pack %s%s".formatted(id, base.id(), Nearest.hint(id, rules.keySet())));
      return;
    }
    LocalDate first = firstDay(rule);
    Optional<Condition> applies = condition(fields, "applies", rule, first);
    Optional<Condition> fulfilled = condition(fields, "fulfilled", rule, first);
    Optional<Condition> overdue = condition(fields, "overdue", rule, first);
    Draft.Span span = span(fields, first);
    boolean dated = span.from() != null || span.until() != null;
    boolean says =
        dated || fields.has("applies") || fields.has("fulfilled") || fields.has("overdue");
    if (!says) {
      problems.add(
          fields.place(),
          "the edit of rule %s changes nothing; give \"applies\", \"fulfilled\", \"overdue\", \"from\" or \"until\""
              .formatted(id));
      return;
    }
    if (dated) {
      spans.put(id, span);
    }
    ruled.add(id);
    rules.put(
        id,
        rule.with(
            fields.text("applies", rule.applies()),
            fields.text("fulfilled", rule.fulfilled()),
            fields.text("overdue", rule.overdue())));
    conditions.put(
        id,
        new RuleConditions(
            applies.orElse(old.applies()),
            fulfilled.orElse(old.fulfilled()),
            overdue.or(old::overdue)));
  }

  private Optional<Condition> condition(Fields fields, String key, Rule rule, LocalDate first) {
    return fields.value(key).flatMap(written -> compiler().compile(written, rule.subject(), first));
  }

  /// Conditions may use the values that edits above them have changed.
  private ConditionCompiler compiler() {
    Map<String, ParameterType> types = new LinkedHashMap<>();
    parameters.values().forEach(parameter -> types.put(parameter.id(), parameter.type()));
    Set<String> definitions = new LinkedHashSet<>();
    base.definitions().forEach(definition -> definitions.add(definition.id()));
    return new ConditionCompiler(
        new Expressions(base.schema(), types, definitions),
        List.copyOf(parameters.values()),
        problems);
  }

  private Draft.Span span(Fields fields, LocalDate first) {
    LocalDate from = fields.optionalDate("from").orElse(null);
    LocalDate until = fields.optionalDate("until").orElse(null);
    if (from != null && from.isBefore(first)) {
      problems.add(
          fields.place("from"),
          "from %s, before the documents of the rule apply (%s); a draft lets it begin later, not earlier"
              .formatted(from, first));
    }
    if (until != null && until.isBefore(from == null ? first : from)) {
      problems.add(
          fields.place("until"),
          "ends before it begins (%s); check both dates".formatted(from == null ? first : from));
    }
    return new Draft.Span(from, until);
  }

  private LocalDate firstDay(Rule rule) {
    return base.documentsOf(rule).stream()
        .map(PolicyDocument::inForceFrom)
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  /// Edited rules, and those that use an edited value themselves, through a definition, through
  /// their documents or through facts that stand in for one another.
  private List<String> affected(PolicyPack edited) {
    Set<String> definitions = new LinkedHashSet<>();
    for (Definition definition : edited.definitions()) {
      if (uses(definition.holds(), definitions)) {
        definitions.add(definition.id());
      }
    }
    return edited.rules().stream()
        .filter(
            rule ->
                ruled.contains(rule.id())
                    || edited.documentsOf(rule).stream().anyMatch(this::rests)
                    || uses(Objects.requireNonNull(conditions.get(rule.id())), definitions))
        .map(Rule::id)
        .toList();
  }

  private boolean uses(RuleConditions of, Set<String> definitions) {
    return uses(of.applies(), definitions)
        || uses(of.fulfilled(), definitions)
        || of.overdue().filter(overdue -> uses(overdue, definitions)).isPresent();
  }

  private boolean rests(PolicyDocument document) {
    return valued.contains(document.readings().firstDay())
        || valued.contains(document.readings().text());
  }

  private boolean uses(Condition condition, Set<String> definitions) {
    boolean standIn =
        valued.contains(StandIn.READING)
            && condition.facts().stream()
                .flatMap(path -> base.schema().find(path).stream())
                .anyMatch(fact -> !fact.standsIn().isEmpty());
    return standIn
        || condition.parameters().stream().anyMatch(valued::contains)
        || condition.definitions().stream().anyMatch(definitions::contains);
  }
}
