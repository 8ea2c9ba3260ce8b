package dev.jadework.patents.analysis.citation;

import static dev.jadework.patents.analysis.citation.Citing.patent;
import static dev.jadework.patents.analysis.citation.Citing.publication;
import static dev.jadework.patents.analysis.citation.Citing.set;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.analysis.citation.CitationSet.Document;
import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.number.ApplicationNumber;
import dev.jadework.patents.number.PublicationNumber;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CitationSetTest {

  @Test
  void citationsOfStrangersAndOfLiteratureAreCountedApart() {
    Patent citing =
        patent(1, 2012, "H01M10/00", "甲", 2, 99)
            .with()
            .citations(
                List.of(
                    new Citation(publication(2), "", null, null),
                    new Citation(publication(99), "", null, null),
                    new Citation(null, "A book", null, null)))
            .build();

    CitationSet set = set(citing, patent(2, 2010, "H01M10/00", "乙"));

    assertThat(set.citations()).isEqualTo(1);
    assertThat(set.outside()).isEqualTo(1);
    assertThat(set.literature()).isEqualTo(1);
    assertThat(set.citedBy().get(1)).containsExactly(0);
  }

  @Test
  void aCitationWithoutKindCodeFindsThePublication() {
    Patent citing =
        patent(1, 2012, "H01M10/00", "甲")
            .with()
            .citations(
                List.of(new Citation(new PublicationNumber("CN", "100002", null), "", null, null)))
            .build();

    assertThat(set(citing, patent(2, 2010, "H01M10/00", "乙")).citations()).isEqualTo(1);
  }

  @Test
  void applicationAndGrantAreOneDocumentAndCiteOnce() {
    ApplicationNumber number = ApplicationNumber.parse("CN201110000001");
    Patent application = patent(1, 2012, "H01M10/00", "甲", 3).with().application(number).build();
    Patent grant = patent(2, 2014, "H01M10/00", "丙", 3).with().application(number).build();

    CitationSet set = set(grant, application, patent(3, 2010, "H01M10/00", "乙"));

    assertThat(set.documents()).hasSize(2);
    assertThat(set.citations()).isEqualTo(1);
    Document merged =
        set.documents().stream().filter(d -> d.holders().size() == 2).findFirst().orElseThrow();
    assertThat(merged.published()).isEqualTo(LocalDate.of(2012, 7, 1));
    assertThat(merged.holders()).containsExactly("甲", "丙");
  }

  @Test
  void aDocumentDoesNotCiteItself() {
    assertThat(set(patent(1, 2012, "H01M10/00", "甲", 1)).citations()).isZero();
  }
}
