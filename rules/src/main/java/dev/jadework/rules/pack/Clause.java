package dev.jadework.rules.pack;

/// 条款. One numbered place in a policy text, paraphrased.
///
/// @param id stable id, `GXKT-02-1`
/// @param document id of the document it stands in
/// @param number place in the text as a reader finds it, `二 总体目标`
/// @param text what it says, in our own words
public record Clause(String id, String document, String number, String type, Labels text) {}
