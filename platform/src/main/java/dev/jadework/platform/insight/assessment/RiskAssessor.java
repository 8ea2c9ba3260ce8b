package dev.jadework.platform.insight.assessment;

import dev.jadework.patents.index.CorpusSnapshot;
import dev.jadework.patents.index.PatentIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 风险评估引擎. Drafts an assessment: equal inputs and equal corpus give an equal draft.
public final class RiskAssessor {
  private static final List<RiskRule> RULES =
      List.of(
          RightsRules::granted,
          RightsRules::pending,
          NoveltyRule::judge,
          QuestionRules::background,
          QuestionRules::ownership,
          QuestionRules::otherProjects,
          QuestionRules::standards,
          QuestionRules::licences,
          QuestionRules::secrecy,
          FactRules::disputes,
          CrowdingRule::judge,
          FactRules::publications,
          FactRules::commitments);

  private final PatentIndex index;

  public RiskAssessor(PatentIndex index) {
    this.index = index;
  }

  /// Drafts the assessment of a project. What cannot be computed is said in the draft.
  public Assessment assess(AssessmentRequest request) {
    ProjectFacts facts = new ProjectFacts(request.facts());
    CorpusSnapshot corpus = index.snapshot();
    String text = searchText(request, facts);
    boolean searched = !text.isBlank() && corpus.documents() > 0;
    PriorArtSearch.Found found =
        searched
            ? new PriorArtSearch(index, request.asOf())
                .closest(text, Math.max(request.limit(), Scale.BACKGROUND))
            : new PriorArtSearch.Found(List.of(), List.of(), List.of());
    List<PriorArt> ranked = found.hits().stream().map(PriorArtSearch.Hit::art).toList();
    FeatureTable table = FeatureTable.of(request.features(), found.hits());
    List<PriorArt> listed = ranked.stream().limit(request.limit()).toList();
    @Nullable TechnicalField field =
        searched ? FieldStatistics.of(index, listed, request.asOf()).orElse(null) : null;
    List<PolicyFinding> findings =
        request.evaluation().findings().stream()
            .map(finding -> PolicyFinding.of(finding, request.pack()))
            .toList();
    Grounds grounds =
        new Grounds(
            facts,
            request.asOf(),
            searched,
            byNumber(ranked),
            table.documents(),
            request.features().size(),
            field,
            unit(facts, request, corpus),
            findings);
    return Digests.recorded(
        new Assessment(
            project(facts, request),
            request.asOf(),
            method(request, corpus, found.terms()),
            findings,
            listed,
            table.closest(),
            table.comparisons(),
            field,
            RULES.stream().map(rule -> rule.judge(grounds)).toList(),
            Limits.of(request, grounds, corpus, table.documents(), found.unread())));
  }

  /// What is searched with: title and features, which say what is new, then the proposal.
  private static String searchText(AssessmentRequest request, ProjectFacts facts) {
    List<String> parts = new ArrayList<>();
    if (!request.proposal().isBlank() || !request.features().isEmpty()) {
      facts.text("title").ifPresent(parts::add);
      parts.addAll(request.features());
      parts.add(request.proposal());
    }
    return String.join("\n", parts);
  }

  private @Nullable UnitHistory unit(
      ProjectFacts facts, AssessmentRequest request, CorpusSnapshot corpus) {
    return corpus.documents() == 0
        ? null
        : facts
            .text("undertaking.name")
            .map(name -> UnitHistory.of(index, name, request.asOf()))
            .orElse(null);
  }

  private static Map<String, PriorArt> byNumber(List<PriorArt> art) {
    return art.stream()
        .collect(Collectors.toMap(PriorArt::pn, a -> a, (a, b) -> a, LinkedHashMap::new));
  }

  private static AssessedProject project(ProjectFacts facts, AssessmentRequest request) {
    return new AssessedProject(
        facts.text("number").orElse("?"),
        facts.text("title").orElse("?"),
        facts.text("undertaking.name").orElse(null),
        facts.number("amounts.applied").orElse(null),
        request.proposal().codePointCount(0, request.proposal().length()));
  }

  private static Method method(
      AssessmentRequest request, CorpusSnapshot corpus, List<Method.Term> terms) {
    return new Method(
        request.asOf(),
        corpus.id(),
        corpus.documents(),
        request.evaluation().pack(),
        request.evaluation().packVersion(),
        terms,
        Scale.parameters(request.limit()),
        Digests.of(request),
        "");
  }
}
