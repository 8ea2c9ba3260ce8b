package dev.jadework.patents.similarity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 现有技术检索结果. The closest documents and why.
///
/// @param query the terms searched for with their weights, heaviest first
public record PriorArtResult(List<Hit> hits, List<Term> query) {

  /// One close document.
  ///
  /// @param reasons what made it a hit: terms of the text by descending share, then its class
  ///     (`IPC H01M10/0525`), inventors (`✎ 王某`), citations (`→ EP0047956`, by way of a family
  ///     member `⌂ US4382867 → EP0047956`) and documents close to it (`≈ EP0047956`); shares add
  ///     up to 1 with rounding. A term that only a family member of the text's document says
  ///     names it: `电池 ⌂ CN100000001`
  /// @param passage the sentence of the document that says most of it, empty if it has none
  /// @param family 同族. Other publications within the limits that count as one with it and are
  ///     therefore no hits of their own, in the order of their numbers
  public record Hit(
      String pn,
      String title,
      List<String> applicants,
      List<String> ipc,
      @Nullable LocalDate pd,
      double score,
      List<Reason> reasons,
      String passage,
      List<String> family) {}

  /// @param share part of the hit's score that the term brought, 0–1
  public record Reason(String term, double share) {}

  /// @param weight weight in the query, relative to the heaviest term (1.0)
  public record Term(String term, double weight) {}
}
