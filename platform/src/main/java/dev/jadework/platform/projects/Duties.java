package dev.jadework.platform.projects;

import dev.jadework.rules.evaluation.Evaluation;
import dev.jadework.rules.evaluation.Evaluator;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// 义务台账. Which duties projects have on a day, and where each stands.
@Service
public class Duties {
  /// States of about 0.5 kB each.
  private static final int REMEMBERED = 20_000;

  private final Projects projects;
  private final PolicyBook policies;
  private final Map<Key, Map<String, DutyState>> remembered =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Map<String, DutyState>> eldest) {
              return size() > REMEMBERED;
            }
          });

  /// Equal keys, equal states: the version counts every change of facts and evidence. The number is
  /// part of it because a database that was put back may give an id to another project.
  private record Key(
      long project, String number, long version, String packVersion, LocalDate asOf) {}

  public Duties(Projects projects, PolicyBook policies) {
    this.projects = projects;
    this.policies = policies;
  }

  public PolicyBook policies() {
    return policies;
  }

  /// The duties of a project with their explanations; empty if there is no such project.
  public Optional<ProjectDuties> of(String number, LocalDate asOf) {
    return projects.find(number).map(project -> of(project, asOf));
  }

  /// The duties of a project with their explanations.
  public ProjectDuties of(Project project, LocalDate asOf) {
    return of(project, projects.evidence(project.number()), asOf);
  }

  private ProjectDuties of(Project project, List<Evidence> evidence, LocalDate asOf) {
    Optional<Evaluator> evaluator = policies.forRegion(project.region());
    if (evaluator.isEmpty()) {
      return new ProjectDuties(project, asOf, null, List.of());
    }
    List<Evidence> known = evidence.stream().filter(proof -> !proof.date().isAfter(asOf)).toList();
    Evaluation evaluation = evaluator.get().evaluate(ProjectFacts.of(project, known, asOf), asOf);
    return new ProjectDuties(
        project,
        asOf,
        evaluator.get().pack(),
        evaluation.findings().stream()
            .map(finding -> Duty.of(finding, project.stage(), known))
            .toList());
  }

  /// States of the duties of many projects, in the order of their numbers.
  public List<DutyStates> states(ProjectFilter filter, LocalDate asOf) {
    Map<String, List<Evidence>> evidence = projects.evidence();
    return projects.list(filter).stream()
        .map(project -> states(project, evidence.getOrDefault(project.number(), List.of()), asOf))
        .toList();
  }

  private DutyStates states(Project project, List<Evidence> evidence, LocalDate asOf) {
    Optional<Evaluator> evaluator = policies.forRegion(project.region());
    if (evaluator.isEmpty()) {
      return new DutyStates(project, false, Map.of());
    }
    Key key =
        new Key(
            project.id(),
            project.number(),
            project.version(),
            evaluator.get().pack().version(),
            asOf);
    Map<String, DutyState> states = remembered.get(key);
    if (states == null) {
      states =
          of(project, evidence, asOf).duties().stream()
              .collect(Collectors.toMap(duty -> duty.rule().duty(), Duty::state));
      remembered.put(key, states);
    }
    return new DutyStates(project, true, states);
  }
}
