package dev.jadework.platform.insight.register;

import dev.jadework.platform.insight.assessment.Assessment;
import dev.jadework.platform.insight.assessment.AssessmentRequest;
import dev.jadework.platform.insight.assessment.RiskAssessor;
import dev.jadework.platform.insight.corpus.Corpus;
import dev.jadework.platform.projects.Duties;
import dev.jadework.platform.projects.Project;
import dev.jadework.platform.projects.ProjectFacts;
import dev.jadework.platform.projects.Projects;
import dev.jadework.rules.evaluation.Evaluator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/// 起草. Computes assessments from the register, the policy packs and the corpus; stores nothing.
@Service
public class Drafting {
  private final Projects projects;
  private final Duties duties;
  private final Corpus corpus;

  Drafting(Projects projects, Duties duties, Corpus corpus) {
    this.projects = projects;
    this.duties = duties;
    this.corpus = corpus;
  }

  /// What an assessment of a project rests on, with facts and evidence as they are known now.
  public Inputs inputs(
      Project project, String proposal, List<String> features, LocalDate asOf, int limit) {
    return new Inputs(
        ProjectFacts.of(project, projects.evidence(project.number()), asOf),
        project.region(),
        proposal,
        features,
        asOf,
        limit);
  }

  /// Why these inputs cannot be assessed; empty if they can.
  public Optional<Refusal> obstacle(Inputs inputs) {
    if (duties.policies().forRegion(inputs.region()).isEmpty()) {
      return Optional.of(Refusal.NO_POLICY);
    }
    if (inputs.facts().values().get("dates") instanceof Map<?, ?> dates
        && dates.get("applied") instanceof LocalDate applied
        && inputs.asOf().isBefore(applied)) {
      return Optional.of(Refusal.BEFORE_APPLICATION);
    }
    return inputs.proposal().isBlank() && inputs.features().isEmpty()
        ? Optional.of(Refusal.NO_TEXT)
        : Optional.empty();
  }

  /// The draft for these inputs.
  ///
  /// @throws dev.jadework.patents.index.NoCorpusException if there is no corpus
  /// @throws IllegalStateException if there is an [#obstacle]
  public Assessment draft(Inputs inputs) {
    Evaluator evaluator =
        duties
            .policies()
            .forRegion(inputs.region())
            .orElseThrow(() -> new IllegalStateException("no policy pack for " + inputs.region()));
    return new RiskAssessor(corpus.index())
        .assess(
            new AssessmentRequest(
                inputs.facts(),
                inputs.proposal(),
                inputs.features(),
                evaluator.evaluate(inputs.facts(), inputs.asOf()),
                evaluator.pack(),
                inputs.asOf(),
                inputs.limit()));
  }
}
