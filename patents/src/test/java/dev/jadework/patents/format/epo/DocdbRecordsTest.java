package dev.jadework.patents.format.epo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.jadework.patents.classification.Classification;
import dev.jadework.patents.document.Citation;
import dev.jadework.patents.document.Party;
import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.PatentType;
import dev.jadework.patents.format.CollectingSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocdbRecordsTest {
  static final String DOCUMENT =
      """
      <exch:exchange-document country="WO" doc-number="2022000007" kind="A1" date-publ="20220106"
          family-id="7000001" is-representative="YES" status="A">
       <exch:bibliographic-data>
        <exch:publication-reference data-format="docdb"><document-id><country>WO</country>
          <doc-number>2022000007</doc-number><kind>A1</kind><date>20220106</date></document-id>
        </exch:publication-reference>
        <exch:publication-reference data-format="epodoc"><document-id>
          <doc-number>WO2022000007</doc-number></document-id></exch:publication-reference>
        <exch:classifications-ipcr>
         <classification-ipcr sequence="1"><text>C13B  10/02        20110101ALI20220106BHEP        </text></classification-ipcr>
         <classification-ipcr sequence="2"><text>G05B  19/00        20060101AFI20220106BHEP        </text></classification-ipcr>
        </exch:classifications-ipcr>
        <exch:patent-classifications>
         <patent-classification><classification-scheme office="EP" scheme="CPCI"/>
          <classification-symbol>C13B  10/025       </classification-symbol></patent-classification>
         <patent-classification><classification-scheme office="JP" scheme="FTERM"/>
          <classification-symbol>4B078 AA01</classification-symbol></patent-classification>
        </exch:patent-classifications>
        <exch:application-reference data-format="docdb"><document-id><country>IB</country>
          <doc-number>2021055385</doc-number><kind>W</kind><date>20210701</date></document-id>
        </exch:application-reference>
        <exch:application-reference data-format="original"><document-id>
          <doc-number>IB2021/055385</doc-number></document-id></exch:application-reference>
        <exch:priority-claims>
         <exch:priority-claim sequence="1" data-format="docdb"><document-id><country>PT</country>
           <doc-number>1172821</doc-number><kind>A</kind><date>20200703</date></document-id>
           <exch:priority-active-indicator>Y</exch:priority-active-indicator></exch:priority-claim>
         <exch:priority-claim sequence="1" data-format="epodoc"><document-id>
           <doc-number>PT20200117283</doc-number></document-id></exch:priority-claim>
        </exch:priority-claims>
        <exch:parties>
         <exch:applicants>
          <exch:applicant sequence="1" data-format="docdb"><exch:applicant-name><name>SUGAR WORKS</name>
            </exch:applicant-name><residence><country>PT</country></residence></exch:applicant>
          <exch:applicant sequence="1" data-format="docdba"><exch:applicant-name><name>Sugar Works S.A.,</name>
            </exch:applicant-name></exch:applicant>
         </exch:applicants>
        </exch:parties>
        <exch:invention-title lang="en" data-format="docdba">Sugar press</exch:invention-title>
        <exch:invention-title lang="fr" data-format="docdba">Presse à sucre</exch:invention-title>
        <exch:references-cited>
         <exch:citation cited-phase="ISR" sequence="1"><patcit num="1" dnum="DE814968C"><document-id>
           <country>DE</country><doc-number>814968</doc-number><kind>C</kind></document-id></patcit>
           <category>XY</category></exch:citation>
         <exch:citation cited-phase="APP" sequence="2"><nplcit num="1"><text>Sugar, 2001</text></nplcit></exch:citation>
        </exch:references-cited>
       </exch:bibliographic-data>
       <exch:abstract lang="en" data-format="docdba"><exch:p>A press.</exch:p></exch:abstract>
      </exch:exchange-document>
      """;

  private static final String FILE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <exch:exchange-documents xmlns:exch="http://www.epo.org/exchange" dtd-version="2.5.9">
      %s</exch:exchange-documents>
      """;

  @Test
  void severalFormsOfADocumentGiveOnePatent() {
    CollectingSink sink = CollectingSink.read(FILE.formatted(DOCUMENT));

    assertThat(sink.rejects).isEmpty();
    assertThat(sink.patents).hasSize(1);
    Patent patent = sink.patents.getFirst();
    assertThat(patent.publication()).hasToString("WO2022000007A1");
    assertThat(patent.published()).isEqualTo(LocalDate.of(2022, 1, 6));
    assertThat(patent.application()).hasToString("PCT/IB2021/055385");
    assertThat(patent.filed()).isEqualTo(LocalDate.of(2021, 7, 1));
    assertThat(patent.type()).isEqualTo(PatentType.INVENTION);
    assertThat(patent.titles()).extracting("language").containsExactly("en", "fr");
    assertThat(patent.abstractText()).isEqualTo("A press.");
    assertThat(patent.familyId()).isEqualTo("7000001");
    assertThat(patent.applicants()).extracting(Party::name).containsExactly("Sugar Works S.A.");
    assertThat(patent.applicants().getFirst().address().country()).isEqualTo("PT");
    assertThat(patent.classifications())
        .containsExactly(
            new Classification("IPC", "G05B19/00", true),
            new Classification("IPC", "C13B10/02", false),
            new Classification("CPC", "C13B10/025", true));
    assertThat(patent.priorities())
        .singleElement()
        .hasToString("Priority[country=PT, number=1172821, date=2020-07-03]");
    assertThat(patent.citations())
        .extracting(Citation::category, Citation::phase)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("X, Y", "ISR"),
            org.assertj.core.groups.Tuple.tuple(null, "APP"));
    assertThat(patent.citations().getFirst().patent()).hasToString("DE814968C");
    assertThat(patent.extra())
        .containsEntry("priority-active-indicator", List.of("PT1172821 Y"))
        .containsEntry("applicant-name-docdb", List.of("SUGAR WORKS"))
        .containsEntry("classification-FTERM", List.of("4B078 AA01"))
        .containsEntry("status", List.of("A"));
  }

  @Test
  void aFragmentWithAnUndeclaredPrefixIsRead() {
    assertThat(CollectingSink.read(DOCUMENT).numbers()).containsExactly("WO2022000007A1");
  }

  @Test
  void aDocumentWithTheStatusDeletedIsADeletion() {
    String deleted = DOCUMENT.replace("status=\"A\"", "status=\"D\"");
    CollectingSink sink =
        CollectingSink.read(FILE.formatted(deleted + DOCUMENT.replace("2022000007", "2022000008")));

    assertThat(sink.deletions)
        .singleElement()
        .satisfies(d -> assertThat(d.publication()).hasToString("WO2022000007A1"));
    assertThat(sink.numbers()).containsExactly("WO2022000008A1");
  }

  @Test
  void aBrokenDocumentDoesNotSpoilItsNeighbours() {
    String broken = DOCUMENT.replace("</exch:parties>", "");
    String unreadable = DOCUMENT.replace("doc-number=\"2022000007\"", "doc-number=\"?\"");
    CollectingSink sink = CollectingSink.read(FILE.formatted(broken + unreadable + DOCUMENT));

    assertThat(sink.numbers()).containsExactly("WO2022000007A1");
    assertThat(sink.codes()).containsExactly("xml.malformed", "number.unreadable");
  }

  @Test
  void readsTheOfficesOwnFiles() throws IOException {
    Path folder = Path.of(System.getProperty("jadework.root", "."), "../shared/data/ep/docdb");
    assumeThat(Files.isDirectory(folder)).as("DOCDB files in " + folder).isTrue();
    CollectingSink german =
        CollectingSink.read(Files.newInputStream(folder.resolve("DE-backfile.xml")), "de.xml");
    assertThat(german.rejects).isEmpty();
    assertThat(german.patents).hasSize(10);
    Patent first = german.patents.getFirst();
    assertThat(first.publication()).hasToString("DE1258188B");
    assertThat(first.familyId()).isEqualTo("6979546");
    assertThat(first.filed()).isEqualTo(LocalDate.of(1964, 7, 10));
    assertThat(first.citations())
        .extracting(c -> String.valueOf(c.patent()))
        .containsExactly("DE814968C", "DE1156606B", "DE1734877U", "FR1343388A");

    Path fragment = folder.resolve("WO-2022259205-A1_544370561.xml");
    CollectingSink sink = CollectingSink.read(Files.newInputStream(fragment), "wo.xml");
    assertThat(sink.rejects).isEmpty();
    Patent patent = sink.patents.getFirst();
    assertThat(patent.application()).hasToString("PCT/IB2022/055385");
    assertThat(patent.inventors()).hasSize(8);
    assertThat(patent.citations()).hasSize(23);
    assertThat(patent.abstracts()).extracting("language").containsExactly("en", "fr");
  }
}
