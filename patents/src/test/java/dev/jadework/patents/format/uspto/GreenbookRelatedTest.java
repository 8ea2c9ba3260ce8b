package dev.jadework.patents.format.uspto;

import static dev.jadework.patents.document.RelatedDocument.Relation.CONTINUATION;
import static dev.jadework.patents.document.RelatedDocument.Relation.CONTINUATION_IN_PART;
import static dev.jadework.patents.document.RelatedDocument.Relation.DIVISION;
import static dev.jadework.patents.document.RelatedDocument.Relation.PROVISIONAL;
import static dev.jadework.patents.document.RelatedDocument.Relation.REISSUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.RelatedDocument;
import dev.jadework.patents.format.CollectingSink;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Earlier applications of green book records; the records are invented.
class GreenbookRelatedTest {
  @Test
  void theCodeOfAContinuationInPartNeedsNoWords() {
    assertThat(related("RLAP\nCOD  72\nAPN  351745\nAPD  19730416\n", "Clocks stop."))
        .containsExactly(
            new RelatedDocument(CONTINUATION_IN_PART, "US", "05351745", LocalDate.of(1973, 4, 16)));
  }

  @Test
  void theLastWordBeforeTheNumberTellsTheRelation() {
    assertThat(
            related(
                "RLAP\nCOD  9\nAPN  111222\nAPD  19920301\n"
                    + "RLAP\nCOD  9\nAPN  033444\nAPD  19900102\n"
                    + "RLAP\nCOD  9\nAPN  355666\nAPD  19860102\n",
                "This is a continuation of application Ser. No. 111,222 filed Mar. 1, 1992, which"
                    + " is a division of Ser. No. 07/033,444, now abandoned, itself a"
                    + " continuation-in-part of Ser. No. 355,666."))
        .containsExactly(
            new RelatedDocument(CONTINUATION, "US", "07111222", LocalDate.of(1992, 3, 1)),
            new RelatedDocument(DIVISION, "US", "07033444", LocalDate.of(1990, 1, 2)),
            new RelatedDocument(CONTINUATION_IN_PART, "US", "06355666", LocalDate.of(1986, 1, 2)));
  }

  @Test
  void theSeriesBeginsWithItsFirstDay() {
    String words = "This is a continuation of Ser. No. 1,745.";
    assertThat(related("RLAP\nAPN  001745\nAPD  19861231\n", words))
        .singleElement()
        .satisfies(earlier -> assertThat(earlier.number()).isEqualTo("06001745"));
    assertThat(related("RLAP\nAPN  001745\nAPD  19870101\n", words))
        .singleElement()
        .satisfies(earlier -> assertThat(earlier.number()).isEqualTo("07001745"));
  }

  @Test
  void provisionalApplicationsHaveTheirOwnSeriesAndReissuesTheirOwnSection() {
    assertThat(
            related(
                "REIS\nCOD  50\nAPN  123456\nAPD  19880501\nPNO  04999999\n"
                    + "RLAP\nAPN  012345\nAPD  19960105\n",
                "This claims the benefit of U.S. Provisional Application No. 60/012,345."))
        .containsExactly(
            new RelatedDocument(REISSUE, "US", "07123456", LocalDate.of(1988, 5, 1)),
            new RelatedDocument(PROVISIONAL, "US", "60012345", LocalDate.of(1996, 1, 5)));
  }

  @Test
  void anInternationalApplicationKeepsItsNumber() {
    assertThat(related("RLAP\nCOD  72\nAPN  PCT/NO98/00990\nAPD  19980402\n", "Clocks stop."))
        .containsExactly(
            new RelatedDocument(
                CONTINUATION_IN_PART, "US", "PCT/NO98/00990", LocalDate.of(1998, 4, 2)));
  }

  @Test
  void whatCannotBeToldIsNotTypedAndStaysInTheExtraFacts() {
    String unknownRelation = "RLAP\nCOD  9\nAPN  351745\nAPD  19730416\n";
    String unknownSeries = "RLAP\nCOD  72\nAPN  351745\nAPD  19730400\n";

    assertThat(related(unknownRelation, "A continuation of No. 1,351,745 and of 351,7451."))
        .isEmpty();
    assertThat(related(unknownSeries, "Clocks stop.")).isEmpty();
    assertThat(read(unknownSeries, "Clocks stop.").patents.getFirst().extra())
        .containsEntry("RLAP", List.of("COD=72 APN=351745 APD=19730400"));
  }

  private static List<RelatedDocument> related(String sections, String words) {
    return read(sections, words).patents.getFirst().related();
  }

  private static CollectingSink read(String sections, String words) {
    return CollectingSink.read(
        "PATN\nWKU  039900056\nSRC  8\nAPN  9900012\nAPT  1\nAPD  19980307\nTTL  Clock\n"
            + "ISD  20000113\n"
            + sections
            + "CLAS\nICL  G04B  100\nPARN\nPAR  "
            + words
            + "\nCLMS\nNUM  1.\nPAR  1. A clock.\n");
  }
}
