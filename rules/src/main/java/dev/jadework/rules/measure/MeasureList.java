package dev.jadework.rules.measure;

import dev.jadework.rules.evaluation.Answer;
import dev.jadework.rules.evaluation.Moment;
import dev.jadework.rules.pack.PolicyPack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// 措施台账. The measures of a region's own documents and what they come to by department, counted by
/// the readings of the open questions at a moment.
///
/// @param excerpt whether the work plans held are parts of longer ones, so that no rate of them is
///     one of the whole
/// @param answers the readings by which it was counted
public record MeasureList(
    String pack, Moment moment, List<Measure> measures, boolean excerpt, List<Answer> answers) {
  /// Ids of the readings by which measures are counted.
  public static final Set<String> READINGS =
      Set.of(
          Counting.CELL_SHARED,
          Counting.SENTENCE,
          Counting.CONTINUES,
          Counting.NUMBERS,
          Counting.COMPLETE,
          Counting.ONCE,
          Counting.SUCCESSORS,
          Counting.INFERRED);

  public MeasureList {
    measures = List.copyOf(measures);
    answers = List.copyOf(answers);
  }

  /// The measures of a pack; those of the pack that it extends are not among them.
  public static MeasureList of(PolicyPack pack, Moment moment) {
    Counting counting = Counting.of(pack, moment);
    MeasureReader reader = new MeasureReader(pack, counting);
    return new MeasureList(
        pack.id(),
        moment,
        pack.documents().stream()
            .filter(document -> document.pack().equals(pack.id()))
            .flatMap(document -> reader.of(document).stream())
            .toList(),
        counting.excerpt(),
        counting.applied());
  }

  /// What they come to for each department, the one with most measures first; last, under an empty
  /// name, those for which no department counts.
  public SequencedMap<String, Tally> byDepartment() {
    Map<String, List<Measure>> grouped = new HashMap<>();
    for (Measure measure : measures) {
      List<String> names =
          measure.departments().isEmpty()
              ? List.of("")
              : measure.departments().stream().map(Responsible::counted).distinct().toList();
      names.forEach(name -> grouped.computeIfAbsent(name, _ -> new ArrayList<>()).add(measure));
    }
    SequencedMap<String, Tally> tallies = new LinkedHashMap<>();
    grouped.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), Tally.of(entry.getValue())))
        .sorted(
            Comparator.comparing((Map.Entry<String, Tally> entry) -> entry.getKey().isEmpty())
                .thenComparing(entry -> -entry.getValue().measures())
                .thenComparing(Map.Entry::getKey))
        .forEach(entry -> tallies.put(entry.getKey(), entry.getValue()));
    return tallies;
  }

  /// What all of them come to; a measure of several departments counts once.
  public Tally total() {
    return Tally.of(measures);
  }

  /// The measures that count for a department, or for none if the name is empty.
  public List<Measure> of(String department) {
    return measures.stream()
        .filter(
            measure ->
                department.isEmpty()
                    ? measure.departments().isEmpty()
                    : measure.departments().stream()
                        .anyMatch(one -> one.counted().equals(department)))
        .toList();
  }

  /// 计数. How many there are.
  ///
  /// @param tasks measures that are rows of work plans
  /// @param deliverables results of these that can be checked one by one
  public record Tally(int measures, int tasks, int deliverables) {
    static Tally of(List<Measure> measures) {
      return new Tally(
          measures.size(),
          (int) measures.stream().filter(Measure::isTask).count(),
          measures.stream().mapToInt(measure -> measure.deliverables().size()).sum());
    }
  }
}
