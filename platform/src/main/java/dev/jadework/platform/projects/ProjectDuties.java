package dev.jadework.platform.projects;

import dev.jadework.rules.pack.PolicyPack;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 项目义务. The duties of one project on one day under the policy of its region.
///
/// @param pack null if no policy pack binds the project's region; then there are no duties to tell
public record ProjectDuties(
    Project project, LocalDate asOf, @Nullable PolicyPack pack, List<Duty> duties) {
  private static final List<DutyState> URGENCY =
      List.of(
          DutyState.OVERDUE,
          DutyState.OPEN,
          DutyState.FACTS_MISSING,
          DutyState.DONE,
          DutyState.NOT_TRIGGERED);

  public ProjectDuties {
    duties = List.copyOf(duties);
  }

  public Optional<Duty> duty(String code) {
    return duties.stream().filter(duty -> duty.rule().duty().equals(code)).findFirst();
  }

  /// The duties in the order in which to deal with them: what blocks the next gate, then overdue,
  /// to do, to be determined, done, and what does not apply.
  public List<Duty> byUrgency() {
    List<Duty> blocking = GateCheck.of(this).blocking();
    return duties.stream()
        .sorted(
            Comparator.comparing((Duty duty) -> !blocking.contains(duty))
                .thenComparing(duty -> URGENCY.indexOf(duty.state())))
        .toList();
  }
}
