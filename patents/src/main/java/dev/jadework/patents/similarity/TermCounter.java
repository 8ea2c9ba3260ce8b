package dev.jadework.patents.similarity;

import dev.jadework.patents.text.EnglishStems;
import dev.jadework.patents.text.Folding;
import dev.jadework.patents.text.LongWords;
import dev.jadework.patents.text.TextRuns;
import java.util.function.Consumer;

/// Gives the terms of a document's text as the index holds them: bigrams, single characters that
/// stand alone, words of three and more characters, stems. Not thread-safe.
final class TermCounter {
  private final EnglishStems stems = new EnglishStems();
  private final LongWords words = LongWords.dictionary();

  /// @return number of bigrams, single characters and stems: the length of the text in terms
  int each(String text, Consumer<String> term) {
    String folded = Folding.fold(text);
    TextRuns runs = new TextRuns(folded);
    int length = 0;
    while (runs.next()) {
      if (runs.cjk()) {
        length += chinese(folded, runs.start(), runs.end(), term);
      } else {
        term.accept(stems.stem(runs.run()));
        length++;
      }
    }
    return length;
  }

  private int chinese(String text, int start, int end, Consumer<String> term) {
    if (end - start == 1) {
      term.accept(text.substring(start, end));
      return 1;
    }
    for (int at = start; at < end; at++) {
      if (at + 2 <= end) {
        term.accept(text.substring(at, at + 2));
      }
      for (int length = words.next(text, at, end, 0);
          length > 0;
          length = words.next(text, at, end, length)) {
        term.accept(text.substring(at, at + length));
      }
    }
    return end - start - 1;
  }
}
