package dev.jadework.rules.pack;

import dev.jadework.rules.text.Labels;
import java.util.List;
import java.util.Optional;

/// 程序. The steps that a clause lays down, from the first in the list to one without a next.
///
/// @param id `centre_application`
/// @param clause id of the clause that lays it down
public record Procedure(String id, String clause, Labels title, List<Step> steps) {
  public Procedure {
    steps = List.copyOf(steps);
  }

  /// 步骤. One step.
  ///
  /// @param by who takes it
  /// @param days how many days it may take, if the clause says so
  /// @param next ids of the steps that may follow; none after the last
  public record Step(String id, Labels text, Labels by, Optional<Integer> days, List<String> next) {
    public Step {
      next = List.copyOf(next);
    }
  }
}
