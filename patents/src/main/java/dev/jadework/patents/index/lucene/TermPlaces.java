package dev.jadework.patents.index.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/// The places of one or of many terms in the documents of a segment, asked for in ascending order.
/// Not thread-safe.
final class TermPlaces {
  /// The next documents of all terms, nearest first.
  private final PriorityQueue<PostingsEnum> terms =
      new PriorityQueue<>(Comparator.comparingInt(DocIdSetIterator::docID));

  static TermPlaces of(LeafReader reader, String field, String term) throws IOException {
    TermPlaces places = new TermPlaces();
    PostingsEnum postings = reader.postings(new Term(field, term), PostingsEnum.POSITIONS);
    if (postings != null) {
      places.terms.add(postings);
    }
    return places;
  }

  /// All terms of a form; there is no limit to them.
  static TermPlaces ofForm(LeafReader reader, String field, String pattern) throws IOException {
    TermPlaces places = new TermPlaces();
    Terms all = reader.terms(field);
    if (all == null) {
      return places;
    }
    TermsEnum fitting = new CompiledAutomaton(TextQueries.automaton(pattern)).getTermsEnum(all);
    while (fitting.next() != null) {
      places.terms.add(fitting.postings(null, PostingsEnum.POSITIONS));
    }
    return places;
  }

  /// Ascending, each once.
  int[] in(int document) throws IOException {
    IntStream.Builder found = IntStream.builder();
    int holding = 0;
    while (!terms.isEmpty() && terms.peek().docID() <= document) {
      PostingsEnum postings = terms.remove();
      if (postings.docID() < document && postings.advance(document) > document) {
        if (postings.docID() != DocIdSetIterator.NO_MORE_DOCS) {
          terms.add(postings);
        }
        continue;
      }
      if (postings.docID() == document) {
        holding++;
        for (int i = postings.freq(); i > 0; i--) {
          found.add(postings.nextPosition());
        }
        if (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          terms.add(postings);
        }
      }
    }
    IntStream places = found.build();
    return holding > 1 ? places.sorted().distinct().toArray() : places.toArray();
  }
}
