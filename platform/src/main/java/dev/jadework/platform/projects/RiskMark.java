package dev.jadework.platform.projects;

import dev.jadework.platform.shell.Tone;
import dev.jadework.rules.text.Labels;

/// 风险等级. The overall grade of a project's risk assessment, as lists show it.
///
/// @param code stable code for the address, `high`
/// @param order place among the grades; greater is worse
public record RiskMark(String code, Labels label, Tone tone, int order) {}
