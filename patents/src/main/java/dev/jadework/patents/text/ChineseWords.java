package dev.jadework.patents.text;

import java.util.List;
import org.apache.lucene.analysis.cn.smart.hhmm.HHMMSegmenter;
import org.apache.lucene.analysis.cn.smart.hhmm.SegToken;

/// 中文分词. Cuts a run of Chinese characters into words by a hidden Markov model. Not thread-safe.
public final class ChineseWords {
  /// The model's cost grows faster than the length; sentences between punctuation are far shorter.
  private static final int LONGEST_PIECE = 100;

  private final HHMMSegmenter segmenter = new HHMMSegmenter();

  /// Calls back for every word in order.
  ///
  /// @param run East Asian characters only, as [TextRuns] gives them
  public void cut(String run, WordSink sink) {
    for (int from = 0; from < run.length(); from += LONGEST_PIECE) {
      int to = Math.min(run.length(), from + LONGEST_PIECE);
      List<SegToken> words = segmenter.process(run.substring(from, to));
      // The first and the last token stand for the borders of the sentence.
      for (int i = 1; i < words.size() - 1; i++) {
        SegToken word = words.get(i);
        sink.word(from + word.startOffset, from + word.endOffset);
      }
    }
  }

  /// Takes words as they are cut.
  @FunctionalInterface
  public interface WordSink {
    /// @param start index of the first character in the run
    /// @param end index after the last character
    void word(int start, int end);
  }
}
