package dev.jadework.rules.evaluation;

import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// 口径取用. Asks a pack for its answers to open questions at a moment, and remembers which it was
/// asked for.
public final class Readings {
  private final PolicyPack pack;
  private final Moment moment;
  private final List<Answer> asked = new ArrayList<>();

  public Readings(PolicyPack pack, Moment moment) {
    this.pack = pack;
    this.moment = moment;
  }

  /// Whether a question is answered by yes; a question that the pack does not ask is answered by
  /// no.
  public boolean yes(String parameter) {
    return is(parameter, "true");
  }

  /// Whether a question is answered so.
  ///
  /// @param answer as packs write it: `true`, `false` or a code
  public boolean is(String parameter, String answer) {
    Optional<Parameter> found = pack.parameter(parameter);
    Optional<Object> given = found.flatMap(moment::value).map(Parameter.Value::value);
    if (found.isEmpty() || given.isEmpty()) {
      return false;
    }
    found.get().reading().ifPresent(reading -> note(Answer.of(parameter, reading, given.get())));
    return given.get().toString().equals(answer);
  }

  private void note(Answer answer) {
    if (!asked.contains(answer)) {
      asked.add(answer);
    }
  }

  /// The answers asked for that the pack has, in the order in which they were.
  public List<Answer> asked() {
    return List.copyOf(asked);
  }
}
