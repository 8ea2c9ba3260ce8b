package dev.jadework.platform.projects;

/// 字段变更. One field, before and after, as stored text; empty where it was or becomes unknown.
///
/// @param field path of the field, `amounts.applied`
public record FieldChange(String field, String before, String after) {}
