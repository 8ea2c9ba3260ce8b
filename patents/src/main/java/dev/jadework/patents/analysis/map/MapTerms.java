package dev.jadework.patents.analysis.map;

import dev.jadework.patents.similarity.StopWords;
import dev.jadework.patents.text.ChineseWords;
import dev.jadework.patents.text.EnglishStems;
import dev.jadework.patents.text.Folding;
import dev.jadework.patents.text.TextRuns;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// The words of a text that can tell where a document belongs: Chinese words of two and more
/// characters, two to four single characters in a row, English stems; no stop words and nothing
/// with a digit. Not thread-safe.
final class MapTerms {
  private static final int SHORTEST_WORD = 3;
  private static final int LONGEST_UNKNOWN = 4;

  private final ChineseWords words = new ChineseWords();
  private final EnglishStems stems = new EnglishStems();

  /// @param surfaces takes for every English stem how often each of its words occurred, for labels
  Map<String, Integer> of(String text, Map<String, Map<String, Integer>> surfaces) {
    Map<String, Integer> counts = new HashMap<>();
    TextRuns runs = new TextRuns(Folding.fold(text));
    while (runs.next()) {
      String run = runs.run();
      if (runs.cjk()) {
        chinese(run, counts);
      } else if (run.length() >= SHORTEST_WORD
          && run.chars().allMatch(Character::isLetter)
          && !StopWords.contains(run)) {
        String stem = stems.stem(run);
        counts.merge(stem, 1, Integer::sum);
        surfaces.computeIfAbsent(stem, none -> new HashMap<>()).merge(run, 1, Integer::sum);
      }
    }
    return counts;
  }

  private void chinese(String run, Map<String, Integer> counts) {
    BitSet single = new BitSet();
    words.cut(
        run,
        (from, to) -> {
          String word = run.substring(from, to);
          if (StopWords.contains(word)) {
            return;
          }
          if (to - from == 1) {
            single.set(from);
          } else {
            counts.merge(word, 1, Integer::sum);
          }
        });
    // 换|热|器: single characters in a row are mostly a word that the dictionary lacks.
    for (int from = single.nextSetBit(0); from >= 0; ) {
      int to = single.nextClearBit(from);
      if (to - from >= 2 && to - from <= LONGEST_UNKNOWN) {
        counts.merge(run.substring(from, to), 1, Integer::sum);
      }
      from = single.nextSetBit(to);
    }
  }
}
