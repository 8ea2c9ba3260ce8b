package dev.jadework.cli;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.duplicates.Alignment;
import dev.jadework.patents.duplicates.Cohorts;
import dev.jadework.patents.duplicates.ComparedField;
import dev.jadework.patents.index.PatentIndex;
import dev.jadework.patents.number.PublicationNumber;
import java.util.List;
import java.util.Optional;

/// What there is to say about a pair of near-duplicates beyond its similarity.
record PairDetails(PatentIndex index, ComparedField field, Cohorts cohorts) {
  /// @param spans what is the same and what differs, in order
  /// @param rank empty if the two are not of one subclass and year
  record Pair(
      String aTitle, String bTitle, List<Alignment.Span> spans, Optional<Cohorts.Rank> rank) {}

  Pair read(String a, String b, double jaccard) {
    Patent first = find(a);
    Patent second = find(b);
    return new Pair(
        first.title(),
        second.title(),
        Alignment.of(field.of(first), field.of(second)),
        cohorts.rank(a, b, jaccard));
  }

  private Patent find(String number) {
    return index
        .find(PublicationNumber.parse(number))
        .orElseThrow(
            () ->
                CommandFailure.failed(
                    "jadework: the corpus changed while it was read: "
                        + number
                        + " is gone; run the command again"));
  }
}
