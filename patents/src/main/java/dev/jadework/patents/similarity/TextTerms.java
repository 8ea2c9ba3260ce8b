package dev.jadework.patents.similarity;

import dev.jadework.patents.text.ChineseWords;
import dev.jadework.patents.text.EnglishStems;
import dev.jadework.patents.text.Folding;
import dev.jadework.patents.text.TextRuns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// 检索词. The terms of a text by which similar documents are found: Chinese words, bigrams that
/// bridge words, English stems; no stop words and no bare numbers.
public final class TextTerms {
  /// A bigram across words may be an accident of neighbourhood, a word is not.
  private static final double BRIDGE = 0.4;

  /// A word of letters says about as much as a Chinese word of two characters.
  private static final int WORD_EXTENT = 2;

  /// Places kept per term; enough to show what it was part of.
  private static final int PLACES = 5;

  private static final Pattern NUMBER = Pattern.compile("[\\p{Nd}.]+");
  private static final Pattern QUANTITY = Pattern.compile("\\p{Nd}.*");

  private final String folded;
  private final Map<String, Candidate> candidates = new LinkedHashMap<>();
  private final Map<String, Candidate> passed = new LinkedHashMap<>();

  /// Places between two characters of one Chinese word.
  private final BitSet withinWord = new BitSet();

  private final ChineseWords words = new ChineseWords();
  private final EnglishStems stems = new EnglishStems();

  /// One term of the text.
  public static final class Candidate {
    private final String term;
    private double kind;
    private boolean generic;
    private int count;
    private final List<Span> places = new ArrayList<>();

    private Candidate(String term) {
      this.term = term;
    }

    /// As the index holds it.
    public String term() {
      return term;
    }

    /// Weight of the term in the text before its rarity is known: dampened count, less for bigrams
    /// that bridge words.
    public double emphasis() {
      return kind * repetition();
    }

    /// Dampened count: what is said ten times is not ten times as important, and 方法 is not
    /// important however often it is said; it tells equals apart.
    double repetition() {
      return generic ? 1 : 1 + Math.log(count);
    }

    /// How often the text has it.
    int count() {
      return count;
    }

    /// True for what [TermCounter] gives: no Chinese word of more than two characters.
    boolean unit() {
      return !places.getFirst().cjk() || places.getFirst().extent() == 2;
    }

    /// How much a character belongs to this term rather than to another that covers it.
    double kind() {
      return kind;
    }

    boolean word() {
      return kind == 1;
    }

    List<Span> places() {
      return places;
    }
  }

  /// A stretch of the folded text.
  ///
  /// @param cjk true for East Asian characters, which may be joined with their neighbours
  record Span(int start, int end, boolean cjk) {
    /// In Chinese characters, or what equals them.
    int extent() {
      return cjk ? end - start : WORD_EXTENT;
    }
  }

  private TextTerms(String text) {
    this.folded = Folding.fold(text);
  }

  public static TextTerms of(String text) {
    TextTerms terms = new TextTerms(text);
    TextRuns runs = new TextRuns(terms.folded);
    while (runs.next()) {
      if (runs.cjk()) {
        terms.chinese(runs.run(), runs.start());
      } else {
        terms.word(runs.run(), runs.start());
      }
    }
    return terms;
  }

  /// In order of first appearance.
  public Collection<Candidate> candidates() {
    return candidates.values();
  }

  /// What is not searched for and yet tells two close documents apart: Chinese bigrams of and with
  /// stop words, since they keep what stands beside what. A bigram may be among [#candidates] too,
  /// from another place.
  public Collection<Candidate> passed() {
    return passed.values();
  }

  String folded() {
    return folded;
  }

  /// Where the Chinese word begins in which a place is; between two words the place itself.
  int wordStart(int at) {
    int start = at;
    while (withinWord.get(start)) {
      start--;
    }
    return start;
  }

  /// Where the Chinese word ends in which a place is; between two words the place itself.
  int wordEnd(int at) {
    int end = at;
    while (withinWord.get(end)) {
      end++;
    }
    return end;
  }

  private void word(String word, int start) {
    boolean generic = StopWords.generic(word);
    boolean silent = StopWords.contains(word) && !generic;
    if (word.length() < 2 || silent || NUMBER.matcher(word).matches()) {
      return;
    }
    String stem = stems.stem(word);
    double kind = QUANTITY.matcher(word).matches() ? BRIDGE : 1;
    Candidate candidate = count(stem, kind, new Span(start, start + word.length(), false));
    candidate.generic = generic;
  }

  private void chinese(String run, int start) {
    int[] wordAt = new int[run.length()]; // length of the word a character is in
    int[] wordStart = new int[run.length()];
    boolean[] stops = new boolean[run.length()];
    words.cut(
        run,
        (from, to) -> {
          String word = run.substring(from, to);
          boolean stop = StopWords.contains(word);
          withinWord.set(start + from + 1, start + to);
          Arrays.fill(wordAt, from, to, to - from);
          Arrays.fill(stops, from, to, stop);
          Arrays.fill(wordStart, from, to, from);
          if (!stop && to - from >= 3) {
            count(word, 1, new Span(start + from, start + to, true));
          } else if (to - from >= 2 && StopWords.generic(word)) {
            count(word, 1, new Span(start + from, start + to, true)).generic = true;
          }
        });
    for (int i = 0; i + 1 < run.length(); i++) {
      // 热|管理: what one character says of the word behind it is no boilerplate.
      boolean modifies = stops[i + 1] && wordAt[i] == 1 && wordAt[i + 1] > 1;
      boolean searchable =
          wordAt[i] > 0
              && wordAt[i + 1] > 0
              && !stops[i]
              && (!stops[i + 1] || modifies)
              && !Character.isSurrogate(run.charAt(i));
      if (searchable) {
        boolean inWord = wordStart[i] == wordStart[i + 1] && wordAt[i] == 2;
        // 液|冷: two single characters are mostly a word that the dictionary lacks.
        boolean unknownWord = wordAt[i] == 1 && wordAt[i + 1] == 1;
        String bigram = run.substring(i, i + 2);
        count(bigram, inWord || unknownWord ? 1 : BRIDGE, new Span(start + i, start + i + 2, true));
      } else {
        count(passed, run.substring(i, i + 2), BRIDGE, new Span(start + i, start + i + 2, true));
      }
    }
  }

  private Candidate count(String term, double kind, Span place) {
    return count(candidates, term, kind, place);
  }

  private static Candidate count(
      Map<String, Candidate> among, String term, double kind, Span place) {
    Candidate candidate = among.computeIfAbsent(term, Candidate::new);
    candidate.count++;
    candidate.kind = Math.max(candidate.kind, kind);
    if (candidate.places.size() < PLACES) {
      candidate.places.add(place);
    }
    return candidate;
  }
}
