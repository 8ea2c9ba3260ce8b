package dev.jadework.rules.pack;

import dev.jadework.rules.text.Labels;
import java.util.List;

/// 条款. One numbered place in a policy text, paraphrased.
///
/// @param id stable id, `GXKT-02-1`
/// @param document id of the document it stands in
/// @param number place in the text as a reader finds it, `二 总体目标`
/// @param type `obligation`, `prohibition`, `definition`, `indicator-target`, `procedure`,
///     `registry`, `service`, `statistic` or `governance`
/// @param text what it says, in our own words
/// @param relevance `core` (software must do it), `support` (record it) or `context` (background)
/// @param capabilities codes of what the product needs to serve it
public record Clause(
    String id,
    String document,
    String number,
    String type,
    Labels text,
    String relevance,
    List<String> capabilities) {
  public Clause {
    capabilities = List.copyOf(capabilities);
  }

  /// A clause of which only the text matters.
  public Clause(String id, String document, String number, String type, Labels text) {
    this(id, document, number, type, text, "core", List.of());
  }
}
