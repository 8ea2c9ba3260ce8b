package dev.jadework.patents.format.st96;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Address;
import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LocalizedText;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.document.RelatedDocument;
import dev.jadework.patents.format.CollectingSink;
import dev.jadework.patents.number.PublicationNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class St96RecordsTest {
  private static String sample(String name) throws IOException {
    Path samples =
        Path.of(System.getProperty("jadework.root", ".."), "patents/src/test/resources/samples");
    return Files.readString(samples.resolve(name));
  }

  private static Patent read(String document) {
    CollectingSink sink = CollectingSink.read(document);
    assertThat(sink.rejects).isEmpty();
    return sink.patents.getFirst();
  }

  @Test
  void readsNumbersDatesClassesAndTextsOfAPublication() throws IOException {
    Patent patent = read(sample("st96/publication.xml"));

    assertThat(patent.publication()).hasToString("US21000041B2");
    assertThat(patent.published()).isEqualTo(LocalDate.of(2031, 1, 20));
    assertThat(patent.application()).hasToString("US17000041");
    assertThat(patent.filed()).isEqualTo(LocalDate.of(2029, 3, 12));
    assertThat(patent.type()).isEqualTo(PatentType.INVENTION);
    assertThat(patent.priorities())
        .containsExactly(new Priority("JP", "2028-290922", LocalDate.of(2028, 11, 8)));
    assertThat(patent.classifications())
        .containsExactly(
            new Classification("IPC", "H01L21/30", true),
            new Classification("IPC", "B23K20/00", false),
            new Classification("CPC", "H01L21/2007", true),
            new Classification("CPC", "H01L24/28", false));
    assertThat(patent.titles())
        .containsExactly(new LocalizedText("en", "Bonding of plates & discs"));
    assertThat(patent.description().getFirst().text())
        .isEqualTo(
            "This application claims priority.\nTECHNICAL FIELD\nPlates bonded at room temperature.");
    assertThat(patent.abstracts().getFirst().text())
        .isEqualTo("Two plates are bonded at room temperature.");
    assertThat(patent.claims())
        .containsExactly(
            new Claim(1, "en", "1. A method, comprising: bonding two plates.", List.of()),
            new Claim(2, "en", "2. The method of claim 1, in a vacuum.", List.of(1)));
    assertThat(patent.related())
        .containsExactly(
            new RelatedDocument(
                RelatedDocument.Relation.DIVISION, "US", "16741916", LocalDate.of(2027, 2, 3)));
    assertThat(patent.extra())
        .containsEntry("NationalClassification", List.of("US438455"))
        .containsEntry("ClaimTotalQuantity", List.of("2"));
  }

  @Test
  void readsPartiesAndCitationsInAllTheirForms() throws IOException {
    Patent patent = read(sample("st96/publication.xml"));

    Address address = new Address("US", "OR", "Springfield", null, null, null);
    assertThat(patent.applicants()).containsExactly(new Party("PLATES INC", address));
    assertThat(patent.inventors()).extracting(Party::name).containsExactly("Jane Doe");
    assertThat(patent.agents()).extracting(Party::name).containsExactly("Roe & Partners");
    assertThat(patent.extra()).containsEntry("Assignee", List.of("Discs Ltd"));
    PublicationNumber cited = PublicationNumber.parse("US", "2024/0226162").withKind("A1");
    assertThat(patent.citations())
        .containsExactly(
            new Citation(cited, "", "X", "examiner"),
            new Citation(null, "J. Roe, On bonding, 2020.", null, "applicant"));
  }

  @Test
  void readsTheJapaneseGazetteWithTheKindThatItSaysInWords() throws IOException {
    Patent patent = read(sample("st96/gazette-jp.xml"));

    assertThat(patent.publication()).hasToString("JP2031000051A");
    assertThat(patent.application()).hasToString("JP2029100051");
    assertThat(patent.titles()).containsExactly(new LocalizedText("ja", "二重容器"));
    assertThat(patent.applicants())
        .containsExactly(new Party("容器株式会社", new Address(null, null, null, null, null, "東京都千代田区")));
    assertThat(patent.inventors()).extracting(Party::name).containsExactly("山田 太郎");
    assertThat(patent.classifications())
        .extracting(Classification::symbol)
        .containsExactly("B65D81/38", "A47G19/22");
  }

  @Test
  void aGrantIsNamedByItsPatentNumberAndAnAssigneeStandsInForTheApplicant() {
    Patent patent =
        read(
            """
            <BibliographicData xmlns="http://www.wipo.int/standards/XMLSchema/ST96/Patent"
             xmlns:com="http://www.wipo.int/standards/XMLSchema/ST96/Common" com:officeCode="CA">
            <PatentGrantIdentification><PatentNumber>3000007</PatentNumber>
             <com:PatentDocumentKindCode>C</com:PatentDocumentKindCode>
             <GrantDate>2031-05-06-04:00</GrantDate></PatentGrantIdentification>
            <InventionTitleBag>
             <InventionTitle com:languageCode="fr">Presse</InventionTitle>
             <InventionTitle com:languageCode="en">Press</InventionTitle></InventionTitleBag>
            <PartyBag><OwnerBag><Owner><com:Contact><com:Name>
             <com:EntityName>PRESSES INC.</com:EntityName></com:Name></com:Contact></Owner></OwnerBag>
             <ApplicantBag/></PartyBag>
            </BibliographicData>
            """);

    assertThat(patent.publication()).hasToString("CA3000007C");
    assertThat(patent.published()).isEqualTo(LocalDate.of(2031, 5, 6));
    assertThat(patent.titles()).extracting(LocalizedText::language).containsExactly("fr", "en");
    assertThat(patent.applicants()).extracting(Party::name).containsExactly("PRESSES INC.");
  }

  @Test
  void bibliographicDataOfTheChineseOfficeAreToldApartByTheirElements() throws IOException {
    Patent patent = read(sample("cnipa/bibliographic.xml"));

    assertThat(patent.publication()).hasToString("CN101000061B");
    assertThat(patent.sources().getFirst().format()).isEqualTo("cnipa");
    assertThat(patent.titles().getFirst().language()).isEqualTo("zh");
  }

  @Test
  void whatHasTheNameAloneIsRejected() {
    CollectingSink sink = CollectingSink.read("<BibliographicData><a>b</a></BibliographicData>");

    assertThat(sink.codes()).containsExactly("xml.unknown-root");
  }
}
