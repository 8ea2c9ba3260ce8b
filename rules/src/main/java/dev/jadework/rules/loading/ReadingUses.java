package dev.jadework.rules.loading;

import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.yaml.Fields;
import dev.jadework.rules.yaml.Nearest;
import dev.jadework.rules.yaml.Place;
import dev.jadework.rules.yaml.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where documents, definitions and targets go by an answer to an open question, so that each of
/// these parameters exists and offers that answer.
final class ReadingUses {
  private final Problems problems;
  private final List<Use> uses = new ArrayList<>();

  private record Use(Place place, String parameter, String answer) {}

  ReadingUses(Problems problems) {
    this.problems = problems;
  }

  /// Reads the id of a parameter, if there is one under a key.
  ///
  /// @param answer the answer by which something is otherwise, as packs write it
  String use(Fields fields, String key, String answer) {
    String parameter = fields.text(key, "");
    if (!parameter.isEmpty()) {
      uses.add(new Use(fields.place(key), parameter, answer));
    }
    return parameter;
  }

  /// An answer by which something is otherwise.
  ///
  /// @param answer as packs write it: `true`, `false` or a code
  record Answered(String reading, String answer) {}

  /// Reads `reading` and `is`, which must be given.
  Answered answered(Fields fields) {
    String answer = fields.text("is");
    String reading = use(fields, "reading", answer);
    if (reading.isEmpty()) {
      problems.add(fields.place(), "\"reading\" is missing here; name a parameter with options");
    }
    return new Answered(reading, answer);
  }

  /// Reports every parameter that is named and not there, or does not offer the answer.
  void check(List<Parameter> parameters) {
    Map<String, Parameter> known = new LinkedHashMap<>();
    parameters.forEach(parameter -> known.put(parameter.id(), parameter));
    for (Use use : uses) {
      Parameter parameter = known.get(use.parameter());
      if (parameter == null) {
        problems.add(
            use.place(),
            "no parameter \"%s\"%s; name one that answers an open question"
                .formatted(use.parameter(), Nearest.hint(use.parameter(), known.keySet())));
      } else if (!parameter.type().options().containsKey(use.answer())) {
        problems.add(
            use.place(),
            "parameter %s does not offer the answer %s; it offers: %s"
                .formatted(
                    use.parameter(),
                    use.answer(),
                    parameter.type().options().isEmpty()
                        ? "none, it has no \"options\""
                        : String.join(", ", parameter.type().options().keySet())));
      }
    }
  }
}
