package dev.jadework.patents.format.epo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.jadework.patents.document.Claim;
import dev.jadework.patents.document.LegalEvent;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.format.CollectingSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpsAnswersTest {
  private static final String ANSWER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <ops:world-patent-data xmlns="http://www.epo.org/exchange" xmlns:ops="http://ops.epo.org">
      %s</ops:world-patent-data>
      """;

  private static final String MEMBER =
      """
      <ops:family-member family-id="%s">
       <publication-reference><document-id document-id-type="docdb"><country>EP</country>
        <doc-number>%s</doc-number><kind>A1</kind><date>20000517</date></document-id>
        <document-id document-id-type="epodoc"><doc-number>EP1000001</doc-number></document-id>
       </publication-reference>
       <application-reference><document-id document-id-type="docdb"><country>EP</country>
        <doc-number>99203729</doc-number><kind>A</kind><date>19991108</date></document-id>
       </application-reference>
       <priority-claim sequence="1" kind="national"><document-id document-id-type="docdb">
        <country>NL</country><doc-number>1010536</doc-number><kind>A</kind><date>19981112</date>
        </document-id><priority-active-indicator>NO</priority-active-indicator></priority-claim>
       %s
      </ops:family-member>
      """;

  private static final String LEGAL =
      """
      <ops:legal code="REG " desc="REFERENCE TO A NATIONAL CODE" infl=" ">
       <ops:L001EP desc="Country Code">EP</ops:L001EP>
       <ops:L007EP desc="Gazette DATE">2003-12-19</ops:L007EP>
       <ops:L018EP desc="DATE last exchanged">2021-10-02</ops:L018EP>
       <ops:L500EP><ops:L501EP desc="Ref Country Code">BE</ops:L501EP></ops:L500EP>
      </ops:legal>
      """;

  @Test
  void membersOfAFamilyArePartsOfRecordsWithBothFamilyNumbers() {
    String members = MEMBER.formatted("900", "1000001", "") + MEMBER.formatted("80", "1000002", "");
    CollectingSink sink =
        CollectingSink.read(
            ANSWER.formatted("<ops:patent-family>" + members + "</ops:patent-family>"));

    assertThat(sink.rejects).isEmpty();
    assertThat(sink.patents).isEmpty();
    assertThat(sink.parts)
        .extracting(p -> p.publication().toString())
        .containsExactly("EP1000001A1", "EP1000002A1");
    Patent first = sink.parts.getFirst();
    assertThat(first.familyId()).isEqualTo("900");
    assertThat(first.extendedFamilyId()).isEqualTo("80");
    assertThat(first.filed()).isEqualTo(LocalDate.of(1999, 11, 8));
    assertThat(first.extra()).containsEntry("priority-active-indicator", List.of("NL1010536 NO"));
  }

  @Test
  void legalEventsBelongToTheApplicationAndKeepTheirFields() {
    String member = MEMBER.formatted("900", "1000001", LEGAL);
    CollectingSink sink =
        CollectingSink.read(
            ANSWER.formatted("<ops:patent-family>" + member + "</ops:patent-family>"));

    assertThat(sink.events)
        .singleElement()
        .satisfies(
            events -> {
              assertThat(events.application()).hasToString("EP99203729");
              assertThat(events.events())
                  .containsExactly(
                      new LegalEvent(
                          LocalDate.of(2003, 12, 19),
                          "REG",
                          "REFERENCE TO A NATIONAL CODE; L501EP Ref Country Code: BE"));
            });
  }

  @Test
  void claimsInOneElementAreToldApartByTheirNumbers() {
    String fullText =
        """
        <ftxt:fulltext-documents xmlns:ftxt="http://www.epo.org/fulltext"><ftxt:fulltext-document>
        <bibliographic-data><publication-reference data-format="docdb"><document-id>
        <country>EP</country><doc-number>1000001</doc-number><kind>A1</kind></document-id>
        </publication-reference></bibliographic-data>
        <claims lang="EN"><claim><claim-text>Claims
        1. A press with 2.5 rollers.
        2. Press of claim 1,
        which is red.</claim-text></claim></claims>
        </ftxt:fulltext-document></ftxt:fulltext-documents>
        """;
    CollectingSink sink = CollectingSink.read(ANSWER.formatted(fullText));

    assertThat(sink.parts.getFirst().claims())
        .containsExactly(
            new Claim(1, "en", "1. A press with 2.5 rollers.", List.of()),
            new Claim(2, "en", "2. Press of claim 1,\nwhich is red.", List.of(1)));
  }

  @Test
  void anAnswerWithoutRecordsIsRemarked() {
    CollectingSink sink =
        CollectingSink.read(ANSWER.formatted("<ops:biblio-search total-result-count='0'/>"));

    assertThat(sink.rejects).isEmpty();
    assertThat(sink.remarks)
        .singleElement()
        .satisfies(r -> assertThat(r).contains("biblio-search", "without records"));
  }

  @Test
  void oneUnreadableRecordOfAnAnswerDoesNotSpoilTheOthers() {
    String bad = "<exchange-document country='EP' doc-number='?' kind='A1'/>";
    CollectingSink sink =
        CollectingSink.read(
            ANSWER.formatted(
                "<exchange-documents>%s%s</exchange-documents>"
                    .formatted(bad, DocdbRecordsTest.DOCUMENT)));

    assertThat(sink.numbers()).containsExactly("WO2022000007A1");
    assertThat(sink.rejects)
        .singleElement()
        .satisfies(r -> assertThat(r.message()).contains("1 of the 2 records"));
  }

  @Test
  void readsTheServicesOwnAnswers() throws IOException {
    Path folder = Path.of(System.getProperty("jadework.root", "."), "../shared/data/ep/ops");
    assumeThat(Files.isDirectory(folder)).as("OPS answers in " + folder).isTrue();
    assertThat(read(folder, "published_test_full_cycle_example.xml").numbers())
        .containsExactly("EP1000000A1", "EP1000000B1");
    assertThat(read(folder, "published_test_biblio_example.xml").patents.getFirst().citations())
        .hasSize(99);
    CollectingSink legal = read(folder, "legal_fixtures_example_3.xml");
    assertThat(legal.parts).hasSize(1);
    assertThat(legal.events.getFirst().events())
        .hasSize(14)
        .extracting(LegalEvent::code)
        .contains("FEPP", "IPR");
    assertThat(read(folder, "family_fixtures_family_input.xml").parts).hasSize(6);
    assertThat(read(folder, "published_test_claims_example.xml").parts.getFirst().claims())
        .hasSize(11);
    assertThat(read(folder, "published_test_claims_example_2.xml").parts.getFirst().claims())
        .hasSize(20);
    assertThat(read(folder, "published_test_search_example.xml").remarks).hasSize(1);
    assertThat(read(folder, "published_test_image_example.xml").remarks).hasSize(1);
  }

  private static CollectingSink read(Path folder, String name) throws IOException {
    CollectingSink sink = CollectingSink.read(Files.newInputStream(folder.resolve(name)), name);
    assertThat(sink.rejects).as(name).isEmpty();
    return sink;
  }
}
