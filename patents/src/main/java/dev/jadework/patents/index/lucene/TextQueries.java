package dev.jadework.patents.index.lucene;

import dev.jadework.patents.text.EnglishStems;
import dev.jadework.patents.text.Folding;
import dev.jadework.patents.text.SentenceEnds;
import dev.jadework.patents.text.TextRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/// 含有. Finds a text within longer text: Chinese character by character, so that 电池 finds 锂电池
/// however it was cut into words; English word by word, by stem. The counterpart of
/// [MixedTextTokenizer]. Not thread-safe.
final class TextQueries {
  private static final Pattern HOLES = Pattern.compile("[?]+");

  private final boolean prose;
  private final EnglishStems stems = new EnglishStems();

  /// @param prose as for [MixedTextTokenizer]
  TextQueries(boolean prose) {
    this.prose = prose;
  }

  Query containing(String field, String text) {
    Places.Phrase phrase = phrase(text);
    List<Places.Placed> terms = phrase.terms();
    if (terms.isEmpty()) {
      return new MatchNoDocsQuery("no letter, digit or character");
    }
    if (terms.size() == 1) {
      return new TermQuery(new Term(field, terms.getFirst().term()));
    }
    PhraseQuery.Builder query = new PhraseQuery.Builder();
    terms.forEach(placed -> query.add(new Term(field, placed.term()), placed.position()));
    return query.build();
  }

  /// Words, names, numbers or symbols of this form: `*`, `?`, `#`.
  static Query ofForm(String field, String pattern) {
    return new AutomatonQuery(new Term(field, pattern), automaton(pattern));
  }

  static Automaton automaton(String pattern) {
    List<Automaton> parts = new ArrayList<>();
    pattern
        .codePoints()
        .forEach(
            c ->
                parts.add(
                    switch (c) {
                      case '*' -> Automata.makeAnyString();
                      case '?' -> Automata.makeAnyChar();
                      case '#' -> Operations.optional(Automata.makeAnyChar());
                      default -> Automata.makeChar(c);
                    }));
    return Operations.determinize(Operations.concatenate(parts), Integer.MAX_VALUE);
  }

  /// Where a text stands.
  Places.Phrase phrase(String text) {
    List<Places.Placed> terms = new ArrayList<>();
    int length = add(Folding.fold(text), 0, terms);
    return new Places.Phrase(terms, List.of(), length);
  }

  /// Where a pattern stands that has Chinese characters: `?` leaves one place open, `#` one or
  /// none.
  Places pattern(String pattern) {
    int optional = pattern.indexOf('#');
    if (optional >= 0) {
      String before = pattern.substring(0, optional);
      String after = pattern.substring(optional + 1);
      return new Places.Any(List.of(pattern(before + after), pattern(before + '?' + after)));
    }
    List<Places.Placed> terms = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    int length = 0;
    int at = 0;
    Matcher holes = HOLES.matcher(pattern);
    while (holes.find()) {
      length = add(Folding.fold(pattern.substring(at, holes.start())), length, terms);
      for (int i = holes.start(); i < holes.end(); i++) {
        open.add(length++);
      }
      at = holes.end();
    }
    length = add(Folding.fold(pattern.substring(at)), length, terms);
    return new Places.Phrase(terms, open, length);
  }

  /// Adds the terms of a text that begins at a position; gives the position after it.
  private int add(String folded, int from, List<Places.Placed> terms) {
    TextRuns runs = new TextRuns(folded);
    int position = from;
    int end = 0;
    while (runs.next()) {
      boolean sentence =
          prose && end > 0 && SentenceEnds.between(folded, end, runs.start()) != SentenceEnds.NONE;
      if (sentence) {
        terms.add(new Places.Placed(MixedTextTokenizer.SENTENCE_END, position++));
      }
      end = runs.end();
      String run = runs.run();
      if (runs.cjk()) {
        int length = run.codePointCount(0, run.length());
        cover(run, length, position, terms);
        position += length;
      } else {
        terms.add(new Places.Placed(prose ? stems.stem(run) : run, position++));
      }
    }
    return position;
  }

  /// Every bigram, not every other one: characters apart by punctuation must not join.
  private static void cover(String run, int length, int position, List<Places.Placed> terms) {
    if (length == 1) {
      terms.add(new Places.Placed(run, position));
    }
    for (int at = 0; at + 2 <= length; at++) {
      int start = run.offsetByCodePoints(0, at);
      terms.add(
          new Places.Placed(run.substring(start, run.offsetByCodePoints(start, 2)), position + at));
    }
  }
}
