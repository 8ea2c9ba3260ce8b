package dev.jadework.bench;

import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Priority;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// 带同族与引证的放大语料. A [GeneratedCorpus] whose documents are members of simple families and cite
/// each other. Of every ten documents in a row the first two claim one priority and the next three
/// another, the rest none; each cites up to seven earlier ones, the more often the earlier they
/// are. How many is made up: the originals have neither.
final class LinkedCorpus implements Iterable<Patent> {
  private static final int ROW = 10;
  private static final int MOST_CITED = 7;

  private final GeneratedCorpus documents;
  private final long seed;

  LinkedCorpus(GeneratedCorpus documents, long seed) {
    this.documents = documents;
    this.seed = seed;
  }

  @Override
  public Iterator<Patent> iterator() {
    return IntStream.range(0, documents.size()).mapToObj(this::get).iterator();
  }

  Patent get(int position) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_033 + position);
    List<Citation> cited =
        IntStream.range(0, position == 0 ? 0 : random.nextInt(MOST_CITED + 1))
            .map(i -> earlier(position, random.nextDouble()))
            .distinct()
            .mapToObj(at -> new Citation(documents.number(at), "", null, null))
            .toList();
    return documents.get(position).with().priorities(priorities(position)).citations(cited).build();
  }

  private static int earlier(int position, double drawn) {
    return (int) (position * drawn * drawn);
  }

  private static List<Priority> priorities(int position) {
    int row = position / ROW;
    return switch (position % ROW) {
      case 0, 1 -> List.of(priority(row, 1));
      case 2, 3, 4 -> List.of(priority(row, 2));
      default -> List.of();
    };
  }

  private static Priority priority(int row, int which) {
    return new Priority("US", String.format(Locale.ROOT, "6%d%06d", which, row % 1_000_000), null);
  }
}
