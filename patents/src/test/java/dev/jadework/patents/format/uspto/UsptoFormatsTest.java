package dev.jadework.patents.format.uspto;

import static dev.jadework.patents.document.RelatedDocument.Relation.CONTINUATION;
import static dev.jadework.patents.document.RelatedDocument.Relation.CONTINUATION_IN_PART;
import static dev.jadework.patents.document.RelatedDocument.Relation.DIVISION;
import static dev.jadework.patents.document.RelatedDocument.Relation.PROVISIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.RelatedDocument;
import dev.jadework.patents.format.CollectingSink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What is read from each generation of American full texts; the samples are invented.
class UsptoFormatsTest {
  @Test
  void aGrantIsReadWithAllItsParts() throws IOException {
    Patent patent = one("redbook/grant.xml");

    assertThat(patent.publication()).hasToString("US9990001B2");
    assertThat(patent.published()).isEqualTo(LocalDate.of(2018, 6, 5));
    assertThat(patent.application()).hasToString("US14990001");
    assertThat(patent.filed()).isEqualTo(LocalDate.of(2016, 1, 7));
    assertThat(patent.type()).isEqualTo(PatentType.INVENTION);
    assertThat(patent.title()).isEqualTo("Valve with a lazy flap");
    assertThat(patent.abstractText()).isEqualTo("A valve whose flap opens at 5° or more.");
    assertThat(symbols(patent))
        .containsExactly(
            "IPC F16K1/22 main",
            "CPC F16K1/221 main",
            "CPC Y10T137/7504",
            "USPC 137/12.5 main",
            "USPC 251/305",
            "USPC 137/860.1");
    assertThat(names(patent.applicants())).containsExactly("Flapworks Ltd.");
    assertThat(names(patent.inventors())).containsExactly("Jane Q. Doe");
    assertThat(patent.inventors().getFirst().address())
        .satisfies(a -> assertThat(Objects.requireNonNull(a).city()).isEqualTo("Köln"));
    assertThat(names(patent.agents())).containsExactly("Nobody & Partners LLP");
    assertThat(patent.priorities())
        .singleElement()
        .satisfies(p -> assertThat(p.date()).isEqualTo(LocalDate.of(2015, 1, 8)));
    assertThat(citations(patent))
        .containsExactly(
            "US20090001001A1 | 2009/0001001 A1, Example et al., 2009-01, 137/12 | cited by examiner",
            "EP1234567B1 | 1234567 B1, 2003-03 | cited by applicant",
            "null | A. Nobody, “On Flaps”, 1999. | cited by applicant");
    assertThat(patent.claims())
        .containsExactly(
            new Claim(1, "en", "A valve comprising:\na housing; and\na flap.", List.of()),
            new Claim(2, "en", "The valve of claim 1, wherein the flap is of steel.", List.of(1)),
            new Claim(
                3,
                "en",
                "The valve of any of claims 1 to 2, wherein the flap is thin.",
                List.of(1, 2)));
    assertThat(patent.description().getFirst().text().lines())
        .containsExactly(
            "STATEMENT OF GOVERNMENT INTEREST",
            "This invention was made with government support under contract 1234 of the Office of"
                + " Examples.",
            "DETAILED DESCRIPTION",
            "The flap 10 is shown in FIG. 1. angle flow 5 1.2");
  }

  @Test
  void whatHasNoFieldIsKeptUnderItsName() throws IOException {
    Patent patent = one("redbook/grant.xml");

    assertThat(patent.extra())
        .containsEntry("assignees", List.of("Flap Holding Inc."))
        .containsEntry("applicants", List.of("Flapworks Ltd."))
        .containsEntry("assignee-role", List.of("Flap Holding Inc.: 02"))
        .containsEntry("applicant-authority-category", List.of("Flapworks Ltd.: assignee"))
        .containsEntry("primary-examiner", List.of("Ann Strict (3753)"))
        .containsEntry("us-term-of-grant", List.of("us-term-extension=167"))
        .containsEntry("number-of-claims", List.of("3"))
        .containsEntry("number-of-figures", List.of("3"))
        .containsEntry("us-provisional-application", List.of("US61000001 2011-02-03"))
        .containsEntry(
            "continuation",
            List.of("parent-doc=US13555555 2012-01-01 parent-status=PENDING child-doc=US14990001"))
        .containsEntry("pct-or-regional-filing-data", List.of("WOPCT/EP2015/05000100 2015-06-01"))
        .containsEntry("us-field-of-classification-search", List.of("137/10-12 (unstructured)"))
        .containsEntry("classification-ipcr", List.of("F16K1/22 20060101 A F I 20180605 US B H"));
    assertThat(patent.extra().get("government_interest"))
        .singleElement()
        .satisfies(
            statement ->
                assertThat(statement)
                    .startsWith("STATEMENT OF GOVERNMENT INTEREST\nThis invention"));
  }

  @Test
  void earlierApplicationsAreTypedByWhatThisOneIsOfThem() throws IOException {
    assertThat(one("redbook/grant.xml").related())
        .containsExactly(
            new RelatedDocument(CONTINUATION, "US", "13555555", LocalDate.of(2012, 1, 1)),
            new RelatedDocument(PROVISIONAL, "US", "61000001", LocalDate.of(2011, 2, 3)));
    assertThat(one("us-pap/publication.xml").related())
        .containsExactly(
            new RelatedDocument(CONTINUATION, "US", "09300000", LocalDate.of(1999, 5, 17)));
  }

  @Test
  void anApplicationOfAnInventorIsHis() throws IOException {
    Patent patent = one("redbook/application.xml");

    assertThat(patent.publication()).hasToString("US20050990002A1");
    assertThat(names(patent.applicants())).containsExactly("Richard Roe");
    assertThat(names(patent.inventors())).containsExactly("Richard Roe");
    assertThat(symbols(patent)).containsExactly("IPC A45F3/04 main", "USPC 224/627 main");
    assertThat(patent.title()).isEqualTo("Rucksack that folds α-wise");
    assertThat(patent.claims().getFirst().text()).isEqualTo("A rucksack that folds.");
    assertThat(patent.description().getFirst().text()).isEqualTo("It folds.");
    assertThat(patent.extra())
        .containsEntry("us-publication-filing-type", List.of("us-original-publication-voluntary"))
        .containsEntry("nationality", List.of("Richard Roe: NO"));
  }

  @Test
  void sgmlWithUnclosedElementsAndEntitiesIsRead() throws IOException {
    Patent patent = one("us-patdoc/sgml-2001.sgml");

    assertThat(patent.publication()).hasToString("USD990003S1");
    assertThat(patent.type()).isEqualTo(PatentType.DESIGN);
    assertThat(patent.title()).isEqualTo("Teapot [small]");
    assertThat(symbols(patent)).containsExactly("LOCARNO 14-02 main", "USPC D14/480 main");
    assertThat(citations(patent))
        .containsExactly(
            "USD271298S | D. 271298 S, Potter, 1983-11, D14/121 | cited by examiner",
            "null | Teapots & more, 1989. | cited by other");
    assertThat(names(patent.applicants())).containsExactly("Teaworks Co., Ltd.");
    assertThat(names(patent.inventors())).containsExactly("Polly Kettle");
    assertThat(patent.priorities()).hasSize(1);
    assertThat(patent.claims()).hasSize(1);
    assertThat(patent.extra())
        .containsEntry("B596", List.of("2"))
        .containsEntry("B732US", List.of("03"))
        .containsEntry("B746", List.of("M. Strict"));
  }

  @Test
  void relatedApplicationsOfSt32AreTypedByTheirCodes() throws IOException {
    String parent =
        "<PARENT-US><CDOC><DOC><DNUM><PDAT>29/990003</PDAT></DNUM></DOC></CDOC><PDOC><DOC><DNUM>"
            + "<PDAT>%s</PDAT></DNUM><DATE><PDAT>%s</PDAT></DATE></DOC></PDOC></PARENT-US>";
    String related =
        "<B600><B620>"
            + parent.formatted("09/990001", "19990212")
            + "</B620><B630><B631>"
            + parent.formatted("PCT/NO98/00990", "19980402")
            + "</B631><B632>"
            + parent.formatted("08/990002", "19970000")
            + "</B632></B630><B650><DOC><DNUM><PDAT>5990000</PDAT></DNUM></DOC></B650>"
            + "<B680US><DOC><DNUM><PDAT>60/990070</PDAT></DNUM><DATE><PDAT>19970711</PDAT></DATE>"
            + "</DOC></B680US></B600>";
    String grant = sample("us-patdoc/sgml-2001.sgml").replace("<B700>", related + "<B700>");
    Patent patent = CollectingSink.read(grant).patents.getFirst();

    assertThat(patent.related())
        .containsExactly(
            new RelatedDocument(DIVISION, "US", "09/990001", LocalDate.of(1999, 2, 12)),
            new RelatedDocument(CONTINUATION, "US", "PCT/NO98/00990", LocalDate.of(1998, 4, 2)),
            new RelatedDocument(CONTINUATION_IN_PART, "US", "08/990002", null),
            new RelatedDocument(PROVISIONAL, "US", "60/990070", LocalDate.of(1997, 7, 11)));
    assertThat(patent.extra()).containsKeys("B620", "B631", "B632", "B650", "B680US");
  }

  @Test
  void anApplicationPublicationOf2001IsRead() throws IOException {
    Patent patent = one("us-pap/publication.xml");

    assertThat(patent.publication()).hasToString("US20010990004A1");
    assertThat(patent.application()).hasToString("US09990004");
    assertThat(patent.title()).isEqualTo("Talking to many");
    assertThat(patent.abstractText()).isEqualTo("Talk to “many”.");
    assertThat(symbols(patent))
        .containsExactly("IPC G06F15/16 main", "USPC 709/204 main", "USPC 26/37.01");
    assertThat(names(patent.inventors())).containsExactly("Ina B. Fictive III");
    assertThat(names(patent.applicants())).containsExactly("TALKERS CO., LTD.");
    assertThat(patent.claims())
        .containsExactly(
            new Claim(1, "en", "A method of talking, comprising:\ntalking.", List.of()),
            new Claim(2, "en", "The method of claim 1, louder.", List.of(1)));
    assertThat(patent.description().getFirst().text().lines())
        .containsExactly("Made under grant 1.", "BACKGROUND", "It is old.");
    assertThat(patent.extra())
        .containsEntry("government_interest", List.of("Made under grant 1."))
        .containsEntry("name-prefix", List.of("Ina B. Fictive III: Ms."))
        .containsEntry("citizenship", List.of("Ina B. Fictive III: NO"))
        .containsEntry("authority-applicant", List.of("Ina B. Fictive III: INV"))
        .containsEntry("mailing-address", List.of("Ina B. Fictive III: city=Elsewhere"))
        .containsEntry(
            "continuation-of",
            List.of("child=09990004 parent=US09300000 1999-05-17 parent-status=ABANDONED"));
  }

  @Test
  void aGreenBookGrantIsRead() throws IOException {
    Patent patent = one("greenbook/grant.txt");

    assertThat(patent.publication()).hasToString("US3990005A");
    assertThat(patent.application()).hasToString("US05990001");
    assertThat(patent.title()).isEqualTo("Clock that never stops");
    assertThat(patent.abstractText()).isEqualTo("A clock that does not stop.");
    assertThat(names(patent.inventors())).containsExactly("Tim T. Timer");
    assertThat(names(patent.applicants())).containsExactly("Perpetual Inc.");
    assertThat(symbols(patent))
        .containsExactly("USPC 368/10 main", "USPC 368/2A", "IPC G04B1/00 main");
    assertThat(citations(patent))
        .containsExactly(
            "US3518629 | 3518629, Tick et al., 1970-06, 368/172.5 | null",
            "GB1234567 | 1,234,567, 1969-03 | null",
            "null | Clocks, by Nobody, 1970. | null");
    assertThat(patent.claims())
        .containsExactly(
            new Claim(1, "en", "A clock comprising:\na. a spring; and\nb. patience.", List.of()),
            new Claim(2, "en", "The clock of claim 1, in blue.", List.of(1)));
    assertThat(patent.extra())
        .containsEntry("RLAP", List.of("COD=72 APN=351745 APD=19730416"))
        .containsEntry(
            "government_interest",
            List.of("Made under contract 1 with the Department of Examples."));
  }

  @Test
  void charactersNamedBetweenPointsAreRead() {
    assertThat(GreenbookCharacters.read("5.mu.m of CO.sub.2 at 3.times.10.sup.-3, .+-.2.degree."))
        .isEqualTo("5μm of CO2 at 3×10-3, ±2°");
    assertThat(GreenbookCharacters.read(".OMEGA..sub.1 and .sigma. but .unknown.alpha.x ends."))
        .isEqualTo("Ω1 and σ but .unknownαx ends.");
    assertThat(GreenbookCharacters.read("No. 3.2.1 e.g.sub")).isEqualTo("No. 3.2.1 e.g.sub");
  }

  @Test
  void greenBookRecordsAreCutAtTheirFirstLineAndTheTapeIsNone() throws IOException {
    String grant = sample("greenbook/grant.txt");
    CollectingSink read =
        CollectingSink.read("HHHHHT  APS1 tape\n" + grant + "PATN\nWKU  x\n" + grant);

    assertThat(read.numbers()).containsExactly("US3990005A", "US3990005A");
    assertThat(read.rejects)
        .singleElement()
        .satisfies(
            reject -> {
              assertThat(reject.code()).isEqualTo("number.unreadable");
              assertThat(reject.place()).isEqualTo("record 2, line " + (grant.lines().count() + 2));
            });
  }

  @Test
  void aBraceAtTheStartOfALineMakesGreenBookTextNoJson() throws IOException {
    String grant = sample("greenbook/grant.txt");

    CollectingSink read = CollectingSink.read(grant + grant.replace("CLMS", "{CLMS") + grant);

    assertThat(read.numbers()).hasSize(3);
  }

  @Test
  void aSequenceListingBesideTheGrantsIsRemarkedAndNotRejected() throws IOException {
    String grant = sample("redbook/grant.xml");
    CollectingSink read =
        CollectingSink.read(
            grant
                + "<?xml version=\"1.0\"?>\n<sequence-cwu><number>1</number></sequence-cwu>\n"
                + grant);

    assertThat(read.numbers()).hasSize(2);
    assertThat(read.rejects).isEmpty();
    assertThat(read.remarks).singleElement().asString().contains("sequence-cwu");
  }

  @Test
  void aRangeOfSearchedClassesHasTwoEnds() {
    assertThat(UsptoClasses.searched("360 9701- 9912")).isEqualTo("360/97.01-99.12");
    assertThat(UsptoClasses.searched("D14432-  3")).isEqualTo("D14/432-3");
    assertThat(UsptoClasses.searched("369 772")).isEqualTo("369/77.2");
  }

  private static Patent one(String name) throws IOException {
    CollectingSink read = CollectingSink.read(sample(name));
    assertThat(read.rejects).isEmpty();
    assertThat(read.patents).hasSize(1);
    return read.patents.getFirst();
  }

  private static String sample(String name) throws IOException {
    try (InputStream in = UsptoFormatsTest.class.getResourceAsStream("/samples/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> names(List<Party> parties) {
    return parties.stream().map(Party::name).toList();
  }

  private static List<String> symbols(Patent patent) {
    return patent.classifications().stream().map(UsptoFormatsTest::symbol).toList();
  }

  private static String symbol(Classification c) {
    return c.scheme() + " " + c.symbol() + (c.main() ? " main" : "");
  }

  private static List<String> citations(Patent patent) {
    return patent.citations().stream().map(UsptoFormatsTest::citation).toList();
  }

  private static String citation(Citation c) {
    return c.patent() + " | " + c.text() + " | " + c.phase();
  }
}
