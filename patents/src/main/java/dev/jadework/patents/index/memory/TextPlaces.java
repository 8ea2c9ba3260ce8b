package dev.jadework.patents.index.memory;

import dev.jadework.patents.query.Query;
import dev.jadework.patents.text.EnglishStems;
import dev.jadework.patents.text.Folding;
import dev.jadework.patents.text.SentenceEnds;
import dev.jadework.patents.text.TextRuns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// 位置. A text as a row of places: each Chinese character, each other word and, in sentences, each
/// end of a sentence or paragraph takes one.
final class TextPlaces {
  /// From one place to another, both included.
  record Span(int first, int last) {
    Span and(Span other) {
      return new Span(Math.min(first, other.first), Math.max(last, other.last));
    }
  }

  /// @param text empty for an end
  /// @param joined true for a character that follows another one without anything between
  private record Place(String text, boolean cjk, boolean joined, SentenceEnds end) {
    boolean isEnd() {
      return end != SentenceEnds.NONE;
    }
  }

  private final List<Place> places;
  private final boolean prose;
  private final EnglishStems stems;

  private TextPlaces(String text, boolean prose, EnglishStems stems) {
    this.places = places(Folding.fold(text), prose);
    this.prose = prose;
    this.stems = stems;
  }

  static TextPlaces ofText(String text, EnglishStems stems) {
    return new TextPlaces(text, true, stems);
  }

  static TextPlaces ofName(String name, EnglishStems stems) {
    return new TextPlaces(name, false, stems);
  }

  /// Where the text stands.
  Set<Span> phrase(String text) {
    List<Place> wanted = places(Folding.fold(text), prose);
    Set<Span> found = new HashSet<>();
    for (int at = 0; !wanted.isEmpty() && at + wanted.size() <= places.size(); at++) {
      int start = at;
      if (IntStream.range(0, wanted.size())
          .allMatch(i -> same(places.get(start + i), wanted.get(i)))) {
        found.add(new Span(at, at + wanted.size() - 1));
      }
    }
    return found;
  }

  /// Where a word of this form stands; in a pattern with Chinese characters `?` is one place that
  /// is no end of a sentence, `#` one or none.
  Set<Span> wildcard(String pattern) {
    Set<Span> found = new HashSet<>();
    if (!TextRuns.hasCjk(pattern)) {
      Predicate<String> fits = Query.Wildcard.matching(pattern);
      for (int at = 0; at < places.size(); at++) {
        Place place = places.get(at);
        boolean word = !place.cjk() && !place.isEnd();
        if (word && (fits.test(place.text()) || fits.test(stems.stem(place.text())))) {
          found.add(new Span(at, at));
        }
      }
      return found;
    }
    int optional = pattern.indexOf('#');
    if (optional >= 0) {
      String before = pattern.substring(0, optional);
      String after = pattern.substring(optional + 1);
      found.addAll(wildcard(before + after));
      found.addAll(wildcard(before + "?" + after));
      return found;
    }
    int mark = pattern.indexOf('?');
    if (mark < 0) {
      return phrase(pattern);
    }
    for (Span head : phrase(pattern.substring(0, mark))) {
      int hole = head.last() + 1;
      for (Span tail : tails(pattern.substring(mark + 1))) {
        if (tail.first() == hole + 1 && !places.get(hole).isEnd()) {
          found.add(new Span(head.first(), tail.last()));
        }
      }
    }
    return found;
  }

  /// What follows a hole, which may begin with further holes.
  private Set<Span> tails(String pattern) {
    if (!pattern.startsWith("?")) {
      return wildcard(pattern);
    }
    Set<Span> found = new HashSet<>();
    for (Span tail : tails(pattern.substring(1))) {
      int hole = tail.first() - 1;
      if (hole >= 0 && !places.get(hole).isEnd()) {
        found.add(new Span(hole, tail.last()));
      }
    }
    return found;
  }

  boolean inOneSentence(Span span) {
    return places.subList(span.first(), span.last() + 1).stream().noneMatch(Place::isEnd);
  }

  boolean inOneParagraph(Span span) {
    return places.subList(span.first(), span.last() + 1).stream()
        .noneMatch(place -> place.end() == SentenceEnds.PARAGRAPH);
  }

  private boolean same(Place in, Place wanted) {
    if (wanted.isEnd() || in.isEnd()) {
      return wanted.isEnd() && in.isEnd();
    }
    if (wanted.cjk() || in.cjk() || !prose) {
      return in.text().equals(wanted.text()) && (!wanted.joined() || in.joined());
    }
    String stem = stems.stem(wanted.text());
    return stem.equals(in.text()) || stem.equals(stems.stem(in.text()));
  }

  private static List<Place> places(String folded, boolean prose) {
    List<Place> places = new ArrayList<>();
    TextRuns runs = new TextRuns(folded);
    int end = 0;
    while (runs.next()) {
      SentenceEnds between = SentenceEnds.between(folded, end, runs.start());
      if (prose && !places.isEmpty() && between != SentenceEnds.NONE) {
        places.add(new Place("", false, false, between));
      }
      end = runs.end();
      if (!runs.cjk()) {
        places.add(new Place(runs.run(), false, false, SentenceEnds.NONE));
        continue;
      }
      boolean joined = false;
      for (int c : runs.run().codePoints().toArray()) {
        places.add(new Place(Character.toString(c), true, joined, SentenceEnds.NONE));
        joined = true;
      }
    }
    return places;
  }
}
