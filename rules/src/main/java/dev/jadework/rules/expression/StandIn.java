package dev.jadework.rules.expression;

import dev.jadework.rules.fact.Fact;
import java.util.Map;
import java.util.Optional;

/// 互代. Which fact is taken for one that nobody has supplied, where the pack reads the facts of
/// successive stages (funds applied for, granted, received) as standing in for one another.
public final class StandIn {
  /// Id of the parameter that carries the reading; a pack without it takes no fact for another.
  public static final String READING = "amounts_stand_in";

  private StandIn() {}

  /// The fact whose value is taken: the fact itself if it is given, else that of the nearest stage
  /// before; empty if none is given.
  ///
  /// @param above the fact below which it stands
  /// @param given what is given below that
  public static Optional<Fact> source(Fact above, Fact field, Map<?, ?> given) {
    Fact source = field;
    while (given.get(source.key()) == null) {
      Fact before = above.fields().get(source.standsIn());
      if (before == null) {
        return Optional.empty();
      }
      source = before;
    }
    return Optional.of(source);
  }
}
