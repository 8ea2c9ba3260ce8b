package dev.jadework.patents.index.lucene;

import dev.jadework.patents.query.Query.Near.Scope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.lucene.index.LeafReader;

/// Where [Places] stand in the documents of a segment. Asked for documents in ascending order, each
/// once; not thread-safe.
///
/// A stretch of text is a `long`: its first place in the upper, its last in the lower half, so that
/// sorted numbers are stretches in the order of the text.
sealed interface PlaceFinder {
  /// Stretches in a document, sorted, each once.
  long[] in(int document) throws IOException;

  static PlaceFinder of(LeafReader reader, String field, Places places) throws IOException {
    return switch (places) {
      case Places.Phrase phrase -> OfPhrase.of(reader, field, phrase);
      case Places.Word word -> new OfWord(TermPlaces.ofForm(reader, field, word.pattern()));
      case Places.Any any -> {
        List<PlaceFinder> parts = new ArrayList<>();
        for (Places part : any.parts()) {
          parts.add(of(reader, field, part));
        }
        yield new OfAny(parts);
      }
      case Places.Pair pair -> {
        PlaceFinder left = of(reader, field, pair.left());
        PlaceFinder right = of(reader, field, pair.right());
        yield switch (pair.scope()) {
          case PLACES -> new AtDistance(left, right, pair.most(), pair.ordered());
          case SENTENCE, PARAGRAPH ->
              new BetweenEnds(left, right, ends(reader, field, pair.scope()), pair.ordered());
        };
      }
    };
  }

  private static TermPlaces ends(LeafReader reader, String field, Scope scope) throws IOException {
    return TermPlaces.of(
        reader,
        field,
        scope == Scope.PARAGRAPH
            ? MixedTextTokenizer.PARAGRAPH_END
            : MixedTextTokenizer.SENTENCE_END);
  }

  private static int first(long stretch) {
    return (int) (stretch >>> 32);
  }

  private static int last(long stretch) {
    return (int) stretch;
  }

  private static long stretch(int first, int last) {
    return ((long) first << 32) | last;
  }

  private static long both(long a, long b) {
    return stretch(Math.min(first(a), first(b)), Math.max(last(a), last(b)));
  }

  private static long[] sorted(LongStream.Builder stretches) {
    return stretches.build().sorted().distinct().toArray();
  }

  /// Index of the first value that is not smaller.
  private static int from(long[] values, long least) {
    int at = Arrays.binarySearch(values, least);
    return at < 0 ? -at - 1 : at;
  }

  /// Terms at fixed distances.
  record OfPhrase(List<TermPlaces> terms, int[] offsets, int[] open, TermPlaces ends, int length)
      implements PlaceFinder {
    static OfPhrase of(LeafReader reader, String field, Places.Phrase phrase) throws IOException {
      List<TermPlaces> terms = new ArrayList<>();
      for (Places.Placed placed : phrase.terms()) {
        terms.add(TermPlaces.of(reader, field, placed.term()));
      }
      return new OfPhrase(
          terms,
          phrase.terms().stream().mapToInt(Places.Placed::position).toArray(),
          phrase.open().stream().mapToInt(Integer::intValue).toArray(),
          PlaceFinder.ends(reader, field, Scope.SENTENCE),
          phrase.length());
    }

    @Override
    public long[] in(int document) throws IOException {
      int[][] places = new int[terms.size()][];
      for (int i = 0; i < places.length; i++) {
        places[i] = terms.get(i).in(document);
      }
      int[] noEnds = open.length == 0 ? new int[0] : ends.in(document);
      LongStream.Builder found = LongStream.builder();
      if (places.length > 0) {
        for (int place : places[0]) {
          int start = place - offsets[0];
          if (standsAt(start, places, noEnds)) {
            found.add(stretch(start, start + length - 1));
          }
        }
      }
      return sorted(found);
    }

    private boolean standsAt(int start, int[][] places, int[] ends) {
      for (int i = 1; i < places.length; i++) {
        if (Arrays.binarySearch(places[i], start + offsets[i]) < 0) {
          return false;
        }
      }
      for (int offset : open) {
        if (Arrays.binarySearch(ends, start + offset) >= 0) {
          return false;
        }
      }
      return true;
    }
  }

  /// Words of a form.
  record OfWord(TermPlaces words) implements PlaceFinder {
    @Override
    public long[] in(int document) throws IOException {
      return Arrays.stream(words.in(document)).mapToLong(place -> stretch(place, place)).toArray();
    }
  }

  /// Any of several.
  record OfAny(List<PlaceFinder> parts) implements PlaceFinder {
    @Override
    public long[] in(int document) throws IOException {
      LongStream.Builder found = LongStream.builder();
      for (PlaceFinder part : parts) {
        Arrays.stream(part.in(document)).forEach(found);
      }
      return sorted(found);
    }
  }

  /// So many places apart at most.
  record AtDistance(PlaceFinder left, PlaceFinder right, int most, boolean ordered)
      implements PlaceFinder {
    @Override
    public long[] in(int document) throws IOException {
      long[] lefts = left.in(document);
      long[] rights = right.in(document);
      LongStream.Builder found = LongStream.builder();
      follow(lefts, rights, found);
      if (!ordered) {
        follow(rights, lefts, found);
      }
      return sorted(found);
    }

    private void follow(long[] befores, long[] afters, LongStream.Builder found) {
      for (long before : befores) {
        int nearest = last(before) + 1;
        for (int i = from(afters, stretch(nearest, 0));
            i < afters.length && first(afters[i]) <= nearest + most;
            i++) {
          found.add(both(before, afters[i]));
        }
      }
    }
  }

  /// Without an end of a sentence or paragraph between or within them. Of all partners of a left
  /// side one is given: for whatever asks further they are the same.
  record BetweenEnds(PlaceFinder left, PlaceFinder right, TermPlaces ends, boolean ordered)
      implements PlaceFinder {
    @Override
    public long[] in(int document) throws IOException {
      int[] all = ends.in(document);
      long[] rights = right.in(document);
      LongStream.Builder found = LongStream.builder();
      for (long one : left.in(document)) {
        int at = Arrays.binarySearch(all, first(one));
        if (at >= 0) {
          continue; // begins with an end
        }
        int next = -at - 1;
        int begin = next == 0 ? 0 : all[next - 1] + 1;
        int end = next == all.length ? Integer.MAX_VALUE : all[next] - 1;
        if (last(one) > end) {
          continue;
        }
        int least = ordered ? last(one) + 1 : begin;
        for (int i = from(rights, stretch(least, 0));
            i < rights.length && first(rights[i]) <= end;
            i++) {
          if (last(rights[i]) <= end) {
            found.add(both(one, rights[i]));
            break;
          }
        }
      }
      return sorted(found);
    }
  }
}
