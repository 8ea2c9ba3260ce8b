package dev.jadework.platform.projects;

/// 变更. Who changes a project and why.
///
/// @param actor login of the user
/// @param source what caused it: `form`, `import 12`, `gate`, `correction`
/// @param reason in the user's words; may be empty for an import
public record Change(String actor, String source, String reason) {}
