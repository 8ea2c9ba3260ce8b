package dev.jadework.platform.projects;

import dev.jadework.rules.pack.PolicyPack;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 项目义务. The duties of one project on one day under the policy of its region.
///
/// @param pack null if no policy pack binds the project's region; then there are no duties to tell
public record ProjectDuties(
    Project project, LocalDate asOf, @Nullable PolicyPack pack, List<Duty> duties) {
  public ProjectDuties {
    duties = List.copyOf(duties);
  }

  public Optional<Duty> duty(String code) {
    return duties.stream().filter(duty -> duty.rule().duty().equals(code)).findFirst();
  }
}
