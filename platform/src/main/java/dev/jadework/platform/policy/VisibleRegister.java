package dev.jadework.platform.policy;

import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.projects.Evidence;
import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.platform.projects.Project;
import dev.jadework.platform.projects.ProjectFacts;
import dev.jadework.platform.projects.Projects;
import dev.jadework.platform.projects.Visible;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.simulation.Subject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// 可见登记册. The projects that a person may see and a pack binds, as the facts that rules read. Reads
/// only.
@Component
class VisibleRegister {
  private final Projects projects;
  private final PolicyBook policies;

  VisibleRegister(Projects projects, PolicyBook policies) {
    this.projects = projects;
    this.policies = policies;
  }

  /// Facts as they count on a day, in the order of the projects' numbers.
  List<Subject> subjects(CurrentUser user, PolicyPack pack, LocalDate day) {
    Map<String, List<Evidence>> evidence = projects.evidence();
    return projects.list(Visible.all(user)).stream()
        .filter(project -> binds(pack, project))
        .map(
            project ->
                new Subject(
                    project.number(),
                    ProjectFacts.of(
                        project, evidence.getOrDefault(project.number(), List.of()), day)))
        .toList();
  }

  /// A project that the person may see and the pack binds.
  Optional<Project> project(CurrentUser user, PolicyPack pack, String number) {
    return projects
        .find(number)
        .filter(project -> Visible.to(user, project) && binds(pack, project));
  }

  Facts facts(Project project, LocalDate day) {
    return ProjectFacts.of(project, projects.evidence(project.number()), day);
  }

  /// Projects by number, those alone that the person may see.
  Map<String, Project> named(CurrentUser user, Collection<String> numbers) {
    return projects.findAll(numbers).values().stream()
        .filter(project -> Visible.to(user, project))
        .collect(Collectors.toMap(Project::number, project -> project));
  }

  /// Another for every change of a project or of its evidence.
  String mark() {
    return projects.mark();
  }

  private boolean binds(PolicyPack pack, Project project) {
    return policies
        .forRegion(project.region())
        .filter(evaluator -> evaluator.pack().id().equals(pack.id()))
        .isPresent();
  }
}
