package dev.jadework.platform.projects;

import dev.jadework.platform.audit.Audit;
import dev.jadework.platform.audit.Subject;
import dev.jadework.rules.fact.Stage;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 关口. Decides whether a project enters its next stage, and keeps every decision with its findings.
@Service
public class Gates {
  private final JdbcClient jdbc;
  private final Projects projects;
  private final Duties duties;
  private final Audit audit;
  private final Clock clock;

  Gates(JdbcClient jdbc, Projects projects, Duties duties, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.projects = projects;
    this.duties = duties;
    this.audit = audit;
    this.clock = clock;
  }

  /// Moves a project into its next stage unless a blocking duty is open or not to be determined.
  ///
  /// @param version version of the project that the decision rests on
  /// @param confirmed whether the warnings were read and accepted
  /// @param reason in the decider's words; needed where there are warnings
  /// @param asOf day of the decision
  /// @throws StaleProject if the project has another version by now
  @Transactional
  public GateOutcome advance(
      String number, long version, boolean confirmed, String reason, String actor, LocalDate asOf) {
    ProjectDuties found = found(number, version, asOf);
    GateCheck check = GateCheck.of(found);
    Stage to = check.to();
    if (to == null || !check.open()) {
      keep(found, GateDecision.Kind.REFUSED, to == null ? check.from() : to, reason, actor);
      return new GateOutcome.Refused(check);
    }
    if (!check.warnings().isEmpty() && (!confirmed || reason.isBlank())) {
      return new GateOutcome.NeedsConfirmation(check);
    }
    Map<ProjectField, @Nullable Object> changes = new LinkedHashMap<>();
    changes.put(ProjectField.STAGE, to.name());
    ProjectField date = dateOf(to);
    if (date != null && found.project().date(date).isEmpty()) {
      changes.put(date, asOf);
    }
    projects.change(number, version, changes, new Change(actor, "gate", reason));
    keep(found, GateDecision.Kind.PASSED, to, reason, actor);
    return new GateOutcome.Passed(check);
  }

  /// 退回更正. Takes a project back by one stage, a correction that has to say why. A date
  /// that the gate had set is withdrawn; one from an application or a form stays.
  ///
  /// @throws IllegalArgumentException without a reason, or in the first stage
  /// @throws StaleProject if the project has another version by now
  @Transactional
  public Stage stepBack(String number, long version, String reason, String actor, LocalDate asOf) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a correction needs a reason");
    }
    ProjectDuties found = found(number, version, asOf);
    Stage from = found.project().stage();
    if (from == Stage.TOPIC) {
      throw new IllegalArgumentException("there is no stage before the first one");
    }
    Stage to = Stage.values()[from.ordinal() - 1];
    Map<ProjectField, @Nullable Object> changes = new LinkedHashMap<>();
    changes.put(ProjectField.STAGE, to.name());
    ProjectField date = dateOf(from);
    if (date != null && setByGate(number, date)) {
      changes.put(date, null);
    }
    projects.change(number, version, changes, new Change(actor, "correction", reason));
    keep(found, GateDecision.Kind.STEPPED_BACK, to, reason, actor);
    return to;
  }

  private boolean setByGate(String number, ProjectField date) {
    return projects.history(number).stream()
        .filter(entry -> entry.change().field().equals(date.path()))
        .findFirst()
        .filter(entry -> entry.source().equals("gate"))
        .isPresent();
  }

  /// Records that somebody without the right to decide tried to.
  @Transactional
  public void denied(String number, String actor) {
    audit.record(
        actor,
        "project.gate.denied",
        new Subject("project", number),
        Map.of("reason", "not a programme manager"));
  }

  /// Decisions and refusals of a project, newest first.
  public List<GateDecision> decisions(String number) {
    return jdbc.sql(
            """
            select d.* from projects.gate_decisions d
            join projects.projects p on p.id = d.project_id
            where p.number = ? order by d.id desc
            """)
        .param(number)
        .query(
            (row, n) ->
                new GateDecision(
                    row.getTimestamp("at").toInstant(),
                    row.getString("actor"),
                    GateDecision.Kind.valueOf(row.getString("decision")),
                    Stage.valueOf(row.getString("from_stage")),
                    Stage.valueOf(row.getString("to_stage")),
                    row.getString("reason"),
                    row.getObject("as_of", LocalDate.class),
                    row.getString("pack"),
                    row.getString("pack_version"),
                    row.getString("findings")))
        .list();
  }

  private ProjectDuties found(String number, long version, LocalDate asOf) {
    ProjectDuties found =
        duties
            .of(number, asOf)
            .orElseThrow(() -> new IllegalArgumentException("no project " + number));
    if (found.project().version() != version) {
      throw new StaleProject(number);
    }
    return found;
  }

  /// The date that entering a stage sets, if it is not known already.
  private static @Nullable ProjectField dateOf(Stage stage) {
    return switch (stage) {
      case APPROVAL -> ProjectField.DATE_APPROVED;
      case IMPLEMENTATION -> ProjectField.DATE_STARTED;
      case COMMERCIALISATION -> ProjectField.DATE_ACCEPTED;
      case TOPIC, CLOSING -> null;
    };
  }

  private void keep(
      ProjectDuties found, GateDecision.Kind kind, Stage to, String reason, String actor) {
    Stage from = found.project().stage();
    String pack = found.pack() == null ? "" : found.pack().id();
    String version = found.pack() == null ? "" : found.pack().version();
    String number = found.project().number();
    jdbc.sql(
            """
            insert into projects.gate_decisions
              (project_id, at, actor, decision, from_stage, to_stage, reason, as_of,
               pack, pack_version, findings)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))
            """)
        .params(
            found.project().id(),
            Timestamp.from(clock.instant()),
            actor,
            kind.name(),
            from.name(),
            to.name(),
            reason,
            found.asOf(),
            pack,
            version,
            FindingsJson.write(found.duties()))
        .update();
    GateCheck check = GateCheck.of(found);
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("from", from.name());
    details.put("to", to.name());
    details.put("reason", reason);
    details.put("pack", pack + "@" + version);
    details.put("blocking", check.blocking().stream().map(duty -> duty.rule().id()).toList());
    details.put("warnings", check.warnings().stream().map(duty -> duty.rule().id()).toList());
    audit.record(
        actor,
        "project.gate." + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        new Subject("project", number),
        details);
  }
}
