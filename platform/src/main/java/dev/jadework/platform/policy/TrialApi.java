package dev.jadework.platform.policy;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.identity.CurrentUser;
import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.rules.evaluation.Evaluator;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.simulation.Draft;
import dev.jadework.rules.simulation.Grouping;
import dev.jadework.rules.simulation.ReviewCosts;
import dev.jadework.rules.text.Labels;
import dev.jadework.rules.time.Changes;
import dev.jadework.rules.time.Edition;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import dev.jadework.rules.yaml.YamlReader;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// 推演接口. Simulates drafts and compares packs over the projects that the caller may see, for other
/// systems; nothing is kept. Described by `/api/policy/openapi.yaml`.
@RestController
@AllowedTo
class TrialApi {
  private final PolicyBook policies;
  private final Trials trials;
  private final TrialPages pages;
  private final Clock clock;

  TrialApi(PolicyBook policies, Trials trials, TrialPages pages, Clock clock) {
    this.policies = policies;
    this.trials = trials;
    this.pages = pages;
    this.clock = clock;
  }

  /// What a draft does: totals by rule and by group, and every finding that becomes another.
  @PostMapping("/api/policy/simulate")
  ResponseEntity<Map<String, Object>> simulate(@RequestBody String body, CurrentUser user) {
    return answer(body, (fields, problems) -> simulate(fields, problems, user));
  }

  /// What changed between two editions, and the findings that become others.
  @PostMapping("/api/policy/diff")
  ResponseEntity<Map<String, Object>> diff(@RequestBody String body, CurrentUser user) {
    return answer(body, (fields, problems) -> diff(fields, problems, user));
  }

  /// JSON is read as the YAML it is, so that every mistake is told with its line and column.
  private static ResponseEntity<Map<String, Object>> answer(
      String body, BiFunction<Fields, Problems, Optional<Map<String, Object>>> work) {
    Problems problems = new Problems();
    Optional<Map<String, Object>> answer =
        YamlReader.parse(body, "request", problems)
            .map(root -> Fields.of(root, problems))
            .filter(_ -> problems.isEmpty())
            .flatMap(fields -> work.apply(fields, problems));
    return answer.isPresent()
        ? ResponseEntity.ok(answer.get())
        : ResponseEntity.badRequest().body(Map.of("problems", problems.all()));
  }

  private Optional<Map<String, Object>> simulate(
      Fields fields, Problems problems, CurrentUser user) {
    LocalDate day = fields.optionalDate("as_of").orElse(LocalDate.now(clock));
    Optional<PolicyPack> base = pack(fields, problems);
    Optional<Yaml> written = fields.value("draft");
    Trials.Options options = options(fields, problems);
    if (written.isEmpty()) {
      problems.add(fields.place(), "\"draft\" is missing here; add the draft with its edits");
    }
    if (!fields.finish() || base.isEmpty() || written.isEmpty()) {
      return Optional.empty();
    }
    return Draft.of(written.get(), base.get(), problems)
        .flatMap(
            draft ->
                run(
                    fields,
                    problems,
                    () -> trials.draft(body(written.get()), draft, day, options, user)))
        .map(TrialJson::of);
  }

  private Optional<Map<String, Object>> diff(Fields fields, Problems problems, CurrentUser user) {
    Optional<Edition> before = edition(fields.mapping("before"), problems);
    Optional<Edition> after = edition(fields.mapping("after"), problems);
    Trials.Options options = options(fields, problems);
    if (!fields.finish() || before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    return run(fields, problems, () -> trials.between(before.get(), after.get(), options, user))
        .map(
            trial -> {
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("before", TrialJson.of(before.get()));
              json.put("after", TrialJson.of(after.get()));
              json.put("changes", TrialJson.of(Changes.between(before.get(), after.get())));
              json.put("effects", TrialJson.of(trial));
              return json;
            });
  }

  private Optional<Edition> edition(Fields fields, Problems problems) {
    LocalDate day = fields.optionalDate("as_of").orElse(LocalDate.now(clock));
    Optional<PolicyPack> pack = pack(fields, problems);
    fields.finish();
    return pack.map(one -> Edition.of(one, day));
  }

  private Optional<PolicyPack> pack(Fields fields, Problems problems) {
    String id = fields.oneOf("pack", policies.packs().stream().map(PolicyPack::id).toList());
    return policies.pack(id).map(Evaluator::pack).filter(_ -> problems.isEmpty());
  }

  private static Trials.Options options(Fields fields, Problems problems) {
    List<Grouping> by =
        fields.has("by") ? fields.texts("by").stream().map(Grouping::new).toList() : Grouping.USUAL;
    Map<String, BigDecimal> costs = new LinkedHashMap<>();
    if (fields.has("review_costs")) {
      Fields given = fields.mapping("review_costs");
      for (String duty : List.copyOf(given.keys())) {
        BigDecimal cost = given.figure(duty).orElse(BigDecimal.ZERO);
        if (cost.signum() < 0) {
          problems.add(given.place(duty), "found " + cost + "; a cost is a number of 0 or more");
        }
        costs.put(duty, cost);
      }
    }
    String unit = fields.text("cost_unit", "元");
    if (problems.isEmpty() && costs.isEmpty()) {
      return new Trials.Options(by, ReviewCosts.NONE);
    }
    return new Trials.Options(by, new ReviewCosts(new Labels(unit, unit), costs));
  }

  private interface Start {
    Run run();
  }

  private Optional<Trial> run(Fields fields, Problems problems, Start start) {
    try {
      return Optional.of(pages.whole(start.run()));
    } catch (IllegalArgumentException e) {
      problems.add(fields.place(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  /// Drafts sent along are known by what they say.
  private static String body(Yaml written) {
    return written.toString();
  }
}
