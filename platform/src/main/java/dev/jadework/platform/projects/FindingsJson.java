package dev.jadework.platform.projects;

import dev.jadework.rules.evaluation.Explanation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The findings behind a decision, kept as JSON so that the decision can be judged later.
final class FindingsJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private FindingsJson() {}

  static String write(List<Duty> duties) {
    return JSON.writeValueAsString(duties.stream().map(FindingsJson::finding).toList());
  }

  private static Map<String, Object> finding(Duty duty) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", duty.rule().id());
    json.put("duty", duty.rule().duty());
    json.put("outcome", duty.finding().outcome());
    json.put("state", duty.state().key());
    json.put("gate", duty.rule().gate() + " " + duty.rule().gateStage());
    json.put("clauses", duty.rule().clauses());
    json.put("missing", duty.missing());
    json.put("evidence", duty.evidence().stream().map(Evidence::reference).toList());
    json.put("explanation", explanation(duty.finding().why()));
    return json;
  }

  private static Map<String, Object> explanation(Explanation why) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("zh", why.text().zh());
    json.put("en", why.text().en());
    json.put("outcome", why.outcome());
    json.put("children", why.children().stream().map(FindingsJson::explanation).toList());
    return json;
  }
}
