package dev.jadework.platform.audit;

/// What an act was done to.
///
/// @param kind such as `project`, `assessment`, `account`
/// @param id its identifier as people know it, such as the project number
public record Subject(String kind, String id) {}
