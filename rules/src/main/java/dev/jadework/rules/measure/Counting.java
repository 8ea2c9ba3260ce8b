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

  static final String CELL_SHARED = "department_cell_shared";
  static final String SENTENCE = "task_sentence_is_deliverable";
  static final String CONTINUES = "empty_content_continues_row_above";
  static final String NUMBERS = "numbers_in_task_cell_are_deliverables";
  static final String COMPLETE = "work_plan_excerpt_complete";
  static final String ONCE = "duplicate_rows_count_once";
  static final String SUCCESSORS = "merged_bodies_lead_to_successor";
  static final String INFERRED = "inferred_departments_count";

  static Counting of(PolicyPack pack, Moment moment) {
    Readings readings = new Readings(pack, moment);
    boolean shared = readings.yes(CELL_SHARED);
    boolean sentence = readings.yes(SENTENCE);
    boolean continues = readings.yes(CONTINUES);
    boolean targets = readings.yes(NUMBERS);
    boolean complete = readings.yes(COMPLETE);
    boolean once = readings.yes(ONCE);
    boolean successors = readings.yes(SUCCESSORS);
    boolean inferred = readings.yes(INFERRED);
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
        && applied.stream().anyMatch(answer -> answer.parameter().equals(COMPLETE));
  }
}
