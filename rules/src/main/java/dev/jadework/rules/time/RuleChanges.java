package dev.jadework.rules.time;

import dev.jadework.rules.pack.Definition;
import dev.jadework.rules.pack.Rule;
import dev.jadework.rules.text.Labels;
import java.util.List;

/// Rules and definitions that are added, removed, changed, or begin or cease to apply.
final class RuleChanges {
  private final Changes changes;

  RuleChanges(Changes changes) {
    this.changes = changes;
  }

  void find() {
    changes.match(
        changes.before().pack().definitions(),
        changes.after().pack().definitions(),
        Definition::id,
        this::bothDefinitions,
        (kind, definition) ->
            changes.add(
                new Change(
                    Change.Of.DEFINITION,
                    kind,
                    definition.id(),
                    definition.title(),
                    List.of(),
                    List.of(definition.clause()))));
    changes.match(
        changes.before().pack().rules(),
        changes.after().pack().rules(),
        Rule::id,
        this::both,
        (kind, rule) ->
            changes.add(
                new Change(
                    Change.Of.RULE, kind, rule.id(), rule.title(), List.of(), rule.clauses())));
  }

  private void both(Rule old, Rule now) {
    boolean was = changes.before().inForce(old);
    boolean is = changes.after().inForce(now);
    List<String> clauses = Changes.union(old.clauses(), now.clauses());
    if (was != is) {
      changes.add(
          new Change(
              Change.Of.RULE,
              is ? Change.Kind.STARTS : Change.Kind.ENDS,
              now.id(),
              now.title(),
              List.of(),
              clauses));
    }
    changes.addIfChanged(
        Change.Of.RULE,
        now.id(),
        now.title(),
        new Difference.Collector()
            .add("适用条件", "condition of application", flat(old.applies()), flat(now.applies()))
            .add("履行要求", "requirement", flat(old.fulfilled()), flat(now.fulfilled()))
            .add("逾期条件", "condition of being overdue", flat(old.overdue()), flat(now.overdue()))
            .add("义务", "duty", old.duty(), now.duty())
            .add("名称", "title", old.title(), now.title())
            .add("种类", "kind", old.kind(), now.kind())
            .add("阶段", "stage", old.stage(), now.stage())
            .add("关口", "gate", gate(old), gate(now))
            .add("时限", "time limit", old.deadline(), now.deadline())
            .add("证明材料", "evidence", evidence(old), evidence(now))
            .add("依据条款", "clauses", old.clauses(), now.clauses())
            .all(),
        clauses);
  }

  /// Definitions keep no text of their conditions; that it has become another is told.
  private void bothDefinitions(Definition old, Definition now) {
    boolean other = !old.holds().term().toString().equals(now.holds().term().toString());
    changes.addIfChanged(
        Change.Of.DEFINITION,
        now.id(),
        now.title(),
        new Difference.Collector()
            .add("名称", "title", old.title(), now.title())
            .add("依据条款", "clause", old.clause(), now.clause())
            .add(
                "条件",
                "condition",
                other ? new Labels("原条件", "the former") : Changes.NOTHING,
                other ? new Labels("另一条件", "another") : Changes.NOTHING)
            .all(),
        Changes.union(List.of(old.clause()), List.of(now.clause())));
  }

  private static String gate(Rule rule) {
    return rule.gate() == Rule.Gate.NONE ? "NONE" : rule.gate() + " → " + rule.gateStage();
  }

  private static Labels evidence(Rule rule) {
    return new Labels(
        String.join("；", rule.evidence().stream().map(Labels::zh).toList()),
        String.join("; ", rule.evidence().stream().map(Labels::en).toList()));
  }

  /// How lines are broken changes nothing.
  private static String flat(String expression) {
    return expression.strip().replaceAll("\\s+", " ");
  }
}
