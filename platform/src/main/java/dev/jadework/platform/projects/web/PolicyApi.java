package dev.jadework.platform.projects.web;

import dev.jadework.platform.identity.AllowedTo;
import dev.jadework.platform.projects.PolicyBook;
import dev.jadework.rules.evaluation.Evaluation;
import dev.jadework.rules.evaluation.Evaluator;
import dev.jadework.rules.evaluation.Explanation;
import dev.jadework.rules.evaluation.Finding;
import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.fact.FactReader;
import dev.jadework.rules.fact.FactSchema;
import dev.jadework.rules.fact.Facts;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Problems;
import dev.jadework.rules.yaml.Yaml;
import dev.jadework.rules.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// 判定接口. Evaluates and explains the rules of the packs for facts that another system sends; nothing
/// is kept. Described by `/api/policy/openapi.yaml`.
@RestController
@AllowedTo
class PolicyApi {
  private final PolicyBook policies;
  private final Clock clock;

  PolicyApi(PolicyBook policies, Clock clock) {
    this.policies = policies;
    this.clock = clock;
  }

  @GetMapping(path = "/api/policy/openapi.yaml", produces = "application/yaml")
  String openapi() throws IOException {
    try (InputStream in = new ClassPathResource("openapi/policy.yaml").getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// The findings without their reasons.
  @PostMapping("/api/policy/evaluate")
  ResponseEntity<Map<String, Object>> evaluate(@RequestBody String body) {
    return answer(body, false);
  }

  /// The findings with their reasons in both languages.
  @PostMapping("/api/policy/explain")
  ResponseEntity<Map<String, Object>> explain(@RequestBody String body) {
    return answer(body, true);
  }

  private ResponseEntity<Map<String, Object>> answer(String body, boolean reasons) {
    Problems problems = new Problems();
    Optional<Map<String, Object>> answer =
        YamlReader.parse(body, "request", problems).flatMap(root -> read(root, reasons, problems));
    return problems.isEmpty() && answer.isPresent()
        ? ResponseEntity.ok(answer.get())
        : ResponseEntity.badRequest().body(Map.of("problems", problems.all()));
  }

  /// JSON is read as the YAML it is, so that every mistake is told with its line and column.
  private Optional<Map<String, Object>> read(Yaml root, boolean reasons, Problems problems) {
    Fields fields = Fields.of(root, problems);
    LocalDate asOf = fields.optionalDate("as_of").orElse(LocalDate.now(clock));
    LocalDate knownOn = fields.optionalDate("known_on").orElse(LocalDate.MAX);
    String asked = fields.text("pack", "");
    String subject = fields.text("subject", FactSchema.PROJECT);
    Yaml given =
        fields.value("facts").orElse(new Yaml.Mapping(fields.place(), new LinkedHashMap<>()));
    if (!fields.has("facts")) {
      problems.add(fields.place(), "\"facts\" is missing here; add the facts of the subject");
    }
    fields.finish();
    Optional<FactSchema> schema = policies.packs().stream().findFirst().map(PolicyPack::schema);
    if (schema.isEmpty() || !schema.get().subjects().containsKey(subject)) {
      problems.add(
          fields.place("subject"),
          "no subject \"%s\"; there are: %s"
              .formatted(
                  subject,
                  schema
                      .map(known -> String.join(", ", known.subjects().keySet()))
                      .orElse("none")));
      return Optional.empty();
    }
    Facts facts = new FactReader(problems).read(given, schema.get(), subject);
    String region = facts.values().get("region") instanceof String code ? code : "";
    Optional<Evaluator> evaluator =
        asked.isEmpty() ? policies.forRegion(region) : policies.pack(asked);
    if (evaluator.isEmpty()) {
      problems.add(
          fields.place("pack"),
          "no policy pack for \"%s\"; give facts.region or pack, one of: %s"
              .formatted(
                  asked.isEmpty() ? region : asked,
                  String.join(", ", policies.packs().stream().map(PolicyPack::id).toList())));
    }
    return problems.isEmpty()
        ? evaluator.map(one -> json(one.evaluate(facts, new Moment(asOf, knownOn)), reasons))
        : Optional.empty();
  }

  private static Map<String, Object> json(Evaluation evaluation, boolean reasons) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("pack", evaluation.pack());
    json.put("version", evaluation.packVersion());
    json.put("as_of", evaluation.asOf().toString());
    json.put(
        "findings", evaluation.findings().stream().map(finding -> json(finding, reasons)).toList());
    return json;
  }

  private static Map<String, Object> json(Finding finding, boolean reasons) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", finding.rule().id());
    json.put("duty", finding.rule().duty());
    json.put("outcome", finding.outcome());
    json.put("state", finding.state());
    json.put("clauses", finding.rule().clauses());
    json.put(
        "missing",
        finding instanceof Finding.Undetermined undetermined ? undetermined.missing() : List.of());
    if (reasons) {
      json.put("explanation", json(finding.why()));
    }
    return json;
  }

  private static Map<String, Object> json(Explanation why) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("zh", why.text().zh());
    json.put("en", why.text().en());
    json.put("outcome", why.outcome());
    json.put("clauses", why.clauses());
    json.put("children", why.children().stream().map(PolicyApi::json).toList());
    return json;
  }
}
