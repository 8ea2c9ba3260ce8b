package dev.jadework.patents.index.lucene;

import dev.jadework.patents.text.EnglishStems;
import dev.jadework.patents.text.Folding;
import dev.jadework.patents.text.LongWords;
import dev.jadework.patents.text.SentenceEnds;
import dev.jadework.patents.text.TextRuns;
import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Terms of a mixed text. Every East Asian character and every word of letters and digits takes one
/// position. At a character's position stand the character, the bigram and, in prose, the words of
/// three or more characters that begin there (words of two characters are bigrams already), so one
/// field serves exact Chinese phrases, words and single characters. At a word's position stand its
/// English stem and the word itself where it differs.
///
/// In prose the end of a sentence takes a position of its own, with [#SENTENCE_END] and, where a
/// paragraph or the whole text ends, [#PARAGRAPH_END].
final class MixedTextTokenizer extends Tokenizer {
  /// No word contains this character.
  static final String SENTENCE_END = "\u0001s";

  static final String PARAGRAPH_END = "\u0001p";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);

  private final boolean prose;
  private final EnglishStems stems = new EnglishStems();
  private final LongWords words = LongWords.dictionary();

  private String text = "";
  private TextRuns runs = new TextRuns("");
  private boolean inCjk;
  private int at; // character whose terms are being given
  private int given; // how many of the terms at this character were given
  private int wordLength; // of the last word given at this character
  private String pendingOriginal = "";
  private boolean held; // the next run was found, its terms are not given yet
  private boolean ended;
  private boolean pendingParagraph;
  private int endedAt; // offset of the end of the last sentence given

  MixedTextTokenizer(boolean prose) {
    this.prose = prose;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    text = Folding.fold(readAll(input));
    runs = new TextRuns(text);
    inCjk = false;
    pendingOriginal = "";
    held = false;
    ended = false;
    pendingParagraph = false;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    if (pendingParagraph) {
      pendingParagraph = false;
      emit(PARAGRAPH_END, endedAt, endedAt, 0);
      return true;
    }
    if (!pendingOriginal.isEmpty()) {
      emit(pendingOriginal, runs.start(), runs.end(), 0);
      pendingOriginal = "";
      return true;
    }
    if (inCjk && nextInCjk()) {
      return true;
    }
    if (!held && !ended && nextRunEndsASentence()) {
      emit(SENTENCE_END, endedAt, endedAt, 1);
      return true;
    }
    if (!held) {
      return false;
    }
    held = false;
    if (runs.cjk()) {
      startCjk();
      return nextInCjk();
    }
    String word = runs.run();
    String stem = prose ? stems.stem(word) : word;
    emit(stem, runs.start(), runs.end(), 1);
    pendingOriginal = stem.equals(word) ? "" : word;
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    offset.setOffset(text.length(), text.length());
  }

  /// Moves to the next run; true if the end of a sentence stands before it.
  private boolean nextRunEndsASentence() {
    endedAt = runs.end();
    held = runs.next();
    ended = !held;
    if (!prose || endedAt == 0) {
      return false;
    }
    SentenceEnds end =
        ended ? SentenceEnds.PARAGRAPH : SentenceEnds.between(text, endedAt, runs.start());
    pendingParagraph = end == SentenceEnds.PARAGRAPH;
    return end != SentenceEnds.NONE;
  }

  private void startCjk() {
    inCjk = true;
    at = runs.start();
    given = 0;
    wordLength = 0;
  }

  private boolean nextInCjk() {
    while (at < runs.end()) {
      int next = text.offsetByCodePoints(at, 1);
      switch (given++) {
        case 0 -> {
          return emit(at, next, 1);
        }
        case 1 -> {
          if (next < runs.end()) {
            return emit(at, text.offsetByCodePoints(next, 1), 0);
          }
        }
        default -> {
          wordLength = prose ? words.next(text, at, runs.end(), wordLength) : 0;
          if (wordLength > 0) {
            return emit(at, at + wordLength, 0);
          }
          at = next;
          given = 0;
        }
      }
    }
    inCjk = false;
    return false;
  }

  private boolean emit(int start, int end, int step) {
    term.append(text, start, end);
    increment.setPositionIncrement(step);
    offset.setOffset(correctOffset(start), correctOffset(end));
    return true;
  }

  private void emit(String word, int start, int end, int step) {
    term.append(word);
    increment.setPositionIncrement(step);
    offset.setOffset(correctOffset(start), correctOffset(end));
  }

  private static String readAll(Reader reader) throws IOException {
    StringBuilder all = new StringBuilder();
    char[] buffer = new char[4096];
    for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
      all.append(buffer, 0, n);
    }
    return all.toString();
  }
}
