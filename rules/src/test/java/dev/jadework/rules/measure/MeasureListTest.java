package dev.jadework.rules.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.rules.evaluation.Answer;
import dev.jadework.rules.evaluation.Guangxi;
import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.loading.PackCopy;
import dev.jadework.rules.loading.PolicyPacks;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Task;
import dev.jadework.rules.text.Labels;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The measures of the shipped packs, counted by either answer to each open question.
class MeasureListTest {
  private static final Moment TODAY = Moment.of(LocalDate.of(2026, 11, 1));

  private static final Map<String, PolicyPack> SHIPPED = new HashMap<>();

  @TempDir Path directory;

  @Test
  void rowsThatMayShareOneCellHaveTheirOwnDepartments() {
    MeasureList list = measures("cn-44");

    assertThat(names(list, "GD17-13")).containsExactly("省知识产权局");
    assertThat(names(list, "GD17-14")).containsExactly("省公安厅", "省检察院");
  }

  @Test
  void rowsThatShareOneCellHaveAllDepartments() {
    MeasureList list = answered("cn-44", "department_cell_shared", "value: false", "value: true");

    assertThat(names(list, "GD17-13")).containsExactly("省知识产权局", "省公安厅", "省检察院");
    assertThat(names(list, "GD17-14")).containsExactly("省公安厅", "省检察院", "省知识产权局");
    assertThat(names(list, "GD17-15")).isEqualTo(names(measures("cn-44"), "GD17-15"));
  }

  @Test
  void aSentenceThatIsTaskAndDeliverableCountsAsBoth() {
    assertThat(ids(measures("cn-44"), "GD17-20")).containsExactly("GD17-20-1", "GD17-20-2");
  }

  @Test
  void aSentenceThatIsTaskOnlyHasNoDeliverable() {
    MeasureList list =
        answered("cn-44", "task_sentence_is_deliverable", "value: true", "value: false");

    assertThat(ids(list, "GD17-20")).isEmpty();
    assertThat(ids(list, "GD17-13")).containsExactly("GD17-13-1");
  }

  @Test
  void anEmptyContentCellStandsByItself() {
    assertThat(measure(measures("cn-46"), "HN17-10").content()).isEmpty();
  }

  @Test
  void anEmptyContentCellGoesOnWithTheRowAboveInItsGroup() {
    MeasureList list =
        answered("cn-46", "empty_content_continues_row_above", "value: false", "value: true");

    assertThat(measure(list, "HN17-10").content())
        .isEqualTo(measure(list, "HN17-09").content())
        .isPresent();
    assertThat(measure(list, "HN17-11").content().map(Labels::zh)).contains("运营服务体系建设");
  }

  @Test
  void aNumberInTheTaskCellCountsAsADeliverable() {
    Measure offices = measure(measures("cn-50"), "CQ17-22");

    assertThat(offices.deliverables()).extracting(Task.Deliverable::id).containsExactly("T-54");
    assertThat(offices.deliverables().getFirst().kind()).isEqualTo(Task.Kind.COUNT);
  }

  @Test
  void aNumberInTheTaskCellIsNoDeliverableIfTheReadingSaysSo() {
    MeasureList list =
        answered("cn-50", "numbers_in_task_cell_are_deliverables", "value: true", "value: false");

    assertThat(ids(list, "CQ17-22")).isEmpty();
    assertThat(measures("cn-50").total().deliverables() - list.total().deliverables()).isEqualTo(2);
  }

  @Test
  void anExcerptSaysThatItIsOne() {
    assertThat(measures("cn-50").excerpt()).isTrue();
    assertThat(measures("cn-44").excerpt()).isFalse();
    assertThat(measures("cn-45").excerpt()).as("a pack that does not ask").isFalse();
    assertThat(
            answered("cn-50", "work_plan_excerpt_complete", "value: false", "value: true")
                .excerpt())
        .isFalse();
  }

  @Test
  void deliverablesOfARepeatedRowCountOnce() {
    MeasureList once = measures("cn-44");
    MeasureList twice =
        answered("cn-44", "duplicate_rows_count_once", "value: true", "value: false");

    assertThat(measure(once, "GD17-41").repeats()).isEqualTo("GD17-01");
    assertThat(ids(once, "GD17-41")).isEmpty();
    assertThat(ids(twice, "GD17-41")).isNotEmpty();
    assertThat(measure(twice, "GD17-41").repeats()).isEmpty();
    assertThat(twice.total().deliverables() - once.total().deliverables())
        .isEqualTo(ids(twice, "GD17-41").size());
    assertThat(once.total().tasks()).isEqualTo(twice.total().tasks()).isEqualTo(68);
  }

  @Test
  void tasksOfAMergedBodyCountForItsSuccessorUnderTheNameOfTheText() {
    Measure measure = measure(measures("cn-44"), "GD17-07");

    assertThat(measure.departments())
        .allSatisfy(one -> assertThat(one.named()).isIn(measure.clause().departments()))
        .anySatisfy(one -> assertThat(one.counted()).isNotEqualTo(one.named()));
    assertThat(measures("cn-44").byDepartment()).doesNotContainKey("省知识产权局");
  }

  @Test
  void tasksOfAMergedBodyCountUnderItsNameIfTheReadingSaysSo() {
    MeasureList list =
        answered("cn-44", "merged_bodies_lead_to_successor", "value: true", "value: false");

    assertThat(list.byDepartment()).containsKey("省知识产权局");
  }

  @Test
  void inferredDepartmentsAreShownButDoNotCount() {
    Measure measure = measure(measures("cn-45"), "GX-2023-03-5");

    assertThat(measure.departments()).isEmpty();
    assertThat(measure.others()).isNotEmpty().allMatch(Responsible::inferred);
    assertThat(measures("cn-45").of("")).contains(measure);
  }

  @Test
  void inferredDepartmentsCountIfTheReadingSaysSo() {
    MeasureList list =
        answered("cn-45", "inferred_departments_count", "value: false", "value: true");

    assertThat(measure(list, "GX-2023-03-5").departments()).isNotEmpty();
    assertThat(list.of("")).hasSizeLessThan(measures("cn-45").of("").size());
  }

  @Test
  void theWorkPlansOfTheFourRegionsHave171Rows() {
    assertThat(List.of("cn-44", "cn-45", "cn-46", "cn-50"))
        .extracting(pack -> measures(pack).total().tasks())
        .satisfies(rows -> assertThat(rows.stream().mapToInt(row -> row).sum()).isEqualTo(171));
  }

  @Test
  void everyRowStandsUnderItsDepartmentsWithItsDeliverables() {
    for (String pack : List.of("cn-44", "cn-45", "cn-46", "cn-50")) {
      MeasureList list = measures(pack);
      assertThat(list.measures().stream().filter(Measure::isTask).toList())
          .isNotEmpty()
          .allSatisfy(
              row -> {
                assertThat(row.departments())
                    .extracting(Responsible::named)
                    .containsAll(row.clause().departments());
                assertThat(row.departments())
                    .allSatisfy(one -> assertThat(list.of(one.counted())).contains(row));
                Task task = row.clause().task().orElseThrow();
                if (row.repeats().isEmpty() && !task.deliverablesFromTask()) {
                  assertThat(row.deliverables()).containsAll(task.deliverables());
                }
              });
    }
  }

  @Test
  void aMeasureOfSeveralDepartmentsCountsForEachAndOnceInAll() {
    MeasureList list = measures("cn-50");
    Measure offices = measure(list, "CQ17-22");

    assertThat(offices.departments()).hasSizeGreaterThan(1);
    assertThat(offices.departments())
        .allSatisfy(one -> assertThat(list.of(one.counted())).contains(offices));
    assertThat(list.byDepartment())
        .allSatisfy(
            (department, tally) ->
                assertThat(tally.measures()).isEqualTo(list.of(department).size()));
    assertThat(list.total().measures()).isEqualTo(list.measures().size());
  }

  @Test
  void everyAnswerByWhichItWasCountedIsTold() {
    assertThat(measures("cn-44").answers())
        .extracting(Answer::ambiguity)
        .containsExactly("A-11", "A-12", "A-15", "A-16", "A-19", "A-26");
    assertThat(measures("cn-46").answers())
        .extracting(Answer::ambiguity)
        .containsExactly("A-13", "A-19");
  }

  private MeasureList measures(String pack) {
    return MeasureList.of(
        SHIPPED.computeIfAbsent(pack, id -> PolicyPacks.load(Guangxi.POLICIES, id)), TODAY);
  }

  /// Counted with another answer in the pack.
  private MeasureList answered(String pack, String parameter, String from, String to) {
    PackCopy copy = PackCopy.ofShipped(directory.resolve("changed"), pack);
    copy.changeAfter(
        pack + "/parameters/readings.yaml",
        "id: " + parameter + "\n",
        "        " + from,
        "        " + to);
    return MeasureList.of(copy.load(), TODAY);
  }

  private static Measure measure(MeasureList list, String clause) {
    return list.measures().stream()
        .filter(measure -> measure.clause().id().equals(clause))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(MeasureList list, String clause) {
    return measure(list, clause).departments().stream().map(Responsible::named).toList();
  }

  private static List<String> ids(MeasureList list, String clause) {
    return measure(list, clause).deliverables().stream().map(Task.Deliverable::id).toList();
  }
}
