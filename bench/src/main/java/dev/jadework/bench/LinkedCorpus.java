package dev.jadework.bench;

import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.number.PublicationNumber;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// 带同族与引证的放大语料. A [GeneratedCorpus] whose documents are members of simple families and
/// cite each other. Real ones that cite keep their citations; the others cite as many as
/// [CitationHabits] says, published as long before, a part of them not in the corpus. Which one of
/// about that age is drawn so that some are cited by many. Of every ten documents in a row the
/// first two claim one priority and the next three another, the rest none; that is made up.
final class LinkedCorpus implements Iterable<Patent> {
  private static final int ROW = 10;

  private final GeneratedCorpus documents;
  private final CitationHabits habits;
  private final PublicationOrder order;
  private final long seed;

  LinkedCorpus(GeneratedCorpus documents, CitationHabits habits, long seed) {
    this.documents = documents;
    this.habits = habits;
    this.order = new PublicationOrder(documents);
    this.seed = seed;
  }

  @Override
  public Iterator<Patent> iterator() {
    return IntStream.range(0, documents.size()).mapToObj(this::get).iterator();
  }

  Patent get(int position) {
    Patent patent = documents.get(position);
    List<Citation> cited = patent.citations().isEmpty() ? cited(position) : patent.citations();
    return patent.with().priorities(priorities(position)).citations(cited).build();
  }

  private List<Citation> cited(int position) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_033 + position);
    return IntStream.range(0, habits.count(random))
        .mapToObj(i -> cited(position, random))
        .distinct()
        .map(number -> new Citation(number, "", null, null))
        .toList();
  }

  private PublicationNumber cited(int position, SplittableRandom random) {
    int days = habits.days(random);
    if (habits.outside(random)) {
      return outside(random);
    }
    return order.earlier(position, days, random).stream()
        .mapToObj(documents::number)
        .findFirst()
        .orElseGet(() -> outside(random));
  }

  /// A number of a series that neither invention applications nor the documents made have; about as
  /// many of them as there are documents.
  private PublicationNumber outside(SplittableRandom random) {
    int drawn = random.nextInt(documents.size());
    return new PublicationNumber("CN", String.valueOf(200_000_000 + drawn), "A");
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
