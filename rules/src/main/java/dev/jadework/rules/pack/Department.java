package dev.jadework.rules.pack;

import dev.jadework.rules.text.Labels;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 部门. An authority or body that clauses make responsible, under the name that they use.
///
/// @param name its name as clauses write it, and in English
/// @param until last day on which there was such a department, null if there is one now
/// @param successor name of the department that took over its work, empty if there is none
public record Department(Labels name, @Nullable LocalDate until, String successor) {}
