package dev.jadework.patents.format.st36;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jadework.patents.document.Patent;
import dev.jadework.patents.document.Priority;
import dev.jadework.patents.format.CollectingSink;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class St36RecordsTest {
  private static final String DOCUMENT =
      """
      <wo-patent-document lang="en" country="WO" doc-number="2004086055" kind="A1">
       <bibliographic-data>
        <publication-reference><document-id><country>WO</country><doc-number>2004/086055</doc-number>
         <kind>A1</kind><date>20041007</date></document-id></publication-reference>
        <application-reference><document-id><country>WO</country>
         <doc-number>PCT/JP2004/003998</doc-number><date>20040323</date></document-id></application-reference>
        <priority-claims><priority-claim sequence="1" kind="national"><country>JP</country>
         <doc-number>2003-085846</doc-number><date>20030326</date></priority-claim></priority-claims>
        <classifications-ipcr><classification-ipcr><section>G</section><class>01</class>
         <subclass>N</subclass><main-group>33</main-group><subgroup>53</subgroup></classification-ipcr>
        </classifications-ipcr>
        <invention-title lang="en">Sugar test</invention-title>
        <parties><applicants><applicant><addressbook><orgname>Sugar Works</orgname>
          <address><city>Kyoto</city><country>JP</country></address></addressbook></applicant></applicants>
         <inventors><inventor><addressbook><last-name>DOE</last-name><first-name>Jane</first-name>
          </addressbook></inventor></inventors></parties>
        <number-of-claims>1</number-of-claims>
       </bibliographic-data>
       <abstract lang="en"><p>A test.</p></abstract>
       <description><p>Sugar.</p></description>
       <claims lang="en"><claim num="1"><claim-text>A test for sugar.</claim-text></claim></claims>
      </wo-patent-document>
      """;

  @Test
  void mapsADocumentOfTheStandard() {
    CollectingSink sink = CollectingSink.read(DOCUMENT);

    assertThat(sink.rejects).isEmpty();
    Patent patent = sink.patents.getFirst();
    assertThat(patent.publication()).hasToString("WO2004086055A1");
    assertThat(patent.application()).hasToString("PCT/JP2004/003998");
    assertThat(patent.filed()).isEqualTo(LocalDate.of(2004, 3, 23));
    assertThat(patent.priorities())
        .containsExactly(new Priority("JP", "2003-085846", LocalDate.of(2003, 3, 26)));
    assertThat(patent.classifications()).extracting("symbol").containsExactly("G01N33/53");
    assertThat(patent.inventors()).extracting("name").containsExactly("DOE, Jane");
    assertThat(patent.applicants().getFirst().address().text()).isEqualTo("Kyoto");
    assertThat(patent.claims()).hasSize(1);
    assertThat(patent.abstractText()).isEqualTo("A test.");
    assertThat(patent.extra()).containsKey("number-of-claims");
  }
}
