package dev.jadework.platform.insight.corpus;

import dev.jadework.patents.reference.PatentMarks;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.projects.Duties;
import dev.jadework.platform.projects.DutyStates;
import dev.jadework.platform.projects.EntryKind;
import dev.jadework.platform.projects.Evidence;
import dev.jadework.platform.projects.ProjectFilter;
import dev.jadework.platform.projects.Projects;
import dev.jadework.platform.projects.Visible;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 项目专利登记. Which projects a person may see and which patents came out of them. The register is
/// read once for each of its revisions and each day, and what a person may see is chosen anew for
/// every request.
@Component
class FundedRegister {
  private final Projects projects;
  private final Duties duties;
  private final NoveltyReviews reviews;
  private @Nullable Known known;

  /// Equal marks, equal register: the first counts every change of a project, the second those of
  /// the policy packs.
  private record Known(String mark, String packs, LocalDate day, List<FundedProject> all) {}

  FundedRegister(Projects projects, Duties duties, NoveltyReviews reviews) {
    this.projects = projects;
    this.duties = duties;
    this.reviews = reviews;
  }

  /// The projects that a person may see, as they stand on a day; none for those without any right
  /// to projects.
  FundedProjects of(CurrentUser user, LocalDate day) {
    if (!Visible.any(user)) {
      return new FundedProjects(List.of());
    }
    return new FundedProjects(
        all(day).stream().filter(project -> Visible.to(user, project.project())).toList());
  }

  /// The fields of projects as a person may ask for them on a day.
  ///
  /// @param projects those that the person may see on that day
  PatentMarks marks(CurrentUser user, FundedProjects projects, LocalDate day) {
    return new ProjectMarks(
        user, projects, duties.policies().duties(), new NoveltyMarks(reviews, day));
  }

  private synchronized List<FundedProject> all(LocalDate day) {
    String mark = projects.mark();
    String packs = duties.policies().version();
    Known last = known;
    if (last != null
        && last.mark().equals(mark)
        && last.packs().equals(packs)
        && last.day().equals(day)) {
      return last.all();
    }
    Map<String, List<Evidence>> evidence = projects.evidence();
    List<FundedProject> all =
        duties.states(ProjectFilter.ALL, day).stream()
            .map(
                states ->
                    project(
                        states, evidence.getOrDefault(states.project().number(), List.of()), day))
            .toList();
    known = new Known(mark, packs, day, all);
    return all;
  }

  private static FundedProject project(DutyStates states, List<Evidence> evidence, LocalDate day) {
    return new FundedProject(
        states,
        (int) evidence.stream().filter(proof -> !proof.date().isAfter(day)).count(),
        states.project().entries(EntryKind.RIGHTS).stream()
            .map(entry -> FundedRight.of(entry, day))
            .flatMap(Optional::stream)
            .toList());
  }
}
