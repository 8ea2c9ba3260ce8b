package dev.jadework.patents.analysis.citation;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.number.PublicationNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Invented patents for the tests of citations: number, year, class, applicant, what they cite.
final class Citing {
  private Citing() {}

  /// Published on the first of July, filed the year before.
  static Patent patent(int number, int published, String ipc, String applicant, int... cites) {
    List<Citation> citations = new ArrayList<>();
    for (int cited : cites) {
      citations.add(new Citation(publication(cited), "", null, null));
    }
    return Patent.of(publication(number))
        .published(LocalDate.of(published, 7, 1))
        .filingYear(published - 1)
        .applicants(List.of(Party.named(applicant)))
        .classifications(List.of(new Classification("IPC", ipc, true)))
        .citations(citations)
        .build();
  }

  static PublicationNumber publication(int number) {
    return new PublicationNumber("CN", "10000" + number, "A");
  }

  static CitationSet set(Patent... patents) {
    CitationSetBuilder builder = new CitationSetBuilder(name -> name);
    for (Patent patent : patents) {
      builder.add(patent, true);
    }
    return builder.build();
  }
}
