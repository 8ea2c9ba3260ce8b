package dev.jadework.patents.index.lucene;

import org.apache.lucene.analysis.Analyzer;

/// Analysis of Chinese, English and mixed text in one field; see [MixedTextTokenizer].
final class MixedTextAnalyzer extends Analyzer {
  private final boolean prose;

  /// @param prose true for sentences (Chinese words, English stems), false for names
  MixedTextAnalyzer(boolean prose) {
    this.prose = prose;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(new MixedTextTokenizer(prose));
  }

  /// Keeps a phrase from matching across two titles, two claims or two applicants.
  @Override
  public int getPositionIncrementGap(String fieldName) {
    return 100;
  }
}
