package dev.jadework.platform.insight.register;

import dev.jadework.platform.audit.Audit;
import dev.jadework.platform.audit.Subject;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.identity.Role;
import dev.jadework.platform.insight.assessment.Assessment;
import dev.jadework.platform.insight.assessment.Change;
import dev.jadework.platform.projects.Evidence;
import dev.jadework.platform.projects.Projects;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// 评估办理. The only way to change stored assessments. Each act, its audit row and, on signing, the
/// evidence for the project are stored together or not at all; a refused act is audited too.
@Service
public class Assessments {
  /// Code of the duty that a signed assessment fulfils.
  public static final String DUTY = "IP_RISK_ASSESSMENT";

  private final AssessmentStore store;
  private final Projects projects;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Assessments(
      AssessmentStore store,
      Projects projects,
      Audit audit,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.store = store;
    this.projects = projects;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  public Optional<StoredAssessment> find(long id) {
    return store.find(id);
  }

  /// The assessment of a project that is still worked on or waits for its signature.
  public Optional<Long> openOf(String project) {
    return store.openOf(project);
  }

  public List<AssessmentRow> ofProject(String project) {
    return store.ofProject(project);
  }

  public List<AssessmentRow> list(AssessmentFilter filter, int offset, int size) {
    return store.list(filter, offset, size);
  }

  public long count(AssessmentFilter filter) {
    return store.count(filter);
  }

  /// Every version of the content, newest first.
  public List<Revision> revisions(long id) {
    return store.revisions(id);
  }

  /// The content as it was in a revision.
  public Optional<Assessment> revision(long id, int number) {
    return store.revision(id, number);
  }

  /// Whether this person wrote anything of it, and so cannot sign it.
  public boolean wrote(long id, CurrentUser user) {
    return store.writers(id).contains(user.login());
  }

  /// Stores a computed draft. A project has one assessment at a time that is not signed.
  public Outcome start(Inputs inputs, Assessment draft, CurrentUser by) {
    String project = draft.project().number();
    if (!by.has(Role.ASSESSOR)) {
      return refused(Refusal.ROLE, List.of(), "start", new Subject("project", project), by);
    }
    Outcome outcome;
    try {
      outcome = begin(inputs, draft, by);
    } catch (DuplicateKeyException e) {
      // Two windows at once: the unique index let one of them through.
      outcome = Outcome.Refused.because(Refusal.ALREADY_OPEN);
    }
    return outcome instanceof Outcome.Refused refused
        ? refused(refused.reason(), List.of(), "start", new Subject("project", project), by)
        : outcome;
  }

  private Outcome begin(Inputs inputs, Assessment draft, CurrentUser by) {
    return inTransaction(
        () -> {
          if (store.openOf(draft.project().number()).isPresent()) {
            return Outcome.Refused.because(Refusal.ALREADY_OPEN);
          }
          Instant now = clock.instant();
          long id = store.insert(inputs, draft, now);
          store.addRevision(id, draft, now, by.login(), by.name(), "#0", "");
          StoredAssessment stored = store.find(id).orElseThrow();
          record(stored, "assessment.started", by, Map.of());
          return new Outcome.Done(stored);
        });
  }

  /// Changes the content of a draft.
  ///
  /// @param version version that the person saw
  /// @throws IllegalArgumentException if the assessment has no such part
  public Outcome edit(long id, long version, Edit edit, CurrentUser by) {
    return act(
        id,
        version,
        "edit",
        by,
        before -> {
          if (!by.has(Role.ASSESSOR)) {
            return Outcome.Refused.because(Refusal.ROLE);
          }
          if (before.state() != AssessmentState.DRAFT) {
            return Outcome.Refused.because(Refusal.STATE);
          }
          if (edit.reason().isBlank()) {
            return Outcome.Refused.because(Refusal.NO_REASON);
          }
          Instant now = clock.instant();
          String what = edit.what(before.content());
          Change change = new Change(now, by.name(), what, edit.reason().strip());
          Assessment after = edit.apply(before.content(), change);
          int revision =
              store.addRevision(id, after, now, by.login(), by.name(), what, change.reason());
          store.update(id, before.state(), after, now);
          StoredAssessment stored = store.find(id).orElseThrow();
          record(
              stored,
              "assessment.edited",
              by,
              Map.of("revision", revision, "what", what, "reason", change.reason()));
          return new Outcome.Done(stored);
        });
  }

  /// 撤销到某次修订. Puts an earlier content back; what came after stays in the history.
  public Outcome goBack(long id, long version, int revision, String reason, CurrentUser by) {
    Assessment content =
        store
            .revision(id, revision)
            .orElseThrow(() -> new IllegalArgumentException("no revision " + revision));
    return edit(id, version, new Edit.GoBack(revision, content, reason), by);
  }

  /// Takes a step of the sign-off. Signing records the evidence that the duty is fulfilled.
  ///
  /// @param opinion the person's words; needed to send back
  public Outcome take(Step step, long id, long version, String opinion, CurrentUser by) {
    return act(
        id,
        version,
        step.key(),
        by,
        before -> {
          Optional<Outcome.Refused> refusal = refusal(step, before, opinion, by);
          if (refusal.isPresent()) {
            return refusal.get();
          }
          Instant now = clock.instant();
          store.addStep(
              id,
              new StoredAssessment.TakenStep(
                  now, by.login(), by.name(), step, opinion.strip(), before.digest()));
          store.update(id, step.to(), before.content(), now);
          StoredAssessment stored = store.find(id).orElseThrow();
          if (step == Step.SIGN) {
            recordEvidence(stored, now, by);
          }
          Map<String, Object> details = new LinkedHashMap<>();
          details.put("from", step.from().name());
          details.put("to", step.to().name());
          details.put("opinion", opinion.strip());
          record(stored, "assessment." + step.key(), by, details);
          return new Outcome.Done(stored);
        });
  }

  private static Optional<Outcome.Refused> refusal(
      Step step, StoredAssessment before, String opinion, CurrentUser by) {
    if (!by.has(step.role())) {
      return Optional.of(Outcome.Refused.because(Refusal.ROLE));
    }
    if (before.state() != step.from()) {
      return Optional.of(Outcome.Refused.because(Refusal.STATE));
    }
    if (step.secondPerson() && before.writers().contains(by.login())) {
      return Optional.of(Outcome.Refused.because(Refusal.OWN_WORK));
    }
    if (step == Step.SUBMIT && !before.unanswered().isEmpty()) {
      return Optional.of(new Outcome.Refused(Refusal.UNANSWERED, before.unanswered()));
    }
    return step == Step.RETURN && opinion.isBlank()
        ? Optional.of(Outcome.Refused.because(Refusal.NO_REASON))
        : Optional.empty();
  }

  private void recordEvidence(StoredAssessment signed, Instant now, CurrentUser by) {
    projects.recordEvidence(
        new Evidence(
            signed.project(),
            DUTY,
            Days.of(now),
            signed.content().number(),
            by.name(),
            signed.digest(),
            "insight"),
        new dev.jadework.platform.projects.Change(
            by.login(), "insight", signed.content().number()));
  }

  /// Finds and locks the assessment, refuses if it was changed meanwhile, acts, audits a refusal.
  private Outcome act(
      long id,
      long version,
      String what,
      CurrentUser by,
      Function<StoredAssessment, Outcome> action) {
    Outcome outcome =
        inTransaction(
            () -> {
              StoredAssessment before =
                  store
                      .findLocked(id)
                      .orElseThrow(() -> new IllegalArgumentException("no assessment " + id));
              return before.version() == version ? action.apply(before) : new Outcome.Stale(before);
            });
    return outcome instanceof Outcome.Refused refused
        ? refused(
            refused.reason(),
            refused.about(),
            what,
            new Subject("assessment", Long.toString(id)),
            by)
        : outcome;
  }

  private Outcome inTransaction(java.util.function.Supplier<Outcome> action) {
    return Objects.requireNonNull(transaction.execute(status -> action.get()));
  }

  /// Outside the transaction of the act, which has stored nothing.
  private Outcome refused(
      Refusal reason, List<String> about, String what, Subject subject, CurrentUser by) {
    audit.record(
        by.login(),
        "assessment.refused",
        subject,
        Map.of("act", what, "reason", reason.name(), "about", new ArrayList<>(about)));
    return new Outcome.Refused(reason, about);
  }

  private void record(
      StoredAssessment stored, String action, CurrentUser by, Map<String, ?> details) {
    Map<String, Object> all = new LinkedHashMap<>(details);
    all.put("number", stored.content().number());
    all.put("project", stored.project());
    all.put("digest", stored.digest());
    audit.record(by.login(), action, new Subject("assessment", Long.toString(stored.id())), all);
  }
}
