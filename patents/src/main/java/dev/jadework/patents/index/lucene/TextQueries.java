package dev.jadework.patents.index.lucene;

import dev.jadework.patents.text.EnglishStems;
import dev.jadework.patents.text.Folding;
import dev.jadework.patents.text.TextRuns;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// 含有. Finds a text within longer text: Chinese character by character, so that 电池 finds 锂电池
/// however it was cut into words; English word by word, by stem. The counterpart of
/// [MixedTextTokenizer]. Not thread-safe.
final class TextQueries {
  private record Placed(String term, int position) {}

  private final boolean prose;
  private final EnglishStems stems = new EnglishStems();

  /// @param prose as for [MixedTextTokenizer]
  TextQueries(boolean prose) {
    this.prose = prose;
  }

  Query containing(String field, String text) {
    List<Placed> terms = terms(Folding.fold(text));
    if (terms.isEmpty()) {
      return new MatchNoDocsQuery("no letter, digit or character");
    }
    if (terms.size() == 1) {
      return new TermQuery(new Term(field, terms.getFirst().term()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    terms.forEach(placed -> phrase.add(new Term(field, placed.term()), placed.position()));
    return phrase.build();
  }

  private List<Placed> terms(String folded) {
    List<Placed> terms = new ArrayList<>();
    TextRuns runs = new TextRuns(folded);
    int position = 0;
    while (runs.next()) {
      String run = runs.run();
      if (runs.cjk()) {
        int length = run.codePointCount(0, run.length());
        cover(run, length, position, terms);
        position += length;
      } else {
        terms.add(new Placed(prose ? stems.stem(run) : run, position++));
      }
    }
    return terms;
  }

  /// Every bigram, not every other one: characters apart by punctuation must not join.
  private static void cover(String run, int length, int position, List<Placed> terms) {
    if (length == 1) {
      terms.add(new Placed(run, position));
    }
    for (int at = 0; at + 2 <= length; at++) {
      int start = run.offsetByCodePoints(0, at);
      terms.add(new Placed(run.substring(start, run.offsetByCodePoints(start, 2)), position + at));
    }
  }
}
