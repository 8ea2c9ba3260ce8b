package dev.jadework.platform.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 参数修改. Another value of one parameter in a draft.
///
/// @param parameter its id
/// @param values as typed: one figure (money in 万元), `true` or `false`, the code of a choice; or
///   all codes of a list
/// @param from first day of the value
/// @param until last day, null for all days after
public record ParameterEdit(
    String parameter, List<String> values, LocalDate from, @Nullable LocalDate until) {
  public ParameterEdit {
    values = List.copyOf(values);
  }
}
