package dev.jadework.patents.similarity;

import dev.jadework.patents.text.EnglishStems;
import dev.jadework.patents.text.Folding;
import dev.jadework.patents.text.TextRuns;
import java.util.function.Consumer;

/// Gives the terms of a document's text as the index holds them: bigrams, single characters that
/// stand alone, stems; not the longer words, whose characters the bigrams have already. Not
/// thread-safe.
final class TermCounter {
  private final EnglishStems stems = new EnglishStems();

  /// @return the length of the text in terms
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

  private static int chinese(String text, int start, int end, Consumer<String> term) {
    if (end - start == 1) {
      term.accept(text.substring(start, end));
      return 1;
    }
    for (int at = start; at + 2 <= end; at++) {
      term.accept(text.substring(at, at + 2));
    }
    return end - start - 1;
  }
}
