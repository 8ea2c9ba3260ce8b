package dev.jadework.patents.index.opensearch;

import dev.jadework.patents.text.EnglishStems;
import dev.jadework.patents.text.Folding;
import dev.jadework.patents.text.LongWords;
import dev.jadework.patents.text.SentenceEnds;
import dev.jadework.patents.text.TextRuns;

/// 定位词项. The terms of a text as they are sent: places separated by blanks, at each place its terms
/// separated by `|`, and `_` for a place without any. `锂电 cells` is
/// `锂|锂电 电 cell|cells`; asked for, it is `锂电 _ cell`. A term holds letters and digits alone, so
/// none of these signs is part of one.
///
/// The terms and places are those of the embedded index. Not thread-safe.
final class PlacedTerms {
  static final String EMPTY = "_";

  /// No word contains this character.
  private static final String SENTENCE_END = "\u0001s";

  private static final String PARAGRAPH_END = "\u0001p";

  private final EnglishStems stems = new EnglishStems();
  private final LongWords words = LongWords.dictionary();

  /// All terms of a text to be found.
  ///
  /// @param prose true for sentences (dictionary words, English stems), false for names
  String indexed(String text, boolean prose) {
    String folded = Folding.fold(text);
    StringBuilder out = new StringBuilder(folded.length() * 4);
    TextRuns runs = new TextRuns(folded);
    int end = 0;
    while (runs.next()) {
      if (prose && end > 0) {
        sentenceEnd(SentenceEnds.between(folded, end, runs.start()), out);
      }
      end = runs.end();
      if (runs.cjk()) {
        characters(folded, runs.start(), end, prose, out);
        continue;
      }
      String word = runs.run();
      String stem = prose ? stems.stem(word) : word;
      place(out).append(stem);
      if (!stem.equals(word)) {
        out.append('|').append(word);
      }
    }
    if (prose && end > 0) {
      sentenceEnd(SentenceEnds.PARAGRAPH, out);
    }
    return out.toString();
  }

  private static void sentenceEnd(SentenceEnds end, StringBuilder out) {
    switch (end) {
      case NONE -> {}
      case SENTENCE -> place(out).append(SENTENCE_END);
      case PARAGRAPH -> place(out).append(SENTENCE_END).append('|').append(PARAGRAPH_END);
    }
  }

  /// Of every character itself, the two from it on, and the dictionary words that begin with it.
  private void characters(String text, int start, int end, boolean prose, StringBuilder out) {
    int next;
    for (int at = start; at < end; at = next) {
      next = text.offsetByCodePoints(at, 1);
      place(out).append(text, at, next);
      if (next < end) {
        out.append('|').append(text, at, text.offsetByCodePoints(next, 1));
      }
      int length = prose ? words.next(text, at, end, 0) : 0;
      while (length > 0) {
        out.append('|').append(text, at, at + length);
        length = words.next(text, at, end, length);
      }
    }
  }

  /// The places a text found must have in a row; empty if the text has no term.
  String asked(String text, boolean prose) {
    String folded = Folding.fold(text);
    StringBuilder out = new StringBuilder();
    TextRuns runs = new TextRuns(folded);
    int end = 0;
    while (runs.next()) {
      if (prose
          && end > 0
          && SentenceEnds.between(folded, end, runs.start()) != SentenceEnds.NONE) {
        place(out).append(SENTENCE_END);
      }
      end = runs.end();
      String run = runs.run();
      if (!runs.cjk()) {
        place(out).append(prose ? stems.stem(run) : run);
      } else if (run.codePointCount(0, run.length()) == 1) {
        place(out).append(run);
      } else {
        pairs(run, out);
      }
    }
    return out.toString();
  }

  /// Every two characters; the place of the last one stays empty.
  private static void pairs(String run, StringBuilder out) {
    int last = run.offsetByCodePoints(run.length(), -1);
    int next;
    for (int at = 0; at < last; at = next) {
      next = run.offsetByCodePoints(at, 1);
      place(out).append(run, at, run.offsetByCodePoints(next, 1));
    }
    place(out).append(EMPTY);
  }

  private static StringBuilder place(StringBuilder out) {
    return out.isEmpty() ? out : out.append(' ');
  }
}
