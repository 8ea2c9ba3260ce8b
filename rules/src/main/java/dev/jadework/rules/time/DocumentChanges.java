package dev.jadework.rules.time;

import dev.jadework.rules.pack.Clause;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Documents that come into or go out of force, and clauses that are added, removed or reworded.
final class DocumentChanges {
  private final Changes changes;

  DocumentChanges(Changes changes) {
    this.changes = changes;
  }

  void find() {
    changes.match(
        changes.before().pack().documents(),
        changes.after().pack().documents(),
        PolicyDocument::id,
        this::both,
        this::one);
  }

  private void one(Change.Kind kind, PolicyDocument document) {
    boolean added = kind == Change.Kind.ADDED;
    int clauses = document.clauses().size();
    List<Difference> differences =
        new Difference.Collector()
            .add("条款数", "number of clauses", added ? 0 : clauses, added ? clauses : 0)
            .add(
                "适用期",
                "in force",
                added ? Changes.NOTHING : span(document),
                added ? span(document) : Changes.NOTHING)
            .all();
    changes.add(
        new Change(
            Change.Of.DOCUMENT, kind, document.id(), document.title(), differences, List.of()));
  }

  private void both(PolicyDocument old, PolicyDocument now) {
    boolean was = changes.before().inForce(old);
    boolean is = changes.after().inForce(now);
    LocalDate from = changes.before().day();
    LocalDate to = changes.after().day();
    LocalDate end = now.inForceUntil();
    boolean passed =
        !was && !is && end != null && now.inForceFrom().isAfter(from) && end.isBefore(to);
    if (!was && is || passed) {
      turn(Change.Kind.STARTS, old, now);
    }
    if (was && !is || passed) {
      turn(Change.Kind.ENDS, old, now);
    }
    changes.addIfChanged(
        Change.Of.DOCUMENT,
        now.id(),
        now.title(),
        new Difference.Collector()
            .add("名称", "title", old.title(), now.title())
            .add("文号", "number", old.number(), now.number())
            .add("印发日期", "issued", day(old.issued()), day(now.issued()))
            .add("适用期", "in force", span(old), span(now))
            .all(),
        List.of());
    changes.match(old.clauses(), now.clauses(), Clause::id, this::bothClauses, this::oneClause);
  }

  private void turn(Change.Kind kind, PolicyDocument old, PolicyDocument now) {
    changes.add(
        new Change(
            Change.Of.DOCUMENT,
            kind,
            now.id(),
            now.title(),
            List.of(new Difference(new Labels("适用期", "in force"), span(old), span(now))),
            List.of()));
  }

  private void oneClause(Change.Kind kind, Clause clause) {
    boolean added = kind == Change.Kind.ADDED;
    Labels wording = new Labels("改述", "paraphrase");
    Difference text =
        added
            ? new Difference(wording, Changes.NOTHING, clause.text())
            : new Difference(wording, clause.text(), Changes.NOTHING);
    changes.add(
        new Change(
            Change.Of.CLAUSE,
            kind,
            clause.id(),
            number(clause),
            List.of(text),
            List.of(clause.id())));
  }

  private void bothClauses(Clause old, Clause now) {
    changes.addIfChanged(
        Change.Of.CLAUSE,
        now.id(),
        number(now),
        new Difference.Collector()
            .add("改述", "paraphrase", old.text(), now.text())
            .add("条款号", "number", old.number(), now.number())
            .add("类型", "type", old.type(), now.type())
            .add("相关性", "relevance", old.relevance(), now.relevance())
            .add("约束对象", "binds", words(old.binds().orElse(null)), words(now.binds().orElse(null)))
            .add("责任部门", "departments", old.departments(), now.departments())
            .add(
                "推定责任部门",
                "departments inferred",
                old.departmentsInferred(),
                now.departmentsInferred())
            .add(
                "证明材料",
                "evidence",
                words(old.evidence().orElse(null)),
                words(now.evidence().orElse(null)))
            .all(),
        List.of(now.id()));
  }

  private static Labels words(@Nullable Labels labels) {
    return labels == null ? Changes.NOTHING : labels;
  }

  private static Labels number(Clause clause) {
    return new Labels(clause.number(), clause.number());
  }

  private static Labels span(PolicyDocument document) {
    LocalDate until = document.inForceUntil();
    return new Labels(
        document.inForceFrom() + (until == null ? " 起" : " 至 " + until),
        until == null ? "from " + document.inForceFrom() : document.inForceFrom() + " to " + until);
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
