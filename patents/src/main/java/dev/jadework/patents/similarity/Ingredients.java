package dev.jadework.patents.similarity;

/// 排序成分. How much each ingredient of the ranking counts beside the terms of the text, which
/// count 1. Chosen on the development part of the samples of `bench retrieval`, which reports what
/// each brings on the other part.
///
/// @param coverage how much of the document's title the text says, 1 = as much as the terms of the
///     closest document
/// @param classes how common the document's IPC subclass is among the first hits, on the same scale
/// @param citations how many of the first hits cite the document or are cited by it, on the same
///     scale
/// @param neighbours part of the score that the documents closest to the document decide, 0–1, if
///     neither it nor any other had terms of the text; nothing if one has all of them
public record Ingredients(double coverage, double classes, double citations, double neighbours) {
  public static final Ingredients ALL = new Ingredients(0.3, 0.2, 1, 0.8);

  /// The terms alone.
  public static final Ingredients NONE = new Ingredients(0, 0, 0, 0);
}
