package dev.jadework.rules.evaluation;

import dev.jadework.rules.pack.Reading;
import dev.jadework.rules.text.Labels;
import java.util.LinkedHashMap;
import java.util.Map;

/// 所取口径. How an open question of the texts was answered.
///
/// @param parameter id of the parameter that carries the answer
/// @param ambiguity id of the question in the list of open questions
/// @param wording the option chosen
public record Answer(String parameter, String ambiguity, Labels question, Labels wording) {
  /// The answer of a reading that has this value.
  static Answer of(String parameter, Reading reading, Object value) {
    return new Answer(
        parameter,
        reading.ambiguity(),
        reading.question(),
        reading.options().stream()
            .filter(option -> option.value().equals(value))
            .map(Reading.Option::text)
            .findFirst()
            .orElseThrow());
  }

  /// As a map to be written as JSON, wordings in both languages.
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("parameter", parameter);
    json.put("ambiguity", ambiguity);
    json.put("question", question.both());
    json.put("wording", wording.both());
    return json;
  }
}
