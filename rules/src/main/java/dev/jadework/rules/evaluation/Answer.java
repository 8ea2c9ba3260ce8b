package dev.jadework.rules.evaluation;

import dev.jadework.rules.pack.Reading;
import dev.jadework.rules.text.Labels;

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
}
