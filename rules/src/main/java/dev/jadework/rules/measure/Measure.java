package dev.jadework.rules.measure;

import dev.jadework.rules.pack.Clause;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.Task;
import dev.jadework.rules.text.Labels;
import java.util.List;
import java.util.Optional;

/// 措施. A clause that asks somebody for something, with who answers for it and what is to come of
/// it.
///
/// @param content what a row of a work plan is about; empty where its cell is and the row above
///   does not go on
/// @param departments those that count; none if the text names none
/// @param others departments that are shown but do not count: inferred ones
/// @param deliverables those that count
/// @param repeats id of the clause whose deliverables stand for those of this one; empty if its own
///     count
public record Measure(
    PolicyDocument document,
    Clause clause,
    Optional<Labels> content,
    List<Responsible> departments,
    List<Responsible> others,
    List<Task.Deliverable> deliverables,
    String repeats) {
  public Measure {
    departments = List.copyOf(departments);
    others = List.copyOf(others);
    deliverables = List.copyOf(deliverables);
  }

  /// Whether it is a row of a work plan.
  public boolean isTask() {
    return clause.task().isPresent();
  }
}
