package dev.jadework.patents.index.lucene;

import dev.jadework.patents.query.Query.Near;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// 位置条件. What is looked for at the places of a text; [PlaceFinder] says where it stands.
sealed interface Places {
  /// A term and its place within a phrase.
  record Placed(String term, int position) {}

  /// Terms at fixed distances.
  ///
  /// @param open places between them that hold any word or character but no end of a sentence
  /// @param length places it takes
  record Phrase(List<Placed> terms, List<Integer> open, int length) implements Places {
    public Phrase {
      terms = List.copyOf(terms);
      open = List.copyOf(open);
    }
  }

  /// A word of a form with wildcards, without Chinese characters.
  record Word(String pattern) implements Places {}

  /// Any of them.
  record Any(List<Places> parts) implements Places {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /// Two of them near one another.
  record Pair(Places left, Places right, Near.Scope scope, int most, boolean ordered)
      implements Places {}

  /// Documents that hold all that is needed, wherever it stands.
  static Query candidates(String field, Places places) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    switch (places) {
      case Phrase phrase ->
          phrase.terms().stream()
              .map(Placed::term)
              .distinct()
              .forEach(term -> query.add(new TermQuery(new Term(field, term)), Occur.FILTER));
      case Word word -> query.add(TextQueries.ofForm(field, word.pattern()), Occur.FILTER);
      case Any any -> any.parts().forEach(part -> query.add(candidates(field, part), Occur.SHOULD));
      case Pair pair -> {
        query.add(candidates(field, pair.left()), Occur.FILTER);
        query.add(candidates(field, pair.right()), Occur.FILTER);
      }
    }
    return query.build();
  }
}
