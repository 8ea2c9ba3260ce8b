package dev.jadework.rules.measure;

import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.pack.Parameter;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Reading;
import dev.jadework.rules.text.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    Reader reader = new Reader(pack, moment, new ArrayList<>());
    boolean shared = reader.yes("department_cell_shared");
    boolean sentence = reader.yes("task_sentence_is_deliverable");
    boolean continues = reader.yes("empty_content_continues_row_above");
    boolean targets = reader.yes("numbers_in_task_cell_are_deliverables");
    boolean complete = reader.yes("work_plan_excerpt_complete");
    boolean once = reader.yes("duplicate_rows_count_once");
    boolean successors = reader.yes("merged_bodies_lead_to_successor");
    boolean inferred = reader.yes("inferred_departments_count");
    return new Counting(
        List.copyOf(reader.answers()),
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

  private record Reader(PolicyPack pack, Moment moment, List<Answer> answers) {
    boolean yes(String id) {
      Optional<Parameter> parameter = pack.parameter(id);
      Optional<Object> answer = parameter.flatMap(moment::value).map(Parameter.Value::value);
      if (parameter.isEmpty() || answer.isEmpty()) {
        return false;
      }
      parameter
          .get()
          .reading()
          .ifPresent(
              reading ->
                  answers.add(
                      new Answer(
                          id,
                          reading.ambiguity(),
                          reading.question(),
                          wording(reading, answer.get()))));
      return answer.get().equals(true);
    }

    private static Labels wording(Reading reading, Object answer) {
      return reading.options().stream()
          .filter(option -> option.value().equals(answer))
          .map(Reading.Option::text)
          .findFirst()
          .orElseThrow();
    }
  }
}
