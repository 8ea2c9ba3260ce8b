package dev.jadework.patents.index.memory;

import dev.jadework.patents.text.EnglishStems;
import dev.jadework.patents.text.Folding;
import dev.jadework.patents.text.TextRuns;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// The terms of some texts: English stems, and every stretch of East Asian characters.
final class TextTermSet {
  private final Set<String> stems = new HashSet<>();
  private final StringBuilder characters = new StringBuilder();

  private TextTermSet() {}

  static TextTermSet of(Collection<String> texts) {
    TextTermSet terms = new TextTermSet();
    EnglishStems stems = new EnglishStems();
    for (String text : texts) {
      TextRuns runs = new TextRuns(Folding.fold(text));
      while (runs.next()) {
        if (runs.cjk()) {
          terms.characters.append(runs.run()).append('\n');
        } else {
          terms.stems.add(stems.stem(runs.run()));
        }
      }
    }
    return terms;
  }

  boolean has(String term) {
    return TextRuns.isCjk(term.codePointAt(0))
        ? characters.indexOf(term) >= 0
        : stems.contains(term);
  }
}
