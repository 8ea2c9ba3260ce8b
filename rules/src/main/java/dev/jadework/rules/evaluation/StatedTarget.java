package dev.jadework.rules.evaluation;

import dev.jadework.rules.pack.Clause;
import dev.jadework.rules.pack.PolicyDocument;
import dev.jadework.rules.pack.PolicyPack;
import dev.jadework.rules.pack.Target;
import java.util.ArrayList;
import java.util.List;

/// 适用目标. A target as the readings of the pack have it at a moment.
///
/// @param evaluated whether it is to be measured and judged: not if the readings drop targets whose
///     day has passed, or if its document is background by them
/// @param answers the readings that it was asked for
public record StatedTarget(Target target, boolean evaluated, List<Answer> answers) {
  /// Id of the reading by which targets whose day has passed go on being judged.
  public static final String PAST_ONES = "past_targets_evaluated";

  /// The targets of all documents of a pack.
  public static List<StatedTarget> of(PolicyPack pack, Moment moment) {
    return pack.documents().stream()
        .flatMap(document -> of(pack, document, moment).stream())
        .toList();
  }

  /// The targets of one document of a pack, in the order of its clauses.
  public static List<StatedTarget> of(PolicyPack pack, PolicyDocument document, Moment moment) {
    List<StatedTarget> found = new ArrayList<>();
    for (Clause clause : document.clauses()) {
      for (Target target : clause.targets()) {
        found.add(of(target, pack, document, moment));
      }
    }
    return found;
  }

  private static StatedTarget of(
      Target written, PolicyPack pack, PolicyDocument document, Moment moment) {
    Readings readings = new Readings(pack, moment);
    Target target = written;
    for (Target.Otherwise other : written.otherwise()) {
      if (readings.is(other.reading(), other.answer())) {
        target = target.as(other, moment.validOn());
      }
    }
    boolean past = target.due().filter(moment.validOn()::isAfter).isPresent();
    boolean dropped = past && readings.is(PAST_ONES, "false");
    boolean aside = readings.is(document.readings().text(), "false");
    return new StatedTarget(target, !dropped && !aside, readings.asked());
  }
}
