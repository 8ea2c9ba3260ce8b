package dev.jadework.rules.measure;

/// 责任部门. A department that answers for a measure.
///
/// @param named its name in the text
/// @param counted the name under which it counts: that of the body that took over its work, where
///     the reading says so
/// @param inferred whether the text does not name it and it is our reading
public record Responsible(String named, String counted, boolean inferred) {}
