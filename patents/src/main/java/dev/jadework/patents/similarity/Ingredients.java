package dev.jadework.patents.similarity;

/// 排序成分. How much each ingredient of the ranking counts beside the terms of the text, which
/// count 1. Round values chosen on the citation questions and the development part of the double
/// filings of `bench retrieval`, which shows what each brings, and what weights bring that are
/// chosen without the questions they are measured on.
///
/// @param titles how often a term of the title counts, 1 = as one of the abstract
/// @param rarity power of a term's inverse document frequency, 1 = BM25
/// @param coverage how much of the document's title the text says, 1 = as much as the terms of the
///     closest document
/// @param classes how close the document's IPC symbols are to the known ones, or to those of the
///     first hits, on the same scale
/// @param inventors the same for inventors
/// @param citations how many of the first hits cite the document, are cited by it or cite the same,
///     on the same scale
/// @param family what a citation by or of a family member of either document counts of one by or of
///     the document itself, 0–1
/// @param neighbours part of the score that the documents closest to the document decide, 0–1, if
///     neither it nor any other had terms of the text; nothing if one has all of them
public record Ingredients(
    int titles,
    double rarity,
    double coverage,
    double classes,
    double inventors,
    double citations,
    double family,
    double neighbours) {
  public static final Ingredients ALL = new Ingredients(2, 1.25, 0.3, 0.3, 0.4, 0.5, 0.5, 0.8);

  /// The terms alone, as BM25 counts them.
  public static final Ingredients NONE = new Ingredients(1, 1, 0, 0, 0, 0, 0, 0);
}
