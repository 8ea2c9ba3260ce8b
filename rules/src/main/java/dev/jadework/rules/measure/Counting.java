package dev.jadework.rules.measure;

import dev.jadework.rules.evaluation.Answer;
import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.evaluation.Readings;
import dev.jadework.rules.pack.PolicyPack;
import java.util.List;

/// 统计口径. The answers of a pack to the open questions on which counts by department and of
/// deliverables depend. A question that a pack does not ask is answered by no.
///
/// @param applied the readings that the pack has, in the order of the components
/// @param departmentCellShared rows that may share one cell of departments do
/// @param taskSentenceIsDeliverable a deliverable taken from the sentence of the task counts
/// @param emptyContentContinues an empty content cell continues the row above
/// @param targetsAreDeliverables where a row has no deliverable, its targets count as such
/// @param excerptComplete the rows held are taken as the whole work plan
/// @param duplicatesOnce deliverables of a row that repeats another do not count again
/// @param successors measures of a merged body count for the one that took over its work
/// @param inferredCount departments that are inferred count like those stated
record Counting(
    List<Answer> applied,
    boolean departmentCellShared,
    boolean taskSentenceIsDeliverable,
    boolean emptyContentContinues,
    boolean targetsAreDeliverables,
    boolean excerptComplete,
    boolean duplicatesOnce,
    boolean successors,
    boolean inferredCount) {

  static Counting of(PolicyPack pack, Moment moment) {
    Readings readings = new Readings(pack, moment);
    boolean shared = readings.yes("department_cell_shared");
    boolean sentence = readings.yes("task_sentence_is_deliverable");
    boolean continues = readings.yes("empty_content_continues_row_above");
    boolean targets = readings.yes("numbers_in_task_cell_are_deliverables");
    boolean complete = readings.yes("work_plan_excerpt_complete");
    boolean once = readings.yes("duplicate_rows_count_once");
    boolean successors = readings.yes("merged_bodies_lead_to_successor");
    boolean inferred = readings.yes("inferred_departments_count");
    return new Counting(
        readings.asked(),
        shared,
        sentence,
        continues,
        targets,
        complete,
        once,
        successors,
        inferred);
  }

  /// Whether the pack asks whether its rows are a whole work plan, and says that they are not.
  boolean excerpt() {
    return !excerptComplete
        && applied.stream()
            .anyMatch(answer -> answer.parameter().equals("work_plan_excerpt_complete"));
  }
}
